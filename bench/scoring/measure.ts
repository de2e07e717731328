import { createRandom } from '../random.ts';

const warmUps = 2;
const runs = 7;

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function timed(work: () => unknown, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await work();
  return performance.now() - start;
}

/**
 * Medians of interleaved runs after a warm-up, so that a noisy moment meets all peers alike; each run in another order, so
 * that no peer always follows the one that leaves most garbage and has driven the leads out of the cache.
 * @param repeats how often a run does the work
 */
export async function interleaved<Name extends string>(
  peers: Record<Name, () => unknown>,
  repeats: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(peers) as Name[];
  const random = createRandom(1);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < warmUps + runs; run++) {
    for (const name of shuffled(names, random)) {
      const milliseconds = (await timed(peers[name], repeats)) / repeats;
      if (run >= warmUps) times.get(name)!.push(milliseconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name)!)])) as Record<Name, number>;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Bytes that stay allocated because of what the work returns; median, since the runtime's own bytes come and go. */
export function bytesOf(work: () => unknown): number {
  return medianOf(Array.from({ length: runs }, () => bytesOnce(work)));
}

function bytesOnce(work: () => unknown): number {
  const held = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const result = work();
  const after = held();
  return result === undefined ? 0 : after - before;
}

function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('collectGarbage: node runs without --expose-gc');
  gc();
}

/** Exponent of growth: 1 is linear. */
export function growthExponent(sizes: readonly number[], milliseconds: readonly number[]): number {
  const last = sizes.length - 1;
  return Math.log(milliseconds[last]! / milliseconds[0]!) / Math.log(sizes[last]! / sizes[0]!);
}
