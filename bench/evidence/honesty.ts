import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, findSignals, learnCard, textField } from '../../src/evidence/index.ts';
import { generateHeapedDeals } from './heaps.ts';
import { generateDeals } from './interactions.ts';

const generator = '../shared/faults/make.mjs';

/** How often rules are suggested where the columns say nothing. */
export function benchGate(): void {
  let [files, suggested] = [0, 0];
  for (const deals of [100, 200, 500, 1000]) {
    for (let seed = 1; seed <= 100; seed++) {
      files++;
      if (learnCard(noise(deals, seed)).suggestion !== null) suggested++;
    }
  }
  say(
    `${files} files of 100 to 1,000 deals without any signal: a suggestion`,
    suggested / files,
    'at most',
    0.05,
  );
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

/** How often columns that sales fills in after the outcome are warned of, and honest ones. */
export function benchLeaks(): void {
  if (!existsSync(generator)) {
    console.log('  leaks: skipped, there is no folder ../shared/faults beside this checkout.');
  } else {
    let found = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const doubted = doubtedFields(leakingDeals(seed));
      if (['Field A', 'Field B', 'Field C'].every((field) => doubted.has(field))) found++;
    }
    say(
      '100 files of 900 deals with three columns filled in later: all three doubted',
      found / 100,
      'at least',
      0.95,
    );
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
  say(`${files} files without such columns: any doubted`, doubted / files, 'at most', 0.05);
}

function doubtedFields(deals: { fields: readonly Field[]; won: Uint8Array }): Set<string> {
  return new Set(findSignals(deals).warnings.map(({ field }) => field));
}

function leakingDeals(seed: number): { fields: Field[]; won: Uint8Array } {
  const csv = execFileSync(process.execPath, [generator, 'leaks', String(seed)], { encoding: 'utf8' });
  const [headers = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[headers.indexOf(name)]!);
  const number = (name: string): Field => ({
    kind: 'number',
    name,
    values: Float64Array.from(column(name), Number),
  });
  const texts = ['Source', 'Job title', 'Field A', 'Field B'].map((name) => textField(name, column(name)));
  const won = Uint8Array.from(column('Outcome'), (outcome) => (outcome === 'Won' ? 1 : 0));
  return { fields: [number('Employees'), number('Field C'), ...texts], won };
}

function say(title: string, share: number, word: 'at least' | 'at most', limit: number): void {
  const isMet = word === 'at least' ? share >= limit : share <= limit;
  console.log(
    `  ${title} in ${(100 * share).toFixed(1)} % (${word} ${100 * limit} %) ${isMet ? 'ok' : 'MISSED'}`,
  );
}
