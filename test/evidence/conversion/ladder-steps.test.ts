import { describe, expect, it } from 'vitest';
import { ladderSteps } from '../../../src/evidence/conversion/ladder-steps.ts';

describe('ladderSteps', () => {
  it('compares a status and all above it with the status below', () => {
    const [first, second] = ladderSteps([
      { won: 10, lost: 90 },
      { won: 20, lost: 20 },
      { won: 8, lost: 2 },
    ]);
    expect(first).toMatchObject({ from: 0, to: 1, dealsFrom: 100, dealsTo: 50, conversionFrom: 0.1 });
    expect(first!.conversionTo).toBeCloseTo(0.56, 12);
    expect(second).toMatchObject({ from: 1, to: 2, conversionFrom: 0.5, conversionTo: 0.8 });
  });

  it('calls a step supported where conversion is higher by more than chance', () => {
    // R: fisher.test(matrix(c(28, 22, 10, 90), 2)): p = 3.0e-9; fisher.test(matrix(c(8, 2, 20, 20), 2)): p = 0.15
    const steps = ladderSteps([
      { won: 10, lost: 90 },
      { won: 20, lost: 20 },
      { won: 8, lost: 2 },
    ]);
    expect(steps.map(({ isSupported }) => isSupported)).toEqual([true, false]);
  });

  it('does not support a step down, however clear it is', () => {
    expect(
      ladderSteps([
        { won: 90, lost: 10 },
        { won: 10, lost: 90 },
      ])[0]!.isSupported,
    ).toBe(false);
  });

  it('steps over statuses without deals, and has none below two with deals', () => {
    const empty = { won: 0, lost: 0 };
    expect(ladderSteps([{ won: 1, lost: 1 }, empty, { won: 1, lost: 0 }])).toMatchObject([
      { from: 0, to: 2 },
    ]);
    expect(ladderSteps([empty, { won: 1, lost: 1 }])).toEqual([]);
  });
});
