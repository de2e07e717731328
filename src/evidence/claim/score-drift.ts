import { quarterOf } from '../deals/quarter-of.ts';
import { ripeQuarters } from '../deals/ripe-quarters.ts';
import type { Deal, DealScores } from '../deals/score-deals.ts';
import { normalTail } from '../statistics/normal-tail.ts';
import { figureOn } from './figure-on.ts';
import type { Figure } from './held-out.ts';

/** The scores part won from lost worse in the newest quarters than before, by more than chance would. */
export interface ScoreDrift {
  /** `2026-Q2`, the last quarter of the time before. */
  readonly until: string;
  readonly before: Figure;
  readonly since: Figure;
  /** Whether the newest quarters show nothing any more: their interval reaches 0.5. */
  readonly isGone: boolean;
}

/** One in a hundred: this is looked at again and again. */
const significance = 0.01;
const newestQuarters = 2;
const fewestNewest = 10;
const fewestBefore = 20;

/**
 * The newest two ripe quarters together against all ripe deals before them; null where there is no drift, or too little to
 * see one.
 * @param asOfDay as days since 1970
 * @param isIn deals that are looked at
 */
export function scoreDrift(
  deals: DealScores,
  asOfDay: number,
  isIn: (deal: Deal) => boolean,
): ScoreDrift | null {
  const known = new Set(deals.scored.filter(isIn).map(({ scoringDay }) => quarterOf(scoringDay)));
  const ripe = ripeQuarters(deals, asOfDay).filter((quarter) => known.has(quarter));
  const figureOf = (quarters: readonly string[], fewest: number) =>
    figureOn(deals, (deal) => isIn(deal) && quarters.includes(quarterOf(deal.scoringDay)), fewest);
  const until = ripe[ripe.length - newestQuarters - 1];
  if (until === undefined) return null;
  const before = figureOf(ripe.slice(0, -newestQuarters), fewestBefore);
  const since = figureOf(ripe.slice(-newestQuarters), fewestNewest);
  if (before === null || since === null || since.auc >= before.auc) return null;
  const error = Math.hypot(before.standardError, since.standardError);
  if (error > 0 && normalTail((before.auc - since.auc) / error) >= significance) return null;
  return { until, before, since, isGone: since.low <= 0.5 };
}
