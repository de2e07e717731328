import { type Column, cellText, foldName, isEmptyCell, type LeadScores } from '../../scoring/index.ts';

/** A lead whose status is another than at the last run. */
export interface Crossing {
  /** Row of the scored table, from 0. */
  readonly row: number;
  /** The status that stood beside the lead, as written; empty for a lead that is new. */
  readonly from: string;
  /** Index of the status now, as in `LeadScores.statuses`. */
  readonly to: number;
  readonly isRise: boolean;
}

/**
 * Who rose to or fell from a status. A new lead counts where it begins above the lowest status.
 * @param present our Status column as it stands, each cell beside its own lead
 * @param rowCount rows that this run has written
 */
export function findCrossings(scores: LeadScores, present: Column, rowCount: number): Crossing[] {
  const { rungs } = scores.scoring.model.ladder;
  const rankOf = new Map(rungs.map((rung, index) => [foldName(rung.name), index]));
  const crossings: Crossing[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (scores.leadKeys.isLead[row] !== 1) continue;
    const to = scores.statuses[row]!;
    const cell = present[row] ?? '';
    const from = isEmptyCell(cell) ? '' : cellText(cell).trim();
    // Disqualified, and what is no status any more, are below the ladder.
    const rankBefore = from === '' ? 0 : (rankOf.get(foldName(from)) ?? -1);
    const rankNow = to < rungs.length ? to : -1;
    const isNewAndLow = from === '' && rankNow <= 0;
    if (isNewAndLow || foldName(from) === foldName(scores.statusName(row))) continue;
    crossings.push({ row, from, to, isRise: rankNow > rankBefore });
  }
  return crossings;
}
