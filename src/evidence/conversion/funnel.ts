import { type Column, cellText, foldWord, isEmptyCell } from '../../scoring/index.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Outcomes } from './group-figures.ts';

/** One step of the funnel; null where a column that it needs is missing. */
export interface FunnelStep {
  /** Leads or deals that came so far, and those of them that went on. */
  from: number;
  to: number;
  /** null of nothing. */
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface Funnel {
  /** Of leads with MQL on, those with SQL on. */
  mqlToSql: FunnelStep | null;
  /** Of closed deals at SQL or above on their scoring day, the won ones. */
  sqlToWon: FunnelStep | null;
  /** Of leads with SQL on and a sales verdict, those with one of the accepted words. */
  acceptance: FunnelStep | null;
}

/** Columns of Leads, beside each lead; null where one is missing. */
export interface FunnelColumns {
  readonly mqlOn: Column | null;
  readonly sqlOn: Column | null;
  readonly salesVerdict: Column | null;
}

export function funnelStep(from: number, to: number): FunnelStep {
  const interval = wilson(to, from);
  return {
    from,
    to,
    share: from === 0 ? null : to / from,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** @param sqlDeals won and lost deals at SQL or above; null where no status is called SQL */
export function funnelOf(
  { mqlOn, sqlOn, salesVerdict }: FunnelColumns,
  acceptedWords: readonly string[],
  sqlDeals: Outcomes | null,
): Funnel {
  const accepted = new Set(acceptedWords.map(foldWord));
  return {
    mqlToSql: mqlOn && sqlOn && leadsStep(mqlOn, (row) => !isEmptyCell(sqlOn[row]!)),
    sqlToWon: sqlDeals && funnelStep(sqlDeals.won + sqlDeals.lost, sqlDeals.won),
    acceptance:
      sqlOn &&
      salesVerdict &&
      leadsStep(
        sqlOn.map((cell, row) => (isEmptyCell(salesVerdict[row]!) ? '' : cell)),
        (row) => accepted.has(foldWord(cellText(salesVerdict[row]!))),
      ),
  };
}

function leadsStep(column: Column, goesOn: (row: number) => boolean): FunnelStep {
  let from = 0;
  let to = 0;
  column.forEach((cell, row) => {
    if (isEmptyCell(cell)) return;
    from++;
    if (goesOn(row)) to++;
  });
  return funnelStep(from, to);
}
