import { type Deal, daysToClose } from './score-deals.ts';

type Closed = Pick<Deal, 'outcome' | 'scoringDay' | 'closedOn' | 'createdOn'>;

/** Closed deals that can be compared over time, by index, beside the day of each. */
export interface RipeDeals {
  readonly rows: readonly number[];
  readonly days: readonly number[];
}

const ripeShare = 0.95;

/**
 * Deals that came in so long ago that 19 in 20 of either outcome would have closed since: of younger ones only the quick
 * deals are known, which end otherwise. By the day on which they came in; where most have none, all of them by their
 * scoring day.
 * @example ripeDeals(scored, asOfDay).rows // [0, 1, 4]
 */
export function ripeDeals(closed: readonly Closed[], asOfDay: number): RipeDeals {
  const all = [...closed.keys()];
  const known = all.filter((row) => !Number.isNaN(daysToClose(closed[row]!)));
  if (2 * known.length < closed.length) {
    return { rows: all, days: all.map((row) => closed[row]!.scoringDay) };
  }
  const createdOn = (row: number) => closed[row]!.createdOn;
  const needed = slowestDays(known.map((row) => closed[row]!));
  const rows = known.filter((row) => asOfDay - createdOn(row) >= needed);
  return { rows, days: rows.map(createdOn) };
}

/** Days in which nearly all deals of the slower outcome close; of the older half, which had the time to be slow. */
function slowestDays(closed: readonly Closed[]): number {
  const middle = quantile(
    closed.map(({ createdOn }) => createdOn),
    0.5,
  );
  const older = closed.filter(({ createdOn }) => createdOn <= middle);
  const daysOf = (outcome: Closed['outcome']) =>
    quantile(older.filter((deal) => deal.outcome === outcome).map(daysToClose), ripeShare);
  return Math.max(daysOf('won'), daysOf('lost'));
}

/** The inverted-CDF quantile; 0 for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
