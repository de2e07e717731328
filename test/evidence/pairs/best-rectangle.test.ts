import { describe, expect, it } from 'vitest';
import { bestRectangle } from '../../../src/evidence/pairs/best-rectangle.ts';
import { residualTable } from '../../../src/evidence/pairs/residual-table.ts';

/** 10 deals of weight 0.25 in each cell of a 5 × 4 table, and in some cells a residual of ±0.5 each. */
function tableWith(residualOf: (first: number, second: number) => number) {
  const first: number[] = [];
  const second: number[] = [];
  const residuals: number[] = [];
  for (let a = 0; a < 5; a++) {
    for (let b = 0; b < 4; b++) {
      for (let deal = 0; deal < 10; deal++) {
        first.push(a);
        second.push(b);
        residuals.push(residualOf(a, b));
      }
    }
  }
  const rows = Int32Array.from(first.keys());
  return residualTable(
    { codes: first, bins: 5, ordered: 4 },
    { codes: second, bins: 4 },
    { rows, residuals: Float64Array.from(residuals), weights: new Float64Array(200).fill(0.25) },
  );
}

describe('residualTable', () => {
  it('takes out what each field says by itself', () => {
    const { residual } = tableWith((a, b) => 0.1 * a - 0.2 * b);
    for (const value of residual) expect(value).toBeCloseTo(0, 10);
  });
});

describe('bestRectangle', () => {
  it('finds neighbours of a number meeting a set of texts', () => {
    const table = tableWith((a, b) => (a >= 2 && a <= 3 && b !== 1 && b !== 3 ? 0.5 : 0));
    const best = bestRectangle(table)!;
    // the complement of the texts within the same numbers says the same the other way round
    expect(best.bins[0]).toEqual([2, 3]);
    expect([[0, 2], [1]]).toContainEqual(best.bins[1]);
  });

  it('takes empty cells by themselves only', () => {
    // the last bin of both sides is that of empty cells; here it stands out together with the one before
    const table = tableWith((a, b) => (a >= 3 && b >= 2 ? 0.5 : 0));
    const [firstBins, secondBins] = bestRectangle(table)!.bins;
    expect(firstBins.includes(4) && firstBins.length > 1).toBe(false);
    expect(secondBins.includes(3) && secondBins.length > 1).toBe(false);
  });

  it('is null where no meeting has enough deals', () => {
    const few = residualTable(
      { codes: [0, 1], bins: 3 },
      { codes: [0, 1], bins: 3 },
      {
        rows: Int32Array.of(0, 1),
        residuals: Float64Array.of(0.5, -0.5),
        weights: Float64Array.of(0.25, 0.25),
      },
    );
    expect(bestRectangle(few)).toBeNull();
  });
});
