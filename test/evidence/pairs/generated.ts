import { binCodes, binCount, learnBinning, orderedBins } from '../../../src/evidence/fit/binning.ts';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { type Field, textField } from '../../../src/evidence/index.ts';
import type { PairTask } from '../../../src/evidence/pairs/pair-fit.ts';

export interface Generated {
  fields: Field[];
  won: Uint8Array;
}

/**
 * Deals with four fields, each with an effect of its own; with `together`, so many log-odds more where Visits is 5 or
 * more and Source is ads.
 */
export function generated(count: number, seed: number, together: number): Generated {
  const random = randomNumbers(seed);
  const visits = Float64Array.from({ length: count }, () => Math.floor(10 * random()));
  const size = Float64Array.from({ length: count }, () => Math.round(200 * random()));
  const source = Array.from({ length: count }, () => ['ads', 'web', 'fair'][Math.floor(3 * random())]!);
  const role = Array.from({ length: count }, () => ['owner', 'staff', ''][Math.floor(3 * random())]!);
  const won = Uint8Array.from({ length: count }, (_, row) => {
    let logOdds = -2.4 + 0.3 * visits[row]! + size[row]! / 150 + (role[row] === 'owner' ? 0.8 : 0);
    if (source[row] === 'ads') logOdds -= 0.7;
    if (source[row] === 'ads' && visits[row]! >= 5) logOdds += together;
    return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  return {
    fields: [
      { kind: 'number', name: 'Visits', values: visits },
      { kind: 'number', name: 'Size', values: size },
      textField('Source', source),
      textField('Role', role),
    ],
    won,
  };
}

export function pairTask({ fields, won }: Generated): PairTask {
  const binnings = fields.map((field) => learnBinning(field));
  return {
    slots: binnings.map((binning, k) => ({
      codes: binCodes(binning, fields[k]!),
      bins: binCount(binning),
      ordered: orderedBins(binning),
    })),
    dense: [],
    won,
    strength: 3,
    densePenalty: 1,
  };
}
