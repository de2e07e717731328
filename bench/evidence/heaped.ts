import { aucOf } from '../../src/evidence/index.ts';
import { gradientBoosting } from './boosting.ts';
import type { DealSet } from './data-sets.ts';
import { generateHeapedDeals } from './heaps.ts';
import { ourCard } from './methods.ts';
import { atLeast, type Requirement } from './requirement.ts';

const deals = 20_000;
/** Measured with version 0.1.0 on these very deals. */
const firstVersion = { heaped: 0.7195, twin: 0.6869 };

/** How much of the gap between the first version's card and gradient boosting is closed, and what the twin loses. */
export function benchHeaps(): Requirement[] {
  const [heaped, twin] = [reached(true), reached(false)];
  for (const [name, { card, boosting, truth }] of Object.entries({ heaped, twin }))
    console.log(
      `  ${name}: AUC ${card.toFixed(4)}, boosting ${boosting.toFixed(4)}, true ${truth.toFixed(4)}`,
    );
  const closed = (heaped.card - firstVersion.heaped) / (heaped.boosting - firstVersion.heaped);
  return [
    atLeast('heaped amounts: gap to boosting closed', closed, 0.9, 'share'),
    atLeast('the twin without heaps', twin.card, firstVersion.twin, 'auc'),
  ];
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
