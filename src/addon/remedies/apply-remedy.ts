import type { ProblemGroup, Remedy } from '../../scoring/index.ts';
import type { RemedyRequest, TakenRemedy } from '../../shared/index.ts';
import { dropProblem, readLastProblems } from '../document/last-problems.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { withBook } from '../document/run-action.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { RemedyWriting } from './remedy-writing.ts';
import { say } from './sentences.ts';

const start = { command: 'page', request: { by: 'sidebar' } } as const;

/** Takes a way out of a problem as the last run or check has found it: writes one cell of a tab of ours, under the lock. */
export function applyRemedy(request: RemedyRequest): TakenRemedy {
  return withBook<TakenRemedy>(
    start,
    (book) => withDocumentLock(() => applyHeld(book.reopened(), request))?.value ?? refused(say.locked()),
    refused,
  );
}

/** What the page sends is only which one: what is written comes from the record. */
function applyHeld(book: Book, { message, choice }: RemedyRequest): TakenRemedy {
  const problem = readLastProblems(book.kept).shown.find((one) => one.message === message);
  const remedy = problem?.remedies?.[choice];
  if (problem === undefined || remedy === undefined) return refused(say.gone());
  const taken = take(book, problem, remedy);
  if (taken.isWritten) {
    dropProblem(book.kept, message);
    book.kept.save();
  }
  return taken;
}

function take(book: Book, problem: ProblemGroup, remedy: Remedy): TakenRemedy {
  const writing = new RemedyWriting(readOwnTabs(book));
  try {
    if (remedy.kind === 'replace') return writing.replace(problem, remedy);
    return remedy.kind === 'add' ? writing.add(remedy) : writing.set(remedy);
  } catch (error) {
    const tab = remedy.kind === 'replace' ? problem.tab : 'Settings';
    return refused(
      error instanceof ColumnsMoved ? say.columnsMoved(tab) : say.refused(tab, (error as Error).message),
    );
  }
}

function refused(said: string): TakenRemedy {
  return { said, isWritten: false };
}
