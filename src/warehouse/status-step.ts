import { foldName, type Model } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import { all, numberLiteral } from './literals.ts';

type Ladder = Model['ladder'];
type Rung = Ladder['rungs'][number];

/** What a status depends on beside the score: columns that hold the index of a status, NULL for none. */
export interface StatusColumns {
  readonly isDisqualified: string | null;
  /** By deals: 1 for won, 2 for lost. */
  readonly closing: string | null;
  readonly override: string | null;
  /** What the last run gave, where a margin keeps it. */
  readonly present: string | null;
}

/** By index: the ladder from the lowest, then Disqualified, Won and Lost. */
export function statusNames({ rungs, disqualified, won, lost }: Ladder): string[] {
  return [...rungs, disqualified, won, lost].map(({ name }) => name);
}

/** The index of a lead's status. An override goes before Won and Lost, these before Disqualified. */
export function statusIndex(
  { ladder: { rungs }, settings: { demotionMargin } }: Pick<Model, 'ladder' | 'settings'>,
  { isDisqualified, closing, override, present }: StatusColumns,
): string {
  const plain = highestReached(rungs);
  const kept = present === null ? plain : `GREATEST(${plain}, ${keptRung(rungs, present, demotionMargin)})`;
  const branches = [
    ...(override === null ? [] : [`WHEN ${override} IS NOT NULL THEN ${override}`]),
    ...(closing === null ? [] : [`WHEN ${closing} IS NOT NULL THEN ${rungs.length} + ${closing}`]),
    ...(isDisqualified === null ? [] : [`WHEN ${isDisqualified} THEN ${rungs.length}`]),
  ];
  return branches.length === 0 ? kept : `CASE ${branches.join(' ')} ELSE ${kept} END`;
}

/** The highest rung whose minimums are all reached; below all of them the lowest. */
function highestReached(rungs: readonly Rung[]): string {
  const above = rungs
    .map((rung, index) => ({ index, isReached: reached(rung, 0) }))
    .slice(1)
    .reverse();
  if (above.length === 0) return '0';
  return `CASE ${above.map(({ index, isReached }) => `WHEN ${isReached} THEN ${index}`).join(' ')} ELSE 0 END`;
}

/** The present rung where each of its minimums, less the margin, is reached; else -1. */
function keptRung(rungs: readonly Rung[], present: string, margin: number): string {
  const kept = rungs.map(
    (rung, index) => `WHEN ${present} = ${index} AND ${reached(rung, margin)} THEN ${index}`,
  );
  return `CASE ${kept.join(' ')} ELSE (-1) END`;
}

function reached({ minScore, minFit, minEngagement }: Rung, margin: number): string {
  const minimums = [
    ['score', minScore],
    ['fit', minFit],
    ['engagement', minEngagement],
  ] as const;
  const asked = minimums.filter(([, minimum]) => Number.isFinite(minimum));
  if (asked.length === 0) return 'TRUE';
  return all(asked.map(([column, minimum]) => `${column} >= ${numberLiteral(minimum - margin)}`));
}

/** The index of a status by its name as it stands in a folded text; NULL where it is none. */
export function indexOfStatus(text: string, names: readonly string[], dialect: Dialect): string {
  const branches = new Map(names.map((name, index) => [foldName(name), index]));
  const cases = Array.from(branches, ([name, index]) => `WHEN ${dialect.text(name)} THEN ${index}`);
  return `CASE ${text} ${cases.join(' ')} END`;
}
