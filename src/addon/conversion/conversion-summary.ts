import {
  type ConversionLine,
  type ConversionTable,
  type Deal,
  type DealScores,
  daysToClose,
} from '../../evidence/index.ts';
import { isoDay, rungAt, whyLines } from '../../scoring/index.ts';
import type { Conversion, ConversionFigures, DealRow, ProblemCounts } from '../../shared/index.ts';

export function conversionOf({ bands, statuses, ...totals }: ConversionTable): Conversion {
  return {
    ...totals,
    bands: bands.map(({ label, ...figures }) => ({ band: label, ...figuresOf(figures) })),
    statuses: statuses.map(({ label, ...figures }) => ({ status: label, ...figuresOf(figures) })),
  };
}

function figuresOf(line: Omit<ConversionLine, 'label'>): ConversionFigures {
  return line;
}

export function dealCounts(
  deals: readonly Deal[],
): Pick<ProblemCounts, 'dealsWithoutLead' | 'dealsWithoutOutcome' | 'dealsInFuture'> {
  const countOf = (reason: Deal['leftOut']) => deals.filter(({ leftOut }) => leftOut === reason).length;
  return {
    dealsWithoutLead: countOf('lead'),
    dealsWithoutOutcome: countOf('outcome'),
    dealsInFuture: countOf('future'),
  };
}

/** Every deal in tab order, with its reckoning or the reason why it has none. */
export function dealRowsOf({ rows, deals, scored, scoring, statuses }: DealScores): DealRow[] {
  const scoredRows = new Map(scored.map((deal, index) => [deal, index]));
  const { totals, model } = scoring;
  return deals.map((deal): DealRow => {
    const { outcome, leftOut } = deal;
    const known = {
      row: rows.table.headerRow + 1 + deal.row,
      key: rows.keys[deal.row]!,
      won: outcome === 'won' ? true : outcome === 'lost' ? false : null,
    };
    if (leftOut !== null) return { ...known, leftOut };
    const index = scoredRows.get(deal)!;
    return {
      ...known,
      asOf: isoDay(deal.scoringDay),
      score: totals.score[index]!,
      status: rungAt(model.ladder, statuses[index]!).name,
      fit: totals.fit[index]!,
      engagement: totals.engagement[index]!,
      why: whyLines(scoring, index).map(({ points, label }) => [points, label]),
      amount: numberOrNull(deal.amount),
      days: numberOrNull(daysToClose(deal)),
    };
  });
}

/** JSON has no NaN. */
function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
