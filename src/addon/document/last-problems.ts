import { cellCount, groupProblems } from '../../scoring/index.ts';
import type { KnownProblems, ReportedProblem } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';

const problemsProperty = 'scoreband.lastProblems';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;
const longestMessage = 400;

const none: KnownProblems = { shown: [], errors: 0, advice: 0, kinds: { error: 0, advice: 0 } };

/** Keeps the first problems of a run or check for whoever opens the document next. */
export function noteProblems(kept: DocumentProperties, problems: readonly ReportedProblem[]): void {
  kept.note(problemsProperty, problems.length > 0 ? JSON.stringify(knownOf(problems)) : null);
}

function knownOf(problems: readonly ReportedProblem[]): KnownProblems {
  const { errors, advice, all } = groupProblems(problems);
  const known: KnownProblems = {
    shown: [],
    errors: cellCount(errors),
    advice: cellCount(advice),
    kinds: { error: errors.length, advice: advice.length },
  };
  for (const { message, ...group } of all) {
    const problem = { ...group, message: message.slice(0, longestMessage) };
    if (byteLength(JSON.stringify({ ...known, shown: [...known.shown, problem] })) > longestRecord) break;
    known.shown.push(problem);
  }
  return known;
}

export function readLastProblems(kept: DocumentProperties): KnownProblems {
  const known: KnownProblems = JSON.parse(kept.get(problemsProperty) ?? 'null') ?? none;
  // What an earlier version has kept has one problem a kind.
  return { ...known, kinds: known.kinds ?? { error: known.errors, advice: known.advice } };
}

/** Takes one cause off the record, which a person has just put right. */
export function dropProblem(kept: DocumentProperties, message: string): void {
  const known = readLastProblems(kept);
  const dropped = known.shown.find((problem) => problem.message === message);
  if (dropped === undefined) return;
  const isError = dropped.level === 'error';
  const left: KnownProblems = {
    shown: known.shown.filter((problem) => problem !== dropped),
    errors: known.errors - (isError ? dropped.count : 0),
    advice: known.advice - (isError ? 0 : dropped.count),
    kinds: { ...known.kinds, [dropped.level]: known.kinds[dropped.level] - 1 },
  };
  kept.note(problemsProperty, left.errors + left.advice > 0 ? JSON.stringify(left) : null);
}
