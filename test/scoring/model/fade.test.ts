import { describe, expect, it } from 'vitest';
import { type FadeKind, faded } from '../../../src/scoring/model/fade.ts';

describe('faded', () => {
  // Formulas of DESIGN section 3: p·2^(−a/H); p·max(0, 1−a/D); p while a ≤ D.
  it.each<[FadeKind, number, number, number]>([
    ['half-life', 30, 0, 20],
    ['half-life', 30, 30, 10],
    ['half-life', 30, 60, 5],
    ['half-life', 0.5, 1, 5],
    ['straight line', 40, 0, 20],
    ['straight line', 40, 10, 15],
    ['straight line', 40, 40, 0],
    ['straight line', 40, 41, 0],
    ['expires', 14, 0, 20],
    ['expires', 14, 14, 20],
    ['expires', 14, 15, 0],
  ])('by %s of %d days leaves of 20 points after %d days %d', (kind, days, ageDays, points) => {
    expect(faded({ kind, days }, 20, ageDays)).toBe(points);
  });

  it('fades what takes points like what gives them', () => {
    expect(faded({ kind: 'half-life', days: 10 }, -8, 10)).toBe(-4);
  });
});
