import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { aucOf } from '../../../src/evidence/index.ts';
import { forecastFigure } from '../../../src/evidence/learn/forecast-figure.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

/** Forecasts of deals, every third of them won, that are the better the larger the lift. */
function forecasts(deals: number, lift: number, seed = 1) {
  const random = randomNumbers(seed);
  const won = Uint8Array.from({ length: deals }, (_, row) => (row % 3 === 0 ? 1 : 0));
  return { won, logOdds: Float64Array.from(won, (each) => random() + lift * each) };
}

describe('forecastFigure', () => {
  it('is the mean AUC of the foldings from 200 deals on, with a wider interval than that of one sample', () => {
    const [first, second] = [forecasts(240, 0.3, 1), forecasts(240, 0.3, 2)];
    const { won } = first;
    const [one, other] = [aucOf(first.logOdds, won)!, aucOf(second.logOdds, won)!];
    const figure = forecastFigure([first.logOdds, second.logOdds], won);
    expect(figure.auc).toBeCloseTo((one.auc + other.auc) / 2, 12);
    expect(figure.high - figure.low).toBeGreaterThan(1.1 * (one.high - one.low));
  });

  it('is lowered below 200 deals', () => {
    const { won, logOdds } = forecasts(99, 0.3);
    expect(forecastFigure([logOdds], won).auc).toBeLessThan(aucOf(logOdds, won)!.auc - 0.01);
  });

  it('is lowered the more the fewer the deals', () => {
    const loweredBy = (deals: number) => {
      const { won, logOdds } = forecasts(deals, 0.3);
      const { auc } = aucOf(logOdds, won)!;
      return (auc - forecastFigure([logOdds], won).auc) / (auc - 0.5);
    };
    expect(loweredBy(48)).toBeGreaterThan(loweredBy(192));
  });

  it('hardly lowers what leaves no room for luck', () => {
    const { won, logOdds } = forecasts(198, 2);
    expect(forecastFigure([logOdds], won).auc).toBeGreaterThan(0.98);
  });

  it('lies within its interval, which lies between 0 and 1', () => {
    const cases = fc.record({
      deals: fc.integer({ min: 20, max: 260 }),
      lift: fc.double({ min: 0, max: 2, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ deals, lift, seed }) => {
        const { won, logOdds } = forecasts(deals, lift, seed);
        const { auc, low, high } = forecastFigure([logOdds], won);
        expect([0 <= low, low <= auc, auc <= high, high <= 1]).toEqual([true, true, true, true]);
      }),
      propertyRuns(),
    );
  });
});
