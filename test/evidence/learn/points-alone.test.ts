import { describe, expect, it } from 'vitest';
import { pointsAlone } from '../../../src/evidence/index.ts';

/** 200 deals, every second one won; a condition that holds for the first so many of the won and of the lost. */
const won = Uint8Array.from({ length: 200 }, (_, row) => row % 2);
const holding = (wonWith: number, lostWith: number) =>
  won.map((outcome, row) => (row >> 1 < (outcome === 1 ? wonWith : lostWith) ? 1 : 0));

describe('pointsAlone', () => {
  it('gives the weightiest condition 20 points where the rules have no scale', () => {
    const [strong, weak, opposed] = pointsAlone(
      [holding(60, 20), holding(40, 30), holding(10, 30)],
      won,
      null,
    );
    expect(strong).toBe(20);
    expect(weak).toBeGreaterThan(0);
    expect(weak).toBeLessThan(10);
    expect(opposed).toBeLessThan(0);
  });

  it('says the same of a condition whatever stands beside it', () => {
    const scale = { strength: 3, pointsPerLogOdds: 10 };
    const [alone] = pointsAlone([holding(60, 20)], won, scale);
    expect(pointsAlone([holding(60, 20), holding(60, 20), holding(59, 21)], won, scale)[0]).toBe(alone);
    // log odds ratio (60 · 80) / (20 · 40) = log 6 = 1.79, drawn towards 0 a little
    expect(alone).toBeGreaterThanOrEqual(13);
    expect(alone).toBeLessThanOrEqual(18);
  });

  it('never points the other way than the share of won deals', () => {
    for (const [wonWith, lostWith] of [
      [50, 10],
      [10, 50],
      [99, 80],
      [3, 9],
    ] as const) {
      const [points] = pointsAlone([holding(wonWith, lostWith)], won, {
        strength: 30,
        pointsPerLogOdds: 100,
      });
      expect(Math.sign(points!)).toBe(Math.sign(wonWith - lostWith));
    }
  });
});
