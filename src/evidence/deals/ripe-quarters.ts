import { quarterOf } from './quarter-of.ts';
import { type Deal, type DealScores, daysToClose } from './score-deals.ts';

const ripeShare = 0.9;

/**
 * Quarters of the scoring day in which nine in ten deals are closed, or so old that nine in ten would have been: those of
 * a younger quarter that have closed already are the quick ones, which end otherwise. From the earliest on.
 */
export function ripeQuarters({ deals, scored, rows }: DealScores, asOfDay: number): string[] {
  const days = scored.map(daysToClose).filter((count) => !Number.isNaN(count));
  const longest = ninthDecile(days);
  const quarters = new Map<string, { deals: number; ripe: number }>();
  for (const deal of deals) {
    const isClosed = deal.leftOut === null;
    if (!isClosed && !isOpen(deal, rows.areLeads)) continue;
    const quarter = quarterOf(deal.scoringDay);
    const counts = quarters.get(quarter) ?? { deals: 0, ripe: 0 };
    counts.deals++;
    if (isClosed || asOfDay - deal.scoringDay > longest) counts.ripe++;
    quarters.set(quarter, counts);
  }
  const withClosed = new Set(scored.map(({ scoringDay }) => quarterOf(scoringDay)));
  return [...quarters]
    .filter(([quarter, counts]) => withClosed.has(quarter) && counts.ripe >= ripeShare * counts.deals)
    .map(([quarter]) => quarter)
    .sort();
}

/** Every lead is an open deal until it is closed where leads are the deals; else a deal says so, or closes later. */
function isOpen({ outcome, leftOut }: Deal, areLeads: boolean): boolean {
  return leftOut === 'future' || outcome === 'open' || (areLeads && leftOut === 'outcome');
}

/** The inverted-CDF quantile; NaN for none. */
function ninthDecile(days: readonly number[]): number {
  const sorted = Float64Array.from(days).sort();
  return sorted[Math.ceil(ripeShare * sorted.length) - 1] ?? Number.NaN;
}
