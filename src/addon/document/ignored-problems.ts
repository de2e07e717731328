import { groupProblems, ignorableCause, type ProblemGroup, type ProblemGroups } from '../../scoring/index.ts';
import type { IgnoredProblem, ReportedProblem } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';

const ignoredProperty = 'scoreband.ignoredProblems';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;
/** What has come to concern more than this many times as much is news again. */
const mostGrowth = 2;

/** What people want ignored, with what the last run or check has found of it. */
export interface KeptIgnored extends IgnoredProblem, Omit<ProblemGroup, 'cause' | 'count' | 'message'> {
  readonly cause: string;
  /** How many cells it concerned when it was ignored. */
  readonly first: number;
}

export function readIgnored(kept: DocumentProperties): KeptIgnored[] {
  return JSON.parse(kept.get(ignoredProperty) ?? '[]');
}

/** @returns whether there is room for all of them; else nothing is noted */
export function noteIgnored(kept: DocumentProperties, ignored: readonly KeptIgnored[]): boolean {
  const text = JSON.stringify(ignored);
  if (byteLength(text) > longestRecord) return false;
  kept.note(ignoredProperty, ignored.length === 0 ? null : text);
  return true;
}

/** Problems with a mark on those that people want ignored, unless these have grown. */
export function markIgnored<P extends ReportedProblem>(
  kept: DocumentProperties,
  problems: readonly P[],
): P[] {
  // Without a question nothing is read.
  if (problems.length === 0) return [];
  const firsts = new Map(readIgnored(kept).map(({ cause, first }) => [cause, first]));
  if (firsts.size === 0) return [...problems];
  const causes = problems.map(ignorableCause);
  const counts = new Map<string | null, number>();
  causes.forEach((cause, i) => {
    counts.set(cause, (counts.get(cause) ?? 0) + problems[i]!.count);
  });
  return problems.map((problem, i) => {
    const first = firsts.get(causes[i] ?? '');
    const isIgnored = first !== undefined && counts.get(causes[i]!)! <= mostGrowth * first;
    return isIgnored ? { ...problem, isIgnored } : problem;
  });
}

/** Problems by cause, as every list shows them. */
export function knownGroups(kept: DocumentProperties, problems: readonly ReportedProblem[]): ProblemGroups {
  return groupProblems(markIgnored(kept, problems));
}

/** Keeps how what is ignored stands now; what has grown is ignored no more. */
export function renewIgnored(kept: DocumentProperties, { all, ignored }: ProblemGroups): void {
  const before = readIgnored(kept);
  if (before.length === 0) return;
  const grown = new Set(all.map(({ cause }) => cause));
  const found = new Map(ignored.map((group) => [group.cause, group]));
  const renewed = before.flatMap((one): KeptIgnored[] =>
    grown.has(one.cause) ? [] : [{ ...one, count: 0, ...found.get(one.cause), cause: one.cause }],
  );
  // Without room for longer sentences the former ones stay.
  if (!noteIgnored(kept, renewed)) noteIgnored(kept, before);
}
