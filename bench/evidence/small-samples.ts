import { draws, fixedSplit, hasRealData, olist, type Split, xEducation } from './data-sets.ts';
import { generateHeapedDeals } from './heaps.ts';
import { generateDeals } from './interactions.ts';
import { meanOf, naiveBayes, ourCard, plainRegression } from './methods.ts';

const sizes = [100, 200, 500, 1000];
const drawCount = 10;

/** Mean AUC of few deals, ours beside the two usual methods; without the gate, which would keep silent where they guess. */
export function benchSmallSamples(): void {
  const sets = {
    ...(hasRealData() ? { 'X Education': fixedSplit(xEducation()), Olist: fixedSplit(olist()) } : {}),
    ...generated(),
  };
  const methods = { card: ourCard({ isGated: false }), regression: plainRegression, bayes: naiveBayes };
  for (const size of sizes) {
    const means = { card: 0, regression: 0, bayes: 0 };
    for (const set of Object.values(sets)) {
      const splits = draws(set, size, drawCount);
      for (const name of ['card', 'regression', 'bayes'] as const)
        means[name] += meanOf(methods[name], splits).auc / Object.keys(sets).length;
    }
    const isAbove = means.card > Math.max(means.regression, means.bayes);
    console.log(
      `  ${size} deals, mean of ${Object.keys(sets).length} sets × ${drawCount} draws: AUC ${means.card.toFixed(4)}, logistic regression ${means.regression.toFixed(4)}, naive Bayes ${means.bayes.toFixed(4)} ${isAbove ? 'ok' : 'MISSED'}`,
    );
  }
}

function generated(): Record<string, Split> {
  const split = (generate: typeof generateDeals, isSpecial: boolean): Split => {
    const set = (seed: number) => ({ name: '', ...generate(10_000, seed, isSpecial) });
    return { training: set(1), test: set(5001) };
  };
  return {
    pairs: split(generateDeals, true),
    'no pairs': split(generateDeals, false),
    heaps: split(generateHeapedDeals, true),
    'no heaps': split(generateHeapedDeals, false),
  };
}
