import { describe, expect, it } from 'vitest';
import { movesBetween } from '../../../src/evidence/index.ts';
import { scoreWorkbook, type Workbook } from '../../scoring/score-workbook.ts';

/** Leads whose score is the number in their cell, times `points`. */
function scoresOf(cells: readonly number[], points: number, statuses?: Workbook['statuses']) {
  const workbook: Workbook = {
    leads: [['Email', 'Points'], ...cells.map((cell, row) => [`k${row}`, cell])],
    rules: [{ Rule: 'P', Field: 'Points', Test: 'is not empty', Points: points, Count: 'each' }],
    ...(statuses ? { statuses } : {}),
  };
  return scoreWorkbook(workbook);
}

describe('moves from one model to another', () => {
  it('are counted by the two statuses, most first, and leads that stay are counted too', () => {
    const { rises, falls, stay, counts } = movesBetween(
      scoresOf([10, 25, 30, 40], 1),
      scoresOf([10, 25, 30, 40], 2),
    );
    expect({ rises, falls, stay }).toEqual({ rises: 3, falls: 0, stay: 1 });
    expect(counts).toEqual([
      { from: 'Early-stage', to: 'MQL', leads: 2 },
      { from: 'MQL', to: 'SQL', leads: 1 },
    ]);
  });

  it('are listed over the most statuses first, then by the change of the score, 20 at most', () => {
    const cells = [20, 22, ...Array.from({ length: 30 }, () => 10), 23];
    const { largest, rises } = movesBetween(scoresOf(cells, 1), scoresOf(cells, 4));
    expect(rises).toBe(33);
    expect(largest).toHaveLength(20);
    expect(largest.slice(0, 4).map(({ row, to, scoreTo }) => [row, to, scoreTo])).toEqual([
      [32, 'High priority', 92],
      [1, 'SQL', 88],
      [0, 'SQL', 80],
      [2, 'MQL', 40],
    ]);
  });

  it('fall where the ladder is higher', () => {
    const higher = [
      ['Status', 'Min score'],
      ['Early-stage', 0],
      ['MQL', 60],
    ] as const;
    const { rises, falls } = movesBetween(scoresOf([50, 61], 1), scoresOf([50, 61], 1, higher));
    expect({ rises, falls }).toEqual({ rises: 0, falls: 1 });
  });
});
