import { type Column, foldName, isEmptyCell, type LeadScores } from '../../scoring/index.ts';
import { cellTextOf } from '../document/carried-rows.ts';
import type { OutputId } from '../document/output-columns.ts';
import { asWritten, type OutputValue, serialOfDay } from '../sheets/cell-value.ts';

/** What each of our columns shall hold, by row of the scored table. */
export type OutputValues = Readonly<Record<OutputId, (row: number) => OutputValue>>;

/** @param present our columns as they stand, each beside its own lead */
export function outputValues(
  scores: LeadScores,
  keyTexts: readonly string[],
  present: ReadonlyMap<OutputId, Column>,
): OutputValues {
  const { isLead } = scores.leadKeys;
  const forLeads =
    (valueAt: (row: number) => OutputValue) =>
    (row: number): OutputValue =>
      isLead[row] === 1 ? valueAt(row) : '';
  const reached = (statusName: string, id: OutputId) =>
    forLeads(firstReached(scores, statusName, present.get(id) ?? null));
  return {
    score: forLeads((row) => scores.scores[row]!),
    status: forLeads((row) => cellTextOf(scores.statusName(row))),
    why: forLeads((row) => cellTextOf(scores.whyText(row))),
    nextStep: forLeads((row) => cellTextOf(scores.nextStep(row))),
    fit: forLeads((row) => scores.fit[row]!),
    engagement: forLeads((row) => scores.engagement[row]!),
    coolsOn: forLeads((row) => {
      const day = scores.coolsOn(row);
      return day === null ? '' : serialOfDay(day);
    }),
    completeness: forLeads((row) => scores.completeness[row]!),
    potential: forLeads((row) => scores.potentials[row]!),
    mqlOn: reached('MQL', 'mqlOn'),
    sqlOn: reached('SQL', 'sqlOn'),
    scoredFor: forLeads((row) => keyTexts[row]!),
  };
}

/** As-of day of the first run that found the lead at or above the status. A day that is there is never moved. */
function firstReached(
  scores: LeadScores,
  statusName: string,
  present: Column | null,
): (row: number) => OutputValue {
  const { rungs } = scores.scoring.model.ladder;
  const wanted = rungs.findIndex((rung) => foldName(rung.name) === foldName(statusName));
  return (row) => {
    const cell = present?.[row] ?? '';
    if (!isEmptyCell(cell)) return asWritten(cell);
    const status = scores.statuses[row]!;
    const isReached = wanted >= 0 && status >= wanted && status < rungs.length;
    return isReached ? serialOfDay(scores.asOfDay) : '';
  };
}
