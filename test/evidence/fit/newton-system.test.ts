import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows, logOddsOf, makeDesign } from '../../../src/evidence/fit/design.ts';
import { newtonSystem } from '../../../src/evidence/fit/newton-system.ts';
import { probabilityOf } from '../../../src/evidence/fit/probability-of.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const deals = fc.integer({ min: 1, max: 12 }).chain((rows) => {
  const codes = (least: number) =>
    fc.array(fc.integer({ min: least, max: 3 }), { minLength: rows, maxLength: rows });
  const numbers = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
    minLength: rows,
    maxLength: rows,
  });
  return fc.record({
    whole: fc.array(codes(0), { maxLength: 3 }),
    withHoles: fc.array(codes(-1), { maxLength: 2 }),
    dense: fc.array(numbers, { maxLength: 2 }),
    won: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
    coefficients: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 23, maxLength: 23 }),
  });
});

describe('the system of a Newton step', () => {
  it('is the sum over all deals of what their columns have together, for slots with and without holes', () => {
    fc.assert(
      fc.property(deals, ({ whole, withHoles, dense, won, coefficients }) => {
        const slots = [...whole, ...withHoles].map((codes) => ({ codes, bins: 4 }));
        const design = makeDesign(
          won.length,
          slots,
          dense.map((column) => Float64Array.from(column)),
        );
        const size = design.columns + 1;
        const at = Float64Array.from(coefficients.slice(0, size));
        const rows = allRows(won.length);
        const task = {
          ...{ design, rows, won: Uint8Array.from(won, Number) },
          penalty: { own: new Float64Array(design.columns), step: new Float64Array(design.binColumns) },
        };
        const probabilities = logOddsOf(design, at, rows).map(probabilityOf);
        const { hessian, downhill } = newtonSystem(task, at, probabilities);
        const columnsOf = (row: number) => [
          ...slots.flatMap(({ codes }) => [0, 1, 2, 3].map((bin) => Number(codes[row] === bin))),
          ...dense.map((column) => column[row]!),
          1,
        ];
        const [expected, slope] = [new Float64Array(size * size), new Float64Array(size)];
        won.forEach((isWon, row) => {
          const columns = columnsOf(row);
          const logOdds = columns.reduce((sum, value, k) => sum + value * at[k]!, 0);
          const probability = 1 / (1 + Math.exp(-logOdds));
          columns.forEach((one, k) => {
            slope[k]! += one * (Number(isWon) - probability);
            for (let j = 0; j <= k; j++)
              expected[k * size + j]! += one * columns[j]! * probability * (1 - probability);
          });
        });
        for (let k = 0; k < expected.length; k++) expect(hessian[k]).toBeCloseTo(expected[k]!, 9);
        for (let k = 0; k < size; k++) expect(downhill[k]).toBeCloseTo(slope[k]!, 9);
      }),
      propertyRuns(),
    );
  });
});
