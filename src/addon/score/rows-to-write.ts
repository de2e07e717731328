import { type Cell, type Column, isEmptyCell, type LeadScores, localeOf } from '../../scoring/index.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { matchRows, startsWith } from '../document/match-rows.ts';
import { type OutputId, outputDefinitions } from '../document/output-columns.ts';
import { cellTextOf, scoredForText } from '../document/output-rows.ts';
import { presentOutput } from '../document/present-output.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say as documentSay } from '../document/sentences.ts';
import { stampsSince } from '../document/stamps-to-take-back.ts';
import { asWritten, type OutputValue, serialOfDay } from '../sheets/cell-value.ts';
import type { WritableColumn } from '../sheets/write-columns.ts';

/** What stands in our columns and what shall, row by row as the leads stand in the sheet. */
export interface RowsToWrite {
  readonly rowCount: number;
  readonly columns: readonly WritableColumn[];
}

/**
 * What `Scored for` would hold beside each lead as the sheet is now; rows that are moved meanwhile show the next time.
 * @param expected as the rows stood before: where they still do, none was inserted among them, and nobody need be asked how
 * many there are
 */
export function readKeyTexts(
  { book, leadsTab, scores }: ScoredDocument,
  expected: readonly string[],
): string[] {
  const { decimalMark } = localeOf(book.locale);
  const textOf = (cell: Cell) => scoredForText(cell, decimalMark);
  const first = leadsTab.readFirstOf(scores.keyColumn, expected.length)?.map(textOf);
  if (first !== undefined && startsWith(first, expected)) return first;
  return leadsTab.readColumn(scores.keyColumn).map(textOf);
}

/** What each of our columns shall hold, by row as the leads were read. */
export function valuesToWrite(document: ScoredDocument): OutputValues {
  const { scores, keyTexts, book, followUp } = document;
  const present = new Map<OutputId, Column>();
  for (const id of ['mqlOn', 'sqlOn'] as const) {
    const column = presentOutput(document, id);
    if (column !== null) present.set(id, column);
  }
  return {
    ...outputValues(scores, keyTexts, present, stampsSince(book.kept) ?? Infinity),
    statusSince: (row) => dayOrNothing(followUp?.statusSince?.[row]),
    trend: (row) => documentSay.trendCell(followUp?.trendOf?.(row) ?? null),
    account: (row) => cellTextOf(followUp?.accounts?.cellAt(row) ?? ''),
    owner: ownerToWrite(document),
  };
}

/** The rows stand as they were read. */
export function rowsAsRead(
  { leads }: ScoredDocument,
  { columns: places, formatted }: ReadyOutputs,
  values: OutputValues,
): RowsToWrite {
  const columns = [...places].map(([id, index]) => {
    const present = leads.columns[index];
    return {
      index,
      kind: outputDefinitions[id].kind,
      isFormatted: formatted.has(id),
      presentAt: (row: number): Cell => present?.[row] ?? '',
      valueAt: values[id],
    };
  });
  return { rowCount: leads.rowCount, columns };
}

/**
 * The rows have been moved since they were read: each gets what belongs to its key. A row of a key that was not read
 * keeps what is its own, and loses what belongs to another lead.
 */
export function rowsByKey(
  document: ScoredDocument,
  { columns: places }: ReadyOutputs,
  values: OutputValues,
  keyTexts: readonly string[],
): RowsToWrite {
  const rowCount = keyTexts.length;
  const present = document.leadsTab.readColumns([...places.values()], rowCount);
  const sources = matchRows(keyTexts, document.keyTexts);
  const scoredFor = present.get(places.get('scoredFor')!)!;
  const columns = [...places].map(([id, index]) => {
    const cells = present.get(index)!;
    const kept = (row: number): OutputValue =>
      scoredFor[row] === keyTexts[row] ? asWritten(cells[row]!) : '';
    return {
      index,
      kind: outputDefinitions[id].kind,
      presentAt: (row: number): Cell => cells[row]!,
      valueAt: (row: number) => (sources[row]! >= 0 ? values[id](sources[row]!) : kept(row)),
    };
  });
  return { rowCount, columns };
}

/** What each of our columns shall hold, by row of the scored table. */
export type OutputValues = Readonly<Record<OutputId, (row: number) => OutputValue>>;

/**
 * @param present our columns as they stand, each beside its own lead
 * @param takenBackSince day from which on stamps go whose lead is below their status
 */
function outputValues(
  scores: LeadScores,
  keyTexts: readonly string[],
  present: ReadonlyMap<OutputId, Column>,
  takenBackSince: number,
): Omit<OutputValues, 'statusSince' | 'owner' | 'trend' | 'account'> {
  const { isLead } = scores.leadKeys;
  const forLeads =
    (valueAt: (row: number) => OutputValue) =>
    (row: number): OutputValue =>
      isLead[row] === 1 ? valueAt(row) : '';
  const reached = (wanted: number, id: OutputId) =>
    forLeads(firstReached(scores, wanted, present.get(id) ?? null, takenBackSince));
  const { mql, sql } = scores.scoring.model.ladder.roles;
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
    mqlOn: reached(mql, 'mqlOn'),
    sqlOn: reached(sql, 'sqlOn'),
    scoredFor: forLeads((row) => keyTexts[row]!),
  };
}

/** What stands in our column is kept, whoever has typed it; what the run deals comes into empty cells. */
function ownerToWrite(document: ScoredDocument): (row: number) => OutputValue {
  const standing = presentOutput(document, 'owner');
  const dealing = document.followUp?.owners?.dealing ?? null;
  const dealt = new Set(dealing?.dealtRows);
  return (row) => {
    const cell = standing?.[row] ?? '';
    if (!isEmptyCell(cell)) return asWritten(cell);
    return dealing !== null && dealt.has(row) ? cellTextOf(dealing.names[row]!) : '';
  };
}

function dayOrNothing(day = Number.NaN): OutputValue {
  return Number.isNaN(day) ? '' : serialOfDay(day);
}

/**
 * As-of day of the first run that found the lead at or above a rung. A day that is there is never moved, only taken back.
 * @param wanted index of the rung, -1 for none
 */
function firstReached(
  scores: LeadScores,
  wanted: number,
  present: Column | null,
  takenBackSince: number,
): (row: number) => OutputValue {
  const { rungs } = scores.scoring.model.ladder;
  return (row) => {
    const cell = present?.[row] ?? '';
    const status = scores.statuses[row]!;
    const isReached = wanted >= 0 && status >= wanted && status < rungs.length;
    const isTakenBack = !isReached && typeof cell === 'object' && cell.day >= takenBackSince;
    if (!isEmptyCell(cell) && !isTakenBack) return asWritten(cell);
    return isReached ? serialOfDay(scores.asOfDay) : '';
  };
}
