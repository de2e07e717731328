import { describe, expect, it } from 'vitest';
import { binCount, learnBinning, usualFineness } from '../../../src/evidence/fit/binning.ts';
import { textField } from '../../../src/evidence/index.ts';
import { affordableFineness } from '../../../src/evidence/learn/affordable-fineness.ts';

/** Columns of 80 texts, each in as many deals. */
const texts = (columns: number) =>
  Array.from({ length: columns }, (_, column) =>
    textField(
      `Text ${column}`,
      Array.from({ length: 1600 }, (_, row) => `v${row % 80}`),
    ),
  );

describe('affordableFineness', () => {
  it('is the usual one for as many columns as most sheets have', () => {
    expect(affordableFineness(texts(12))).toEqual(usualFineness);
  });

  it.each([15, 20, 40])('keeps the bins of %d columns of many texts to 400', (columns) => {
    const fields = texts(columns);
    const fineness = affordableFineness(fields);
    const bins = fields.reduce((sum, field) => sum + binCount(learnBinning(field, fineness)), 0);
    expect(bins).toBeLessThanOrEqual(400);
  });
});
