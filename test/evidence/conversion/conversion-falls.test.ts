import { describe, expect, it } from 'vitest';
import { conversionFalls } from '../../../src/evidence/index.ts';

describe('conversionFalls', () => {
  it('is empty where conversion rises or stays', () => {
    expect(
      conversionFalls([
        { won: 1, lost: 9 },
        { won: 1, lost: 9 },
        { won: 5, lost: 5 },
      ]),
    ).toEqual([]);
  });

  it('names the neighbours between which conversion falls, over empty ones', () => {
    const falls = conversionFalls([
      { won: 5, lost: 5 },
      { won: 0, lost: 0 },
      { won: 4, lost: 6 },
    ]);
    expect(falls).toEqual([{ from: 0, to: 2, conversionFrom: 0.5, conversionTo: 0.4, beyondChance: false }]);
  });

  it('says whether chance alone would hardly do it', () => {
    // R: fisher.test(matrix(c(10, 90, 30, 70), 2)): p = 0.00065
    expect(
      conversionFalls([
        { won: 30, lost: 70 },
        { won: 10, lost: 90 },
      ])[0]!.beyondChance,
    ).toBe(true);
  });
});
