/** A number line cut into stretches: the same is said of all values of one stretch. */
export interface Stretches {
  /** Where each stretch but the lowest begins, in ascending order. */
  readonly starts: Float64Array;
  /** A code for each stretch. */
  readonly codes: Uint8Array;
}

/** @param starts where a stretch may begin; it does where the code changes */
export function stretchesOf(starts: readonly number[], codeOf: (value: number) => number): Stretches {
  const codes = [codeOf(-Number.MAX_VALUE)];
  const kept = [...new Set(starts)]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .filter((start) => {
      const code = codeOf(start);
      return code !== codes[codes.length - 1] && codes.push(code);
    });
  return { starts: Float64Array.from(kept), codes: Uint8Array.from(codes) };
}

/**
 * 1 where a comparison holds. A sum of bits spares a branch per comparison: whether a lead passes is what no processor can
 * foresee.
 */
const bit = Number as (holds: boolean) => number;

export function codeAt({ starts, codes }: Stretches, value: number): number {
  let stretch = 0;
  for (let i = 0; i < starts.length; i++) stretch += bit(value >= starts[i]!);
  return codes[stretch]!;
}

/** The smallest number above a finite one. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const [bits] = new BigInt64Array(Float64Array.of(value).buffer);
  return new Float64Array(BigInt64Array.of(bits! + (value > 0 ? 1n : -1n)).buffer)[0]!;
}
