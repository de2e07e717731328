import { aucOf } from '../../src/evidence/index.ts';
import { gradientBoosting } from './boosting.ts';
import type { DealSet } from './data-sets.ts';
import { generateHeapedDeals } from './heaps.ts';
import { ourCard } from './methods.ts';

const deals = 20_000;
/** Measured with version 0.1.0 on these very deals. */
const firstVersion = { heaped: 0.7195, twin: 0.6869 };

/** How much of the gap between the first version's card and gradient boosting is closed, and what the twin loses. */
export function benchHeaps(): void {
  const heaped = reached(true);
  const closed = (heaped.card - firstVersion.heaped) / (heaped.boosting - firstVersion.heaped);
  console.log(
    `  ${deals} deals with heaped amounts: AUC ${firstVersion.heaped} in version 0.1.0, ${heaped.card.toFixed(4)} now, ${heaped.boosting.toFixed(4)} by boosting, ${heaped.truth.toFixed(4)} true; gap closed ${Math.round(100 * closed)} % (at least 90 %) ${closed >= 0.9 ? 'ok' : 'MISSED'}`,
  );
  const twin = reached(false);
  console.log(
    `  the twin without heaps: AUC ${firstVersion.twin} in version 0.1.0, ${twin.card.toFixed(4)} now, ${twin.boosting.toFixed(4)} by boosting ${twin.card >= firstVersion.twin ? 'ok' : 'MISSED'}`,
  );
}

function reached(isHeaped: boolean): { card: number; boosting: number; truth: number } {
  const set = (count: number, seed: number): DealSet & { logOdds: Float64Array } => ({
    name: 'heaped',
    ...generateHeapedDeals(count, seed, isHeaped),
  });
  const [training, test] = [set(deals, 1), set(20_000, 5001)];
  return {
    card: ourCard({})(training, test).auc,
    boosting: aucOf(gradientBoosting(training, test), test.won)!.auc,
    truth: aucOf(test.logOdds, test.won)!.auc,
  };
}
