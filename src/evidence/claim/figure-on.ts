import type { Deal, DealScores } from '../deals/score-deals.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';

/** AUC of the scores on some of the deals; null where fewer than so many of them were won, or lost. */
export function figureOn(
  { scored, scoring }: DealScores,
  isIn: (deal: Deal) => boolean,
  fewest: number,
): (Auc & { readonly deals: number }) | null {
  const rows = [...scored.keys()].filter((row) => isIn(scored[row]!));
  const outcomes = rows.map((row): number => (scored[row]!.outcome === 'won' ? 1 : 0));
  const won = outcomes.reduce((sum, one) => sum + one, 0);
  if (Math.min(won, rows.length - won) < fewest) return null;
  const scores = rows.map((row) => scoring.totals.score[row]!);
  return { ...aucOf(scores, outcomes)!, deals: rows.length };
}
