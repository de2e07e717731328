import type { Binning, NumberBinning, TextBinning } from '../fit/binning.ts';
import type { CardCondition } from './condition.ts';

/**
 * Conditions that hold together exactly where a value is in one of these bins: one, or two for an inner run of a
 * number with many decimals.
 * @param bins rising; neighbouring bins of a number, any of a text, or *empty* alone
 * @throws if no rule can say it
 * @example binConditions({ kind: 'number', name: 'Visits', cuts: [3, 6], decimals: 0 }, [1]) // between 3 and 5
 */
export function binConditions(binning: Binning, bins: readonly number[]): CardCondition[] {
  const field = binning.name;
  const values = binning.kind === 'number' ? binning.cuts.length + 1 : binning.values.length + 1;
  if (bins.length === 1 && bins[0] === values) return [{ field, test: 'is empty' }];
  if (bins.length === 0 || bins.includes(values)) {
    throw new Error(`binConditions: no rule says these bins of ${field} together: ${bins.join(', ')}`);
  }
  if (bins.length === values) return [{ field, test: 'is not empty' }];
  return binning.kind === 'number' ? numberRun(binning, bins) : [textSet(binning, bins)];
}

function numberRun({ name: field, cuts, decimals }: NumberBinning, bins: readonly number[]): CardCondition[] {
  const [first, last] = [bins[0]!, bins[bins.length - 1]!];
  if (last - first !== bins.length - 1) {
    throw new Error(`binConditions: bins of ${field} are not neighbours: ${bins.join(', ')}`);
  }
  const from = cuts[first - 1];
  const below = cuts[last];
  if (from === undefined) return [{ field, test: '<', value: below! }];
  if (below === undefined) return [{ field, test: '≥', value: from }];
  if (decimals === null) {
    return [
      { field, test: '≥', value: from },
      { field, test: '<', value: below },
    ];
  }
  const high = Number((below - 10 ** -decimals).toFixed(decimals));
  return [high === from ? { field, test: '=', value: from } : { field, test: 'between', low: from, high }];
}

function textSet({ name: field, values }: TextBinning, bins: readonly number[]): CardCondition {
  const chosen = new Set(bins);
  return chosen.has(values.length)
    ? { field, test: 'is none of', texts: values.filter((_, bin) => !chosen.has(bin)) }
    : { field, test: 'is any of', texts: values.filter((_, bin) => chosen.has(bin)) };
}
