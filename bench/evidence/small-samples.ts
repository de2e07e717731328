import { draws, fixedSplit, hasRealData, olist, type Split, xEducation } from './data-sets.ts';
import { generateHeapedDeals } from './heaps.ts';
import { generateDeals } from './interactions.ts';
import { meanOf, naiveBayes, ourCard, plainRegression } from './methods.ts';
import { above, type Requirement } from './requirement.ts';

const sizes = [100, 200, 500, 1000];
const drawCount = 10;

/** Mean AUC of few deals, ours beside the two usual methods; without the gate, which would keep silent where they guess. */
export function benchSmallSamples(): Requirement[] {
  const sets = {
    ...(hasRealData() ? { 'X Education': fixedSplit(xEducation()), Olist: fixedSplit(olist()) } : {}),
    ...generated(),
  };
  const methods = { card: ourCard({ isGated: false }), regression: plainRegression, bayes: naiveBayes };
  return sizes.flatMap((size) => {
    const means = { card: 0, regression: 0, bayes: 0 };
    for (const set of Object.values(sets)) {
      const splits = draws(set, size, drawCount);
      for (const name of ['card', 'regression', 'bayes'] as const)
        means[name] += meanOf(methods[name], splits).auc / Object.keys(sets).length;
    }
    const { card, regression, bayes } = means;
    const what = `${size} deals, mean of ${Object.keys(sets).length} sets × ${drawCount} draws`;
    return [
      above(`${what}: above logistic regression`, card, regression, 'auc'),
      above(`${what}: above naive Bayes`, card, bayes, 'auc'),
    ];
  });
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
