import { describe, expect, it } from 'vitest';
import { chooseCut, cutsOf, suggestLadder } from '../../../src/evidence/index.ts';

/** 200 deals with the scores 0 to 99, twice each: none won below 40, every second one from 40 on, all from 80 on. */
const scores = Float64Array.from({ length: 200 }, (_, row) => row >> 1);
const wonFlags = Uint8Array.from(scores, (score, row) =>
  score >= 80 || (score >= 40 && row % 2 === 0) ? 1 : 0,
);

describe('cutsOf', () => {
  it('says what each cut would have delivered, from the highest on', () => {
    const cuts = cutsOf(scores, wonFlags);
    expect(cuts[0]).toMatchObject({ minScore: 95, deals: 10, won: 10, conversion: 1, share: 0.05 });
    const at60 = cuts.find(({ minScore }) => minScore === 60);
    // 40 deals from 80 on, all won, and 40 from 60 on, half of them
    expect(at60).toMatchObject({ deals: 80, won: 60, conversion: 0.75, share: 0.4 });
  });

  it('leaves out cuts that fewer than 10 deals, or 5 %, reach', () => {
    expect(cutsOf(scores, wonFlags).every(({ deals }) => deals >= 10)).toBe(true);
    const many = Float64Array.from({ length: 1000 }, (_, row) => row);
    expect(cutsOf(many, new Uint8Array(1000))[0]!.deals).toBe(50);
  });

  it('rejects arrays of different length', () => {
    expect(() => cutsOf([1], wonFlags)).toThrow('cutsOf: 1 scores for 200 outcomes');
  });
});

describe('chooseCut', () => {
  it('by capacity takes the lowest cut that can be called', () => {
    const cut = chooseCut(scores, wonFlags, { kind: 'capacity', callsPerWeek: 15, leadsPerWeek: 50 });
    // 15 of 50 are 30 % of the leads: 60 of 200 deals, from score 70 on
    expect(cut).toMatchObject({ minScore: 70, deals: 60 });
  });

  it('by conversion takes the lowest cut that delivers it', () => {
    expect(chooseCut(scores, wonFlags, { kind: 'conversion', target: 0.75 })).toMatchObject({ minScore: 60 });
  });

  it('by value takes the cut that would have earned most', () => {
    // from 40 on a lead is worth 0.5 · 10 − 4 = 1, below it −4
    expect(chooseCut(scores, wonFlags, { kind: 'value', margin: 10, cost: 4 })).toMatchObject({
      minScore: 40,
    });
    // at a cost of 6 only those from 80 on pay
    expect(chooseCut(scores, wonFlags, { kind: 'value', margin: 10, cost: 6 })).toMatchObject({
      minScore: 80,
    });
  });

  it('is null where no cut meets the goal', () => {
    expect(chooseCut(scores, wonFlags, { kind: 'capacity', callsPerWeek: 1, leadsPerWeek: 50 })).toBeNull();
    expect(chooseCut(scores, new Uint8Array(200), { kind: 'conversion', target: 0.1 })).toBeNull();
    expect(chooseCut(scores, wonFlags, { kind: 'value', margin: 1, cost: 2 })).toBeNull();
  });
});

describe('suggestLadder', () => {
  it('puts a rung where the odds of a lead pass those of all deals, three and nine times them', () => {
    // overall 80 of 200: odds 2 / 3. From 40 on odds are 1, above 2 / 3 and below 2; from 80 on without bound
    const [mql, sql, high] = suggestLadder(scores, wonFlags);
    expect(mql).toMatchObject({ cut: { minScore: 40 }, why: null });
    expect(sql).toMatchObject({ cut: { minScore: 80 }, why: null });
    // nine times would be the same score, so there is no such rung
    expect(high).toEqual({ cut: null, why: 'alike', oddsRatio: 9 });
  });

  it('has no rung where scores say nothing', () => {
    expect(suggestLadder(new Float64Array(200), wonFlags).map(({ why }) => why)).toEqual([
      'odds',
      'odds',
      'odds',
    ]);
  });

  it('has no rung that nearly all deals of the rung below reach', () => {
    // 60 deals from 50 on, of which 50 from 60 on convert better: 50 of 60 are more than 80 %
    const score = Float64Array.from({ length: 200 }, (_, row) => (row < 50 ? 60 : row < 60 ? 50 : 0));
    const won = Uint8Array.from(score, (each, row) =>
      each === 60 ? Number(row % 10 < 8) : each === 50 ? row % 2 : Number(row % 10 === 0),
    );
    expect(suggestLadder(score, won).map(({ cut, why }) => why ?? cut!.minScore)).toEqual([
      50,
      'alike',
      'alike',
    ]);
  });

  it('has no rung that fewer than ten deals reach', () => {
    const score = Float64Array.from({ length: 100 }, (_, row) => (row < 5 ? 90 : 10));
    const won = Uint8Array.from(score, (_, row) => (row < 5 || row % 4 === 0 ? 1 : 0));
    expect(suggestLadder(score, won).map(({ why }) => why)).toEqual(['few', 'few', 'few']);
  });
});
