import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../src/evidence/fit/cross-validate.ts';
import { type Design, makeDesign } from '../../../src/evidence/fit/design.ts';
import { validationPlan } from '../../../src/evidence/fit/folds.ts';
import { penaltyOf } from '../../../src/evidence/fit/penalty.ts';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';

/** 300 deals with a text of 30 values, which converts by its value or not at all by it. */
function deals(effect: number) {
  const random = randomNumbers(5);
  const codes = Int32Array.from({ length: 300 }, () => Math.floor(30 * random()));
  const won = Uint8Array.from(codes, (code) =>
    random() < 1 / (1 + Math.exp(code < 15 ? effect : -effect)) ? 1 : 0,
  );
  const design = makeDesign(300, [{ codes, bins: 30 }]);
  return {
    designOf: () => design,
    won,
    penaltyOf: (of: Design, strength: number) => penaltyOf(of, strength, 1),
  };
}

describe('crossValidate', () => {
  it('draws values that say nothing towards 0 and leaves those that say much', () => {
    const strengthFor = (effect: number) => {
      const task = deals(effect);
      return crossValidate({ ...task, foldings: validationPlan(task.won, 1).foldings }, [100, 10, 1])
        .strength;
    };
    expect(strengthFor(0)).toBeGreaterThanOrEqual(10);
    expect(strengthFor(2)).toBe(1);
  });

  it('forecasts a deal without having seen it', () => {
    const task = deals(0);
    const { won } = task;
    // a fit that had seen the deal would lean to its outcome, and beat a coin
    const foldings = [Uint8Array.from(won, (_, row) => row % 10)];
    const { logOdds, logLoss } = crossValidate({ ...task, foldings }, [0.3]);
    expect(logLoss).toBeGreaterThan(Math.LN2);
    expect(logOdds[0]!.every(Number.isFinite)).toBe(true);
  });
});

describe('validationPlan', () => {
  it.each([
    [100, 3, 5],
    [1000, 2, 5],
    [5000, 1, 3],
  ])('of %i deals has %i foldings of %i', (count, foldings, folds) => {
    const plan = validationPlan(
      Uint8Array.from({ length: count }, (_, i) => i % 2),
      1,
    );
    expect(plan.foldings).toHaveLength(foldings);
    expect(Math.max(...plan.foldings[0]!) + 1).toBe(folds);
  });
});
