import { describe, expect, it } from 'vitest';
import { aucDifference, aucOf } from '../../../src/evidence/index.ts';

/** Ratings 1–5 of 58 normal and 51 abnormal images: Hanley and McNeil, Radiology 143 (1982), table I. */
function hanleyMcNeil() {
  const scores: number[] = [];
  const outcomes: number[] = [];
  [
    [33, 6, 6, 11, 2],
    [3, 2, 2, 11, 33],
  ].forEach((counts, outcome) => {
    counts.forEach((count, rating) => {
      for (let i = 0; i < count; i++) {
        scores.push(rating + 1);
        outcomes.push(outcome);
      }
    });
  });
  return { scores, outcomes };
}

describe('aucOf', () => {
  it('gives the area and the DeLong error that Stata prints for the ratings of Hanley and McNeil', () => {
    const { scores, outcomes } = hanleyMcNeil();
    const { auc, standardError, low, high } = aucOf(scores, outcomes)!;
    // Stata manual, roctab: 0.8932, 0.0307, 0.83295 to 0.95339
    expect(auc).toBeCloseTo(0.8932, 4);
    expect(standardError).toBeCloseTo(0.0307, 4);
    expect(low).toBeCloseTo(0.83295, 5);
    expect(high).toBeCloseTo(0.95339, 5);
  });

  it('of the example in the scikit-learn documentation is 0.75', () => {
    const { auc, standardError } = aucOf([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])!;
    expect(auc).toBe(0.75);
    // placements 0.5, 1 and 1, 0.5: variance 0.125 each; 0.125 / 2 + 0.125 / 2 = 0.125
    expect(standardError).toBeCloseTo(Math.sqrt(0.125), 12);
  });

  it('counts ties half', () => {
    expect(aucOf([5, 5, 5, 5], [0, 1, 0, 1])!.auc).toBe(0.5);
  });

  it('stays within 0 to 1', () => {
    const { low, high, standardError } = aucOf([1, 2, 3, 4], [0, 0, 1, 1])!;
    expect([low, high, standardError]).toEqual([1, 1, 0]);
  });

  it('is null where nothing was lost or nothing was won', () => {
    expect(aucOf([1, 2], [1, 1])).toBeNull();
    expect(aucOf([1, 2], [0, 0])).toBeNull();
    expect(aucOf([], [])).toBeNull();
  });

  it('rejects a score that is not a number', () => {
    expect(() => aucOf([1, Number.NaN], [0, 1])).toThrow('midranks: value 1 is not a number: NaN');
  });

  it('rejects an outcome other than 0 and 1', () => {
    expect(() => aucOf([1, 2], [0, 2])).toThrow('placements: outcome 1 must be 0 or 1: 2');
  });
});

describe('aucDifference', () => {
  it('of a score with itself is 0 without error', () => {
    const { scores, outcomes } = hanleyMcNeil();
    expect(aucDifference(scores, scores, outcomes)).toEqual({
      difference: 0,
      standardError: 0,
      low: 0,
      high: 0,
    });
  });

  it('takes the error from the paired placements', () => {
    // first score: all tied, placements 0.5 throughout, no variance; so what is left is that of the second
    const difference = aucDifference([1, 1, 1, 1], [0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])!;
    expect(difference.difference).toBe(0.25);
    expect(difference.standardError).toBeCloseTo(Math.sqrt(0.125), 12);
  });

  it('is narrower for like scores than for opposite ones', () => {
    const outcomes = [0, 0, 1, 1, 0, 1];
    const score = [1, 2, 3, 4, 5, 6];
    const like = aucDifference(score, [1, 2, 3, 5, 4, 6], outcomes)!;
    const opposite = aucDifference(
      score,
      score.map((s) => -s),
      outcomes,
    )!;
    expect(like.standardError).toBeLessThan(opposite.standardError);
    // the placements of −s are 1 less those of s: the variance of the difference is four times that of one
    expect(opposite.standardError).toBeCloseTo(2 * aucOf(score, outcomes)!.standardError, 12);
  });
});
