import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, textField } from '../../src/evidence/index.ts';
import type { GeneratedDeals } from './interactions.ts';

/** Amounts that are asked for again and again, most often first, and how unlike their neighbours they convert. */
const heaps: readonly (readonly [amount: number, logOdds: number])[] = [
  [1000, 0.9],
  [550, -1.1],
  [5000, -0.8],
  [1096, 1.4],
  [2000, 0.6],
  [3393, -1.3],
  [10000, 1.2],
  [500, 0.7],
  [1500, -0.6],
  [54, 1.1],
  [4821, -1.4],
  [2500, 0.8],
];
const heapedShare = 0.6;
const sources = ['web', 'ads', 'referral', 'event', 'partner'];
const sourceLogOdds = [0, -0.4, 0.6, 0.3, 0.1];
const regions = ['north', 'south', 'east', 'west'];

/**
 * Seeded deals of which most amounts are heaped on round numbers that convert unlike the amounts around them, and of
 * which 89 in 100 brought no revenue before. Without heaps, the twin: the same smooth effects, amounts of any size.
 */
export function generateHeapedDeals(count: number, seed: number, heaped: boolean): GeneratedDeals {
  const random = randomNumbers(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const rows = Array.from({ length: count }, () => {
    const heap = heaped && random() < heapedShare ? heaps[heapAt(random())]! : null;
    const amount = heap?.[0] ?? Math.round(Math.exp(7.3 + normal()));
    const revenue = random() < 0.89 ? 0 : Math.round(Math.exp(9 + normal()));
    const days = Math.floor(-40 * Math.log(1 - random()));
    const source = Math.floor(sources.length * random());
    const region = Math.floor(regions.length * random());
    const ofAmount = heap === null ? -0.35 * (Math.log(amount + 1) - 7.3) : heap[1];
    const ofRevenue = revenue === 0 ? 0 : 1.2 + 0.4 * Math.tanh(Math.log(revenue) - 9);
    const logOdds = -0.9 + ofAmount + ofRevenue - days / 80 + sourceLogOdds[source]!;
    return { amount, revenue, days, source, region, logOdds, won: random() < 1 / (1 + Math.exp(-logOdds)) };
  });
  const number = (name: string, key: 'amount' | 'revenue' | 'days'): Field => {
    return { kind: 'number', name, values: Float64Array.from(rows, (row) => row[key]) };
  };
  return {
    fields: [
      number('Amount', 'amount'),
      number('Revenue before', 'revenue'),
      number('Days open', 'days'),
      textField(
        'Source',
        rows.map(({ source }) => sources[source]!),
      ),
      textField(
        'Region',
        rows.map(({ region }) => regions[region]!),
      ),
    ],
    won: Uint8Array.from(rows, ({ won }) => (won ? 1 : 0)),
    logOdds: Float64Array.from(rows, ({ logOdds }) => logOdds),
  };
}

/** Each heap is about a sixth rarer than the one before. */
function heapAt(at: number): number {
  const share = 1 - 0.84 ** heaps.length;
  return Math.min(heaps.length - 1, Math.floor(Math.log(1 - at * share) / Math.log(0.84)));
}
