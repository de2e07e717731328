import { crossValidate } from '../../src/evidence/fit/cross-validate.ts';
import { allRows, type Design, logOddsOf, makeDesign, type Slot } from '../../src/evidence/fit/design.ts';
import type { TextField } from '../../src/evidence/fit/field.ts';
import { stratifiedFolds } from '../../src/evidence/fit/folds.ts';
import { penaltyOf } from '../../src/evidence/fit/penalty.ts';
import { fitRidge } from '../../src/evidence/fit/ridge.ts';
import type { Field } from '../../src/evidence/index.ts';
import { median } from '../../src/evidence/index.ts';
import type { DealSet } from './data-sets.ts';

const strengths = [100, 30, 10, 3, 1, 0.3, 0.1];

/**
 * Plain logistic regression, as a data scientist would set it up first: texts one-hot, numbers standardised, missing
 * numbers as the median with a flag, ridge penalty by 5-fold cross-validation. Gives the log-odds of the test deals.
 */
export function logisticRegression(training: DealSet, test: DealSet): Float64Array {
  const encoded = training.fields.map((field, k) => encode(field, test.fields[k]!));
  const designOf = (set: DealSet, side: 'training' | 'test') =>
    makeDesign(
      set.won.length,
      encoded.map((each) => each[side].slot),
      encoded.flatMap((each) => each[side].dense),
    );
  const design = designOf(training, 'training');
  const ofStrength = (of: Design, strength: number) => penaltyOf(of, strength, strength);
  const foldings = [stratifiedFolds(training.won, 5, 1)];
  const { strength } = crossValidate(
    { designOf: () => design, won: training.won, penaltyOf: ofStrength, foldings },
    strengths,
  );
  const rows = allRows(training.won.length);
  const coefficients = fitRidge({ design, won: training.won, rows, penalty: ofStrength(design, strength) });
  return logOddsOf(designOf(test, 'test'), coefficients, allRows(test.won.length));
}

interface Encoded {
  slot: Slot;
  dense: Float64Array[];
}

function encode(training: Field, test: Field): { training: Encoded; test: Encoded } {
  if (training.kind === 'text' && test.kind === 'text') {
    const seen = [...new Set(training.codes)].filter((code) => code >= 0);
    const columnOf = new Map(seen.map((code, column) => [training.values[code]!, column]));
    const oneHot = ({ codes, values }: TextField): Encoded => ({
      slot: { codes: codes.map((code) => columnOf.get(values[code] ?? '') ?? -1), bins: seen.length },
      dense: [],
    });
    return { training: oneHot(training), test: oneHot(test) };
  }
  if (training.kind !== 'number' || test.kind !== 'number')
    throw new Error(`encode: kinds differ: ${training.name}`);
  const middle = median(training.values.filter((value) => !Number.isNaN(value))) ?? 0;
  const filled = training.values.map((value) => (Number.isNaN(value) ? middle : value));
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  const spread = Math.sqrt(filled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / filled.length) || 1;
  const standardise = (values: Float64Array): Encoded => ({
    slot: { codes: Int32Array.from(values, (value) => (Number.isNaN(value) ? 0 : -1)), bins: 1 },
    dense: [values.map((value) => ((Number.isNaN(value) ? middle : value) - mean) / spread)],
  });
  return { training: standardise(training.values), test: standardise(test.values) };
}
