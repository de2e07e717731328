import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, findSignals, learnCard, textField } from '../../src/evidence/index.ts';
import { generateHeapedDeals } from './heaps.ts';
import { generateDeals } from './interactions.ts';
import { leakingDeals } from './leaking.ts';
import { atLeast, atMost, type Requirement } from './requirement.ts';

/** How often rules are suggested where the columns say nothing. */
export function benchGate(): Requirement[] {
  let [files, suggested] = [0, 0];
  for (const deals of [100, 200, 500, 1000]) {
    for (let seed = 1; seed <= 100; seed++) {
      files++;
      if (learnCard(noise(deals, seed)).suggestion !== null) suggested++;
    }
  }
  return [atMost(`a suggestion in ${files} files without signal`, suggested / files, 0.05, 'share')];
}

/** Eight columns of every shape, and outcomes by a coin that falls on won in 35 of 100. */
function noise(count: number, seed: number): { fields: Field[]; won: Uint8Array } {
  const random = randomNumbers(1000 * seed + count);
  const number = (name: string, draw: () => number): Field => ({
    ...{ kind: 'number', name },
    values: Float64Array.from({ length: count }, draw),
  });
  const text = (name: string, values: number): Field =>
    textField(
      name,
      Array.from({ length: count }, () => `value ${Math.floor(values * random() ** 2)}`),
    );
  return {
    fields: [
      number('Even', () => Math.round(1000 * random())),
      number('Skewed', () => Math.round(Math.exp(8 * random()))),
      number('Mostly zero', () => (random() < 0.8 ? 0 : Math.round(100 * random()))),
      number('Heaped', () => [100, 200, 500, 1000][Math.floor(4 * random())]!),
      ...[3, 5, 12, 30].map((values) => text(`Text of ${values}`, values)),
    ],
    won: Uint8Array.from({ length: count }, () => (random() < 0.35 ? 1 : 0)),
  };
}

const leakingFiles = 100;

/** How often columns that sales fills in after the outcome are warned of, and honest ones. */
export function benchLeaks(): Requirement[] {
  let found = 0;
  for (let seed = 1; seed <= leakingFiles; seed++) {
    const doubted = doubtedFields(leakingDeals(seed));
    if (['Field A', 'Field B', 'Field C'].every((field) => doubted.has(field))) found++;
  }
  let [files, doubted] = [0, 0];
  for (const generate of [generateDeals, generateHeapedDeals]) {
    for (const deals of [300, 1000]) {
      for (let seed = 1; seed <= 50; seed++) {
        files++;
        if (doubtedFields(generate(deals, seed, true)).size > 0) doubted++;
      }
    }
  }
  return [
    atLeast(
      `all three columns that leak are warned of in ${leakingFiles} files`,
      found / leakingFiles,
      0.95,
      'share',
    ),
    atMost(`a column is warned of in ${files} files without leaks`, doubted / files, 0.05, 'share'),
  ];
}

function doubtedFields(deals: { fields: readonly Field[]; won: Uint8Array }): Set<string> {
  return new Set(findSignals(deals).warnings.map(({ field }) => field));
}
