import { quarterOf } from '../deals/quarter-of.ts';
import type { DealScores } from '../deals/score-deals.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';
import { wilson } from '../statistics/wilson.ts';

/** Deals whose scoring day lies in one quarter. */
export interface QuarterLine {
  /** `2026-Q3` */
  quarter: string;
  deals: number;
  won: number;
  lost: number;
  conversion: number;
  /** 95 % Wilson interval of the conversion. */
  low: number;
  high: number;
  /** null where all are won or all are lost. */
  auc: Auc | null;
}

/** Conversion and AUC by quarter of the scoring day, from the earliest on; quarters without deals are left out. */
export function quartersOf({ scored, scoring }: DealScores): QuarterLine[] {
  const rowsOf = new Map<string, number[]>();
  scored.forEach(({ scoringDay }, row) => {
    const quarter = quarterOf(scoringDay);
    const rows = rowsOf.get(quarter);
    if (rows) rows.push(row);
    else rowsOf.set(quarter, [row]);
  });
  return [...rowsOf].sort(byName).map(([quarter, rows]) => {
    const outcomes = rows.map((row) => (scored[row]!.outcome === 'won' ? 1 : 0));
    const won = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0);
    const scores = rows.map((row) => scoring.totals.score[row]!);
    return {
      ...{ quarter, deals: rows.length, won, lost: rows.length - won },
      ...{ conversion: won / rows.length, ...wilson(won, rows.length)! },
      auc: aucOf(scores, outcomes),
    };
  });
}

function byName([first]: [string, unknown], [second]: [string, unknown]): number {
  return first < second ? -1 : 1;
}
