import type { IgnoreRequest, TakenRemedy } from '../../shared/index.ts';
import { noteIgnored, readIgnored } from '../document/ignored-problems.ts';
import { addProblem, dropProblem, readLastProblems } from '../document/last-problems.ts';
import { withBook } from '../document/run-action.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { say } from './sentences.ts';

const start = { command: 'page', request: { by: 'sidebar' } } as const;

/** Keeps that a problem is to be ignored, or that it is to be shown again, under the lock. No cell is written. */
export function ignoreProblem({ message, isIgnored }: IgnoreRequest): TakenRemedy {
  return withBook<TakenRemedy>(
    start,
    (book) =>
      withDocumentLock(() => {
        const { kept } = book.reopened();
        const taken = isIgnored ? ignore(kept, message) : showAgain(kept, message);
        if (taken.isWritten) kept.save();
        return taken;
      })?.value ?? refused(say.locked()),
    refused,
  );
}

function ignore(kept: DocumentProperties, message: string): TakenRemedy {
  const ignored = readIgnored(kept);
  const problem = readLastProblems(kept).shown.find((one) => one.message === message);
  if (problem === undefined) {
    // A click whose answer was lost has done it.
    const isThere = ignored.some((one) => one.message === message);
    return isThere ? { said: say.ignored(), isWritten: true } : refused(say.gone());
  }
  const { cause, count } = problem;
  if (cause === undefined) return refused(say.notIgnorable());
  const others = ignored.filter((one) => one.cause !== cause);
  if (!noteIgnored(kept, [...others, { ...problem, cause, first: count }])) return refused(say.tooMany());
  dropProblem(kept, message);
  return { said: say.ignored(), isWritten: true };
}

function showAgain(kept: DocumentProperties, message: string): TakenRemedy {
  const ignored = readIgnored(kept);
  const shown = ignored.find((one) => one.message === message);
  if (shown === undefined) return { said: say.shownAgain(), isWritten: true };
  noteIgnored(
    kept,
    ignored.filter((one) => one !== shown),
  );
  const { first: _, ...problem } = shown;
  if (problem.count > 0) addProblem(kept, problem);
  return { said: say.shownAgain(), isWritten: true };
}

function refused(said: string): TakenRemedy {
  return { said, isWritten: false };
}
