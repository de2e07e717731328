import {
  type Column,
  cellNumber,
  columnIndex,
  createFrame,
  isEmptyCell,
  keyNumbersOf,
  type LeadScores,
  orNoDay,
  type Scoring,
  scoreFrame,
  statusesOf,
  type Table,
  unknown,
} from '../../scoring/index.ts';
import { type DealColumn, DealRows } from './deal-rows.ts';
import type { Outcome } from './outcome.ts';

/** Why a deal is not scored: it closes later, has no won or lost outcome, or brings nothing and has no lead. */
export type LeftOut = 'future' | 'outcome' | 'lead';

/** One deal of the Deals tab. */
export interface Deal {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly outcome: Outcome;
  readonly leftOut: LeftOut | null;
  /** The day that it is scored as of. */
  readonly scoringDay: number;
  readonly isScoredOnClosingDay: boolean;
  /** NaN where there is none. */
  readonly closedOn: number;
  /** NaN where there is none, or one after the closing day, which is passed over. */
  readonly createdOn: number;
  /** A created-on that is passed over; else NaN. */
  readonly createdAfterClose: number;
  readonly amount: number;
}

/** Deals, and the scores of those that are counted. */
export interface DealScores {
  readonly rows: DealRows;
  readonly deals: readonly Deal[];
  /** Deals that are scored, in tab order; row `i` of `scoring` is `scored[i]`. */
  readonly scored: readonly Deal[];
  readonly scoring: Scoring;
  /** Per scored deal the index of its rung, or the number of rungs for Disqualified. */
  readonly statuses: Int16Array;
}

/**
 * Scores each closed deal as of its scoring day, with only what was known then. A deal brings its own cells; what it
 * lacks comes from the lead with its key.
 * @param by columns of Leads of which a cell of its own makes a deal count that has neither lead nor events; default: those
 * of the rules
 */
export function scoreDeals(
  deals: Table,
  leads: Table,
  scores: LeadScores,
  by?: readonly number[],
): DealScores {
  const { model } = scores.scoring;
  const rows = new DealRows(deals, leads, scores, model);
  const columns = ruleColumns(rows, scores);
  const read = readDeals(rows, scores, bringsSomething(rows, scores, by ?? [...columns.keys()]));
  const scored = read.filter((deal) => deal.leftOut === null);
  const { log } = scores.scoring.frame;
  const merged: Column[] = [];
  for (const [index, { cell }] of columns) merged[index] = scored.map((deal) => cell(deal.row));
  const frame = createFrame(merged, model, {
    log,
    rowCount: scored.length,
    keyNumbers: keyNumbersOf(
      scored.map((deal) => rows.keys[deal.row]!),
      log,
    ),
    asOfDays: Int32Array.from(scored, (deal) => deal.scoringDay),
    days: (column) => Int32Array.from(scored, ({ row }) => orNoDay(columns.get(column)!.day(row))),
    duplicates: (column) => {
      const ofLeads = scores.scoring.frame.duplicates(column);
      return Uint8Array.from(scored, (deal) => ofLeads[rows.leadRows[deal.row]!] ?? unknown);
    },
  });
  const scoring = scoreFrame(model, frame);
  return { rows, deals: read, scored, scoring, statuses: statusesOf(scoring, null) };
}

function ruleColumns(rows: DealRows, { scoring }: LeadScores): Map<number, DealColumn> {
  const indexes = new Set(scoring.model.rules.flatMap((rule) => rule.columns));
  return new Map(Array.from(indexes, (index) => [index, rows.column(rows.leads.headers[index]!)]));
}

/** Whether there is anything to score a deal by: its lead, a cell of its own in one of these columns of Leads, or events. */
function bringsSomething(
  rows: DealRows,
  { scoring }: LeadScores,
  columns: readonly number[],
): (row: number) => boolean {
  const { headers, columns: ofDeals } = rows.table;
  const own = columns
    .map((index) => ofDeals[columnIndex(headers, rows.leads.headers[index]!)])
    .filter((column) => column !== undefined);
  return (row) =>
    rows.leadRows[row]! >= 0 ||
    scoring.frame.log?.keys.has(rows.keys[row]!) === true ||
    own.some((column) => !isEmptyCell(column[row]!));
}

function readDeals(rows: DealRows, scores: LeadScores, brings: (row: number) => boolean): Deal[] {
  const { settings, locale } = scores.scoring.model;
  const outcomeOf = rows.outcomes();
  const closed = rows.column(settings.dealClosedOnColumn);
  const created = rows.column(settings.dealCreatedOnColumn);
  const amounts = rows.column(settings.dealAmountColumn);
  const deals: Deal[] = [];
  for (let row = 0; row < rows.table.rowCount; row++) {
    if (rows.isDeal[row] === 0) continue;
    const outcome = outcomeOf(row);
    const closedOn = closed.day(row);
    const createdAs = created.day(row);
    const isAfterClose = createdAs > closedOn;
    const createdOn = isAfterClose ? Number.NaN : createdAs;
    const leftOut = leftOutFor(outcome, closedOn, scores.asOfDay, () => brings(row));
    deals.push({
      ...{ row, outcome, leftOut, closedOn, createdOn },
      createdAfterClose: isAfterClose ? createdAs : Number.NaN,
      ...scoringDayOf(closedOn, createdOn, settings.daysBeforeClose, scores.asOfDay),
      amount: cellNumber(amounts.cell(row), locale),
    });
  }
  return deals;
}

function leftOutFor(
  outcome: Outcome,
  closedOn: number,
  asOfDay: number,
  brings: () => boolean,
): LeftOut | null {
  if (outcome !== 'won' && outcome !== 'lost') return 'outcome';
  if (closedOn > asOfDay) return 'future';
  return brings() ? null : 'lead';
}

/** Closing − N days but not before created-on; without N or a closing day created-on; else the closing day; else as of now. */
function scoringDayOf(closedOn: number, createdOn: number, daysBefore: number | null, asOfDay: number) {
  const hasClosed = !Number.isNaN(closedOn);
  const hasCreated = !Number.isNaN(createdOn);
  let day = hasCreated ? createdOn : hasClosed ? closedOn : asOfDay;
  if (daysBefore !== null && hasClosed)
    day = Math.max(closedOn - daysBefore, hasCreated ? createdOn : Number.NEGATIVE_INFINITY);
  return { scoringDay: Math.min(day, asOfDay), isScoredOnClosingDay: hasClosed && day >= closedOn };
}

/** Calendar days from created-on to closed-on; NaN where a day is missing. */
export function daysToClose({ closedOn, createdOn }: Pick<Deal, 'closedOn' | 'createdOn'>): number {
  return closedOn - createdOn;
}
