import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { type OwnRule, reweigh } from '../../../src/evidence/index.ts';
import { covariance } from '../../../src/evidence/statistics/covariance.ts';
import { midranks } from '../../../src/evidence/statistics/placements.ts';

/** True log-odds of twelve rules, and the share of deals that each matches. */
const trueLogOdds = [1.5, 1.1, 0.9, 0.7, 0.3, 0, 0, -0.3, -0.7, -0.9, -1.2, -1.6];
const shares = [0.1, 0.25, 0.4, 0.3, 0.2, 0.5, 0.3, 0.3, 0.25, 0.1, 0.15, 0.08];

/** 400 deals of a team that has the signs right and gives everything 10 points. */
function teamDeals(seed: number): { rules: OwnRule[]; won: Uint8Array } {
  const random = randomNumbers(seed);
  const rules = trueLogOdds.map((logOdds, rule) => ({
    points: logOdds < 0 ? -10 : 10,
    hits: Float64Array.from({ length: 400 }, () => (random() < shares[rule]! ? 1 : 0)),
  }));
  const won = Uint8Array.from({ length: 400 }, (_, row) => {
    const logOdds = rules.reduce((sum, { hits }, rule) => sum + trueLogOdds[rule]! * hits[row]!, -1);
    return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  return { rules, won };
}

const scoresOf = (hits: readonly Float64Array[], points: readonly number[]) =>
  hits[0]!.map((_, row) => hits.reduce((sum, column, rule) => sum + points[rule]! * column[row]!, 0));

/** Milliseconds, for many seeds on a busy machine. */
const slow = 60_000;

describe('reweigh', () => {
  it(
    'finds the sign of strong rules and the order of all, over 30 seeds',
    () => {
      let rightSigns = 0;
      let strong = 0;
      let rankCorrelation = 0;
      for (let seed = 1; seed <= 30; seed++) {
        const { rules, won } = teamDeals(seed);
        const points = reweigh(rules, won, 1).rules!.map((rule) => rule.points);
        trueLogOdds.forEach((logOdds, rule) => {
          if (Math.abs(logOdds) < 0.7) return;
          strong++;
          if (Math.sign(points[rule]!) === Math.sign(logOdds)) rightSigns++;
        });
        const [found, truth] = [midranks(points), midranks(trueLogOdds)];
        rankCorrelation +=
          covariance(found, truth) / Math.sqrt(covariance(found, found) * covariance(truth, truth)) / 30;
      }
      expect(rightSigns / strong).toBeGreaterThanOrEqual(0.9);
      expect(rankCorrelation).toBeGreaterThanOrEqual(0.6);
    },
    slow,
  );

  it("keeps the spread of the user's own scores", () => {
    const { rules, won } = teamDeals(1);
    const hits = rules.map((rule) => rule.hits);
    const spread = (scores: Float64Array) => Math.sqrt(covariance(scores, scores));
    const before = spread(
      scoresOf(
        hits,
        rules.map(({ points }) => points),
      ),
    );
    const after = spread(
      scoresOf(
        hits,
        reweigh(rules, won, 1).rules!.map(({ points }) => points),
      ),
    );
    expect(after / before).toBeCloseTo(1, 1);
  });

  it('gives intervals that hold the points and are wider for rules that few deals match', () => {
    const { rules, won } = teamDeals(2);
    const suggested = reweigh(rules, won, 1).rules!;
    for (const { points, low, high } of suggested) expect(low <= points && points <= high).toBe(true);
    const width = (rule: number) => suggested[rule]!.high - suggested[rule]!.low;
    // shares 0.08 and 0.4
    expect(width(11)).toBeGreaterThan(width(2));
  });

  it('suggests points for a rule that has none yet', () => {
    const { rules, won } = teamDeals(3);
    const proposed = rules.map((rule, k) => (k === 0 ? { ...rule, points: 0 } : rule));
    expect(reweigh(proposed, won, 1).rules![0]!.points).toBeGreaterThan(0);
  });

  it('works where no rule has points yet', () => {
    const { rules, won } = teamDeals(4);
    const { rules: suggested } = reweigh(
      rules.map((rule) => ({ ...rule, points: 0 })),
      won,
      1,
    );
    expect(Math.max(...suggested!.map(({ points }) => Math.abs(points)))).toBe(20);
  });

  it('gives a rule that matches no deal nothing, and says nothing not a number', () => {
    const { rules, won } = teamDeals(5);
    const withIdle = [...rules, { points: 10, hits: new Float64Array(400) }];
    for (const { points, low, high } of reweigh(withIdle, won, 1).rules!) {
      expect([points, low, high].every(Number.isFinite)).toBe(true);
    }
  });

  it('suggests nothing where the rules say nothing', () => {
    const { rules } = teamDeals(6);
    const random = randomNumbers(66);
    const won = Uint8Array.from({ length: 400 }, () => (random() < 0.4 ? 1 : 0));
    expect(reweigh(rules, won, 1)).toMatchObject({ rules: null, refusal: { kind: 'no-signal' } });
  });

  it('says what is missing', () => {
    const { rules } = teamDeals(7);
    expect(reweigh(rules, new Uint8Array(400), 1).refusal).toMatchObject({ kind: 'one-outcome-only' });
    const won = Uint8Array.from({ length: 400 }, (_, row) => row % 2);
    expect(reweigh([], won, 1).refusal).toEqual({ kind: 'no-fields' });
  });
});
