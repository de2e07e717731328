import { solveFactored } from '../fit/cholesky.ts';
import type { PairFit } from './pair-fit.ts';

/** What a pair must add beside all others to be worth a rule. */
const worthwhileZ = 3.3;

/** At most `most` pairs, of which each adds something beside the others: the weakest are dropped and the rest fitted anew. */
export function worthwhilePairs(all: PairFit, most: number): PairFit {
  for (let fit = all; ; ) {
    const z = waldZ(fit);
    const rising = [...z.keys()].sort((a, b) => z[a]! - z[b]!);
    const weak = weakestOfFields(fit, rising).filter((k) => z[k]! < worthwhileZ);
    const dropped = weak.length > 0 || z.length <= most ? weak : rising.slice(0, 1);
    if (dropped.length === 0) return fit;
    fit = fit.withPairs(fit.pairs.filter((_, k) => !dropped.includes(k)));
  }
}

/** Of two fields the weakest pair only, since two that say the same look weak beside each other. */
function weakestOfFields({ pairs }: PairFit, rising: readonly number[]): number[] {
  const weakest = new Map<string, number>();
  for (const k of rising) {
    const fields = `${pairs[k]!.first.field} ${pairs[k]!.second.field}`;
    if (!weakest.has(fields)) weakest.set(fields, k);
  }
  return [...weakest.values()];
}

/** |β| / standard error of each pair, by the inverse of the second derivative. */
function waldZ({ pairColumns, coefficients, state }: PairFit): number[] {
  return pairColumns.map((column) => {
    const unit = new Float64Array(coefficients.length);
    unit[column] = 1;
    solveFactored(state.factored, unit);
    return Math.abs(coefficients[column]!) / Math.sqrt(unit[column]!);
  });
}
