import { aucOf, learnCard, scoreCard } from '../../src/evidence/index.ts';
import { generateHeapedDeals } from './heaps.ts';
import { type GeneratedDeals, generateDeals } from './interactions.ts';
import { type Requirement, within } from './requirement.ts';

const sizes = [100, 200, 500];
const draws = 70;
const testDeals = 20_000;

const generators: readonly ((deals: number, seed: number) => GeneratedDeals)[] = [
  (deals, seed) => generateDeals(deals, seed, false),
  (deals, seed) => generateHeapedDeals(deals, seed, true),
  (deals, seed) => generateHeapedDeals(deals, seed, false),
];

interface Draw {
  isShown: boolean;
  isCovered: boolean;
  /** Printed less true. */
  error: number;
}

/** Seeds of one run of the bench lie so far from those of another. */
const seedsApart = 1_000_000;

/** How often the printed interval has the true AUC of its card, and how far the printed figure lies from it. */
export function benchCoverage(seed: number): Requirement[] {
  const firstSeed = seedsApart * (seed - 1);
  const tests = generators.map((generate) => generate(testDeals, 777_001 + firstSeed));
  return sizes.map((size) => {
    const all = generators.flatMap((generate, k) =>
      Array.from({ length: draws }, (_, draw) =>
        judged(generate(size, firstSeed + 10_000 * (draw + 1) + size), tests[k]!),
      ),
    );
    const shown = all.filter(({ isShown }) => isShown);
    const mean = (some: readonly Draw[], of: (draw: Draw) => number) =>
      some.reduce((sum, draw) => sum + of(draw), 0) / some.length;
    const coverage = (some: readonly Draw[]) => mean(some, ({ isCovered }) => (isCovered ? 1 : 0));
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    console.log(
      `  ${size} deals: ${percent(shown.length / all.length)} of draws are shown; of those the interval covers ${percent(coverage(shown))}, and the figure is ${mean(shown, ({ error }) => error).toFixed(3)} too high`,
    );
    return within(
      `95 % interval covers, ${size} deals, ${all.length} draws`,
      coverage(all),
      [0.9, 0.97],
      'share',
    );
  });
}

function judged(deals: GeneratedDeals, test: GeneratedDeals): Draw {
  const shown = learnCard(deals).suggestion;
  // What would be printed if the gate let it through.
  const { card, auc } = shown ?? learnCard(deals, { isGated: false }).suggestion!;
  const truth = aucOf(scoreCard(card, test.fields, test.won.length), test.won)!.auc;
  return {
    isShown: shown !== null,
    isCovered: auc.low <= truth && truth <= auc.high,
    error: auc.auc - truth,
  };
}
