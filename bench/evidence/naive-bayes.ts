import type { Field } from '../../src/evidence/index.ts';

/** Won and lost deals per value of one field, each begun at 0.1. */
interface Frequency {
  won: Map<string, number>;
  lost: Map<string, number>;
  wonTotal: number;
  lostTotal: number;
}

export interface NaiveBayes {
  won: number;
  lost: number;
  frequencies: Map<string, Frequency>;
}

/** Added to won and lost of each (field, value). */
const smoothing = 0.1;
const least = 0.0001;

/**
 * Naive Bayes as Odoo's predictive lead scoring does it: P = Sw / (Sw + Sl), S = prior × Π count / total of the field;
 * unset and unseen values are skipped, the result is kept within 0.01…99.99 %. It knows texts only: bin numbers first.
 */
export function trainNaiveBayes(fields: readonly Field[], won: Uint8Array): NaiveBayes {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const frequencies = new Map(fields.map((field) => [field.name, frequencyOf(field, won)]));
  return { won: wins, lost: won.length - wins, frequencies };
}

function frequencyOf(field: Field, won: Uint8Array): Frequency {
  const frequency: Frequency = { won: new Map(), lost: new Map(), wonTotal: 0, lostTotal: 0 };
  won.forEach((outcome, row) => {
    const value = textAt(field, row);
    if (value === null) return;
    for (const counts of [frequency.won, frequency.lost])
      if (!counts.has(value)) counts.set(value, smoothing);
    const counts = outcome === 1 ? frequency.won : frequency.lost;
    counts.set(value, counts.get(value)! + 1);
  });
  frequency.wonTotal = [...frequency.won.values()].reduce((sum, count) => sum + count, 0);
  frequency.lostTotal = [...frequency.lost.values()].reduce((sum, count) => sum + count, 0);
  return frequency;
}

function textAt(field: Field, row: number): string | null {
  if (field.kind === 'number') throw new Error(`naiveBayes: bin the numbers first: ${field.name}`);
  return field.values[field.codes[row]!] ?? null;
}

export function naiveBayesProbabilities(
  model: NaiveBayes,
  fields: readonly Field[],
  rows: number,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const factors: Factor[] = [];
    for (const field of fields) {
      const value = textAt(field, row);
      const frequency = model.frequencies.get(field.name)!;
      if (value === null || !frequency.won.has(value)) continue;
      factors.push([
        frequency.won.get(value)! / frequency.wonTotal,
        frequency.lost.get(value)! / frequency.lostTotal,
      ]);
    }
    const deals = model.won + model.lost;
    return combine([[model.won / deals, model.lost / deals], ...factors]);
  });
}

/** Share of the won, and of the lost deals that have a value. */
export type Factor = readonly [ofWon: number, ofLost: number];

/** @example combine([[0.5, 0.5], [0.8, 0.2]]) // 0.8 */
export function combine(factors: readonly Factor[]): number {
  const logRatio = factors.reduce((sum, [ofWon, ofLost]) => sum + Math.log(ofWon) - Math.log(ofLost), 0);
  const probability = 1 / (1 + Math.exp(-logRatio));
  return Math.min(1 - least, Math.max(least, probability));
}
