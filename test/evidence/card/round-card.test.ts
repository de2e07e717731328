import { describe, expect, it } from 'vitest';
import { roundCard } from '../../../src/evidence/card/round-card.ts';
import type { Weights } from '../../../src/evidence/card/weights.ts';
import { scoreCard, textField, winProbability } from '../../../src/evidence/index.ts';

const sourceField = textField('Source', ['web', 'web', 'ads', 'ads', 'fair', '']);
const closedDeals = { fields: [sourceField], won: Uint8Array.of(0, 1, 0, 0, 1, 1) };
const weights: Weights = {
  binnings: [{ kind: 'text', name: 'Source', values: ['web', 'ads', 'fair'] }],
  // web, ads, fair, other, empty
  logOdds: [Float64Array.of(0, -1, 1.5, 0.04, 0.5)],
  deals: [Int32Array.of(2, 2, 1, 0, 1)],
  spikes: [[]],
  words: [[]],
  pairs: [],
  opinionLogOdds: 0,
};

describe('roundCard', () => {
  it('is as wide as ±20 where the scale is open', () => {
    const card = roundCard(weights, { floor: null, ceiling: null }, closedDeals);
    // 20 points for the widest swing of 2.5: 8 a unit of log-odds; other is 0.32, so 0
    expect(card.rules.map(({ points }) => points)).toEqual([-8, 12, 4]);
    expect(card).toMatchObject({ startingPoints: 0, lowest: -8, highest: 12, logOddsPerPoint: 1 / 8 });
  });

  it('fills floor to ceiling, through starting points', () => {
    const card = roundCard(weights, { floor: 0, ceiling: 100 }, closedDeals);
    expect(card.lowest).toBe(0);
    expect(card.highest).toBeGreaterThan(96);
    expect(card.highest).toBeLessThanOrEqual(100);
    expect(card.startingPoints).toBe(-Math.min(...card.rules.map(({ points }) => points)));
    const scores = scoreCard(card, [sourceField], 6);
    expect(Math.min(...scores)).toBe(card.lowest);
    expect(Math.max(...scores)).toBe(card.highest);
  });

  it('promises on average what was won', () => {
    const card = roundCard(weights, { floor: 0, ceiling: 100 }, closedDeals);
    const promised = scoreCard(card, [sourceField], 6).reduce(
      (sum, score) => sum + winProbability(card, score),
      0,
    );
    expect(promised).toBeCloseTo(3, 6);
  });

  it("leaves room for the user's own score", () => {
    const opinion = Float64Array.of(-10, 0, 10, 20, 30, 40);
    const card = roundCard(
      { ...weights, opinionLogOdds: 0.05 },
      { floor: 0, ceiling: 100 },
      { ...closedDeals, opinion },
    );
    const scores = scoreCard(card, [sourceField], 6, opinion);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(100);
    // 0.05 and 1.5 log-odds are as 1 point of the own score to the points of fair
    const fair = card.rules.find(({ points }) => points > 10)!.points;
    expect(card.opinionFactor / fair).toBeCloseTo(0.05 / 1.5, 2);
  });

  it('rejects a ceiling that is not above the floor', () => {
    expect(() => roundCard(weights, { floor: 50, ceiling: 50 }, closedDeals)).toThrow(
      'roundCard: the ceiling must be above the floor: 50, floor 50',
    );
  });

  it('cannot score without a field that its rules ask for', () => {
    const card = roundCard(weights, { floor: 0, ceiling: 100 }, closedDeals);
    expect(() => scoreCard(card, [], 6)).toThrow('scoreCard: no field of this name: Source');
  });
});
