import { cellCount, type ProblemGroup, type ProblemGroups } from '../../scoring/index.ts';
import type { KnownProblems, ReportedProblem } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';
import { knownGroups, renewIgnored } from './ignored-problems.ts';

const problemsProperty = 'scoreband.lastProblems';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;
const longestMessage = 400;

/** As it is kept: what is ignored is kept apart. */
type FoundProblems = Omit<KnownProblems, 'ignored'>;

const none: FoundProblems = { shown: [], errors: 0, advice: 0, kinds: { error: 0, advice: 0 } };

/** Keeps the first problems of a run or check for whoever opens the document next. */
export function noteProblems(kept: DocumentProperties, problems: readonly ReportedProblem[]): void {
  const groups = knownGroups(kept, problems);
  renewIgnored(kept, groups);
  keep(kept, knownOf(groups));
}

function knownOf({ errors, advice, all }: ProblemGroups): FoundProblems {
  const known: FoundProblems = {
    shown: [],
    errors: cellCount(errors),
    advice: cellCount(advice),
    kinds: { error: errors.length, advice: advice.length },
  };
  for (const { message, ...group } of all) {
    const problem = { ...group, message: message.slice(0, longestMessage) };
    const shown = [...known.shown, problem];
    if (!fits({ ...known, shown })) break;
    known.shown = shown;
  }
  return known;
}

function fits(known: FoundProblems): boolean {
  return byteLength(JSON.stringify(known)) <= longestRecord;
}

function keep(kept: DocumentProperties, known: FoundProblems): void {
  kept.note(problemsProperty, known.errors + known.advice > 0 ? JSON.stringify(known) : null);
}

export function readLastProblems(kept: DocumentProperties): FoundProblems {
  const known: FoundProblems = JSON.parse(kept.get(problemsProperty) ?? 'null') ?? none;
  // What an earlier version has kept has one problem a kind.
  return { ...known, kinds: known.kinds ?? { error: known.errors, advice: known.advice } };
}

/** Takes one cause off the record, which a person has just put right or wants ignored. */
export function dropProblem(kept: DocumentProperties, message: string): void {
  const known = readLastProblems(kept);
  const dropped = known.shown.find((problem) => problem.message === message);
  if (dropped === undefined) return;
  const shown = known.shown.filter((problem) => problem !== dropped);
  keep(kept, { ...recounted(known, dropped, -1), shown });
}

/** Puts a cause back on the record that was ignored. */
export function addProblem(kept: DocumentProperties, problem: ProblemGroup): void {
  const known = recounted(readLastProblems(kept), problem, 1);
  const shown = [problem, ...known.shown];
  // What does not fit is counted, and shown in full by the next check.
  keep(kept, fits({ ...known, shown }) ? { ...known, shown } : known);
}

function recounted(known: FoundProblems, { level, count }: ProblemGroup, sign: 1 | -1): FoundProblems {
  const counted = level === 'error' ? 'errors' : 'advice';
  return {
    ...known,
    [counted]: known[counted] + sign * count,
    kinds: { ...known.kinds, [level]: known.kinds[level] + sign },
  };
}
