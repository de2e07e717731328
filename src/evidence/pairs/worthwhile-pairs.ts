import { solveFactored } from '../fit/cholesky.ts';
import type { Pair } from './pair.ts';
import { fitWithPairs, type PairFit, type PairTask } from './pair-task.ts';

/** What a pair must add beside all others to be worth a rule. */
const worthwhileZ = 3.3;

/** At most `most` pairs, of which each adds something beside the others: the weakest are dropped and the rest fitted anew. */
export function worthwhilePairs(
  task: PairTask,
  pairs: readonly Pair[],
  rows: Int32Array,
  most: number,
): PairFit {
  let fit = fitWithPairs(task, pairs, rows);
  for (;;) {
    const dropped = weakest(fit, most);
    if (dropped.size === 0) return fit;
    fit = fitWithPairs(
      task,
      fit.pairs.filter((_, k) => !dropped.has(k)),
      rows,
      fit,
    );
  }
}

/** Of two fields the weakest pair only, since two that say the same look weak beside each other. */
function weakest(fit: PairFit, most: number): Set<number> {
  const z = waldZ(fit);
  const rising = [...z.keys()].sort((a, b) => z[a]! - z[b]!);
  const seen = new Set<string>();
  const dropped = rising.filter((k) => {
    const fields = `${fit.pairs[k]!.first.field} ${fit.pairs[k]!.second.field}`;
    const isFirst = !seen.has(fields);
    seen.add(fields);
    return isFirst && z[k]! < worthwhileZ;
  });
  return new Set(dropped.length > 0 || z.length <= most ? dropped : rising.slice(0, 1));
}

/** |β| / standard error of each pair, by the inverse of the second derivative. */
function waldZ({ pairs, coefficients, state }: PairFit): number[] {
  const { starts } = state.design;
  return pairs.map((_, k) => {
    const column = starts[starts.length - pairs.length + k]!;
    const unit = new Float64Array(coefficients.length);
    unit[column] = 1;
    solveFactored(state.factored, unit);
    return Math.abs(coefficients[column]!) / Math.sqrt(unit[column]!);
  });
}
