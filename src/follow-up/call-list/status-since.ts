import { type Column, cellText, foldName, isEmptyCell, type Model } from '../../scoring/index.ts';

/** What the leads were before a run, and what they are now; row by row. */
export interface SinceSource {
  readonly ladder: Model['ladder'];
  /** 1 for each row that is a lead. */
  readonly isLead: Uint8Array;
  /** Status index per row; those of the ladder are open leads. */
  readonly statuses: Int16Array;
  /** Our Status column as the last run has left it; null where there was none. */
  readonly standing: Column | null;
  /** Days of our column `Status since`, NaN where none can be read. */
  readonly standingSince: Float64Array;
  readonly asOfDay: number;
}

/**
 * Per row the day since which the lead has its status: the as-of day of the first run that found it risen; NaN for none. A
 * lead of the call list without a day gets the as-of day.
 */
export function statusSince(source: SinceSource): Float64Array {
  const { ladder, isLead, statuses, standingSince, asOfDay } = source;
  const hasRisen = risenSince(source);
  return standingSince.map((since, row) => {
    const status = statuses[row]!;
    if (isLead[row] !== 1) return Number.NaN;
    if (status >= ladder.rungs.length) return since;
    const isMissing = Number.isNaN(since) && ladder.roles.isOnCallList[status] === true;
    return hasRisen(row) || isMissing ? asOfDay : since;
  });
}

/** Whether an open lead has a higher status than stood beside it. */
function risenSince({ ladder: { rungs, disqualified, won, lost }, statuses, standing }: SinceSource) {
  // In the very first run nobody has risen.
  if (standing === null || standing.every(isEmptyCell)) return () => false;
  const rankOf = new Map(rungs.map(({ name }, index) => [foldName(name), index]));
  for (const { name } of [disqualified, won, lost]) rankOf.set(foldName(name), -1);
  return (row: number): boolean => {
    const status = statuses[row]!;
    const cell = standing[row] ?? '';
    if (isEmptyCell(cell)) return status > 0;
    // A status that is no row today was renamed, and has risen from nowhere.
    const before = rankOf.get(foldName(cellText(cell)));
    return before !== undefined && status > before;
  };
}
