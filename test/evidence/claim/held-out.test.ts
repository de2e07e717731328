import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choose,
  type FoldMeasure,
  HeldOutMeasurement,
  heldOutFigure,
} from '../../../src/evidence/claim/held-out.ts';
import { splitFold, stratifiedFolds } from '../../../src/evidence/fit/folds.ts';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { aucOf } from '../../../src/evidence/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const tossed = (count: number, seed = 1): Uint8Array => {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length: count }, () => (random() < 0.5 ? 1 : 0));
};

/** Learns each deal's outcome by heart, and says 0 of any other. */
const byHeart =
  (won: Uint8Array): Choose =>
  (rows) => {
    const known = new Set(rows);
    return (row) => (known.has(row) && won[row] === 1 ? 1 : 0);
  };

describe('heldOutFigure', () => {
  it('says nothing of fewer than 20 won or 20 lost deals', () => {
    const won = Uint8Array.from({ length: 60 }, (_, row) => (row < 19 ? 1 : 0));
    expect(heldOutFigure(won, byHeart(won)).figure).toBeNull();
    expect(
      heldOutFigure(
        won.map((one) => 1 - one),
        byHeart(won),
      ).figure,
    ).toBeNull();
  });

  it('is a coin toss for a choice that knows its own deals by heart', () => {
    const won = tossed(200);
    expect(heldOutFigure(won, byHeart(won)).figure).toEqual({ auc: 0.5, low: 0.5, high: 0.5 });
  });

  it('takes a fold in which nothing is chosen for a coin toss, no surer than one', () => {
    // Five folds of 20 won and 20 lost deals each: Mann and Whitney's variance without any difference is 41 / (12 · 400).
    const won = Uint8Array.from({ length: 200 }, (_, row) => row % 2);
    const error = 1.4 * Math.sqrt(41 / (12 * 400) / 5);
    const { auc, low, high } = heldOutFigure(won, () => null).figure!;
    expect(auc).toBeCloseTo(0.5, 12);
    expect(low).toBeCloseTo(0.5 - 1.959963984540054 * error, 12);
    expect(high).toBeCloseTo(0.5 + 1.959963984540054 * error, 12);
  });

  it('finds what holds for every deal', () => {
    const won = tossed(200);
    expect(heldOutFigure(won, () => (row) => won[row]!).figure).toEqual({ auc: 1, low: 1, high: 1 });
  });

  it('is the mean over five foldings of the AUCs of their folds, weighted by pairs; its error 1.4 times as large', () => {
    const won = tossed(130);
    const random = randomNumbers(2);
    const scores = Float64Array.from(won, (one) => one + 3 * random());
    const foldings = [1, 2, 3, 4, 5].map((seed) => {
      const foldOf = stratifiedFolds(won, 5, seed);
      const folds = [0, 1, 2, 3, 4].map((fold) => {
        const rows = [...splitFold(foldOf, fold).inside];
        const wins = rows.filter((row) => won[row] === 1).length;
        const auc = aucOf(
          rows.map((row) => scores[row]!),
          rows.map((row) => won[row]!),
        )!;
        return { ...auc, pairs: wins * (rows.length - wins) };
      });
      const pairs = folds.reduce((sum, fold) => sum + fold.pairs, 0);
      return {
        auc: folds.reduce((sum, fold) => sum + (fold.auc * fold.pairs) / pairs, 0),
        variance: folds.reduce((sum, fold) => sum + ((fold.standardError * fold.pairs) / pairs) ** 2, 0),
      };
    });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const auc = mean(foldings.map((folding) => folding.auc));
    const error = 1.4 * Math.sqrt(mean(foldings.map(({ variance }) => variance)));
    const figure = heldOutFigure(won, () => (row) => scores[row]!).figure!;
    expect(figure.auc).toBeCloseTo(auc, 12);
    expect(figure.low).toBeCloseTo(auc - 1.959963984540054 * error, 12);
  });

  it.each([
    [200, 25, 0.8],
    [5_000, 25, 0.8],
    [5_001, 5, 0.8],
    [20_001, 1, 0.5],
  ])('of %i deals it chooses %i times from a share of %f', (count, times, share) => {
    const won = tossed(count);
    const chosenFrom: number[] = [];
    heldOutFigure(won, (rows) => {
      chosenFrom.push(rows.length);
      return null;
    });
    expect(chosenFrom).toHaveLength(times);
    for (const rows of chosenFrom) expect(rows / count).toBeCloseTo(share, 2);
  });

  it('counts each deal once by the score that it gets without it, and none of a fold in which nothing is chosen', () => {
    const won = tossed(200);
    expect(heldOutFigure(won, byHeart(won)).counts).toEqual([[0, 200, won.reduce((sum, one) => sum + one)]]);
    expect(heldOutFigure(won, () => null).counts).toEqual([]);
    const withTwoHundredth: Choose = (rows) => (rows.includes(199) ? () => 7 : null);
    const [[score, deals] = [0, 0]] = heldOutFigure(won, withTwoHundredth).counts!;
    expect([score, deals]).toEqual([7, 160]);
    expect(heldOutFigure(tossed(30), () => () => 1).counts).toBeNull();
  });

  it.each([
    [4, null],
    [5, 1],
    [13, 2],
    [25, 5],
  ])('where there is time for %i folds it goes by the rounds that are whole: %s', (folds, rounds) => {
    const won = tossed(200);
    const choose: Choose = (rows) => (row) => (row * rows[0]!) % 7;
    let left = folds;
    const { figure, isWhole } = heldOutFigure(won, choose, () => left-- > 0);
    const measurement = new HeldOutMeasurement(won, choose);
    const measures = Array.from({ length: 5 * (rounds ?? 0) }, (_, fold) => measurement.measure(fold));
    expect(figure).toEqual(rounds === null ? null : measurement.figure(measures));
    expect(isWhole).toBe(folds === 25);
  });
});

describe('a measurement in many executions', () => {
  it('comes to the same as in one go, wherever it is cut off and goes on from what was kept', () => {
    const cutsAndSeed = fc.tuple(fc.array(fc.nat(6), { minLength: 1 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(cutsAndSeed, fc.boolean(), ([cuts, seed], isDear) => {
        const won = tossed(150, seed);
        const choose: Choose = (rows) => (seed % 5 === rows[0] ? null : (row) => (row * seed) % 11);
        const whole = new HeldOutMeasurement(won, choose, { isDear });
        const inOneGo = whole.figure(Array.from({ length: whole.folds }, (_, fold) => whole.measure(fold)));
        let kept = '[]';
        for (let run = 0; JSON.parse(kept).length < whole.folds; run++) {
          const measures = JSON.parse(kept) as FoldMeasure[];
          const present = new HeldOutMeasurement(won, choose, { isDear });
          const until = Math.min(whole.folds, measures.length + cuts[run % cuts.length]! + (run % 2));
          while (measures.length < until) measures.push(present.measure(measures.length));
          kept = JSON.stringify(measures);
        }
        expect(whole.figure(JSON.parse(kept) as FoldMeasure[])).toEqual(inOneGo);
      }),
      propertyRuns(0.2),
    );
  });
});
