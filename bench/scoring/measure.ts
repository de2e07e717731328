const warmUps = 2;

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians of interleaved runs after a warm-up, so that a noisy moment meets all peers alike. */
export async function interleaved<Name extends string>(
  peers: Record<Name, () => unknown>,
  runs: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(peers) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < warmUps + runs; run++) {
    for (const name of names) {
      const milliseconds = await timed(peers[name]);
      if (run >= warmUps) times.get(name)!.push(milliseconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name)!)])) as Record<Name, number>;
}

/** Bytes that stay allocated because of what the work returns. */
export function bytesOf(work: () => unknown): number {
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
  if (gc === undefined) throw new Error('bytesOf: node runs without --expose-gc');
  gc();
}

/** Exponent of growth: 1 is linear. */
export function growthExponent(sizes: readonly number[], milliseconds: readonly number[]): number {
  const last = sizes.length - 1;
  return Math.log(milliseconds[last]! / milliseconds[0]!) / Math.log(sizes[last]! / sizes[0]!);
}
