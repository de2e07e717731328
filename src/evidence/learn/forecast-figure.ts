import { type Auc, aucOf } from '../statistics/auc.ts';
import { mean } from '../statistics/covariance.ts';
import { z95 } from '../statistics/interval.ts';

/**
 * Folds share most of the deals that they are fitted to, so that their errors do not average out: on generated deals the
 * true AUC lay this much further off than DeLong's standard error says.
 */
const errorFactor = 1.15;
/** Of fewer deals mostly lucky draws get as far as a suggestion: unlowered the figure was 0.08 too high at 100, 0.02 at 200. */
const fewDeals = 200;
/** How far from a coin toss what columns say of leads mostly is, and how heavy the tails are: Student's t. */
const usualDistance = 0.15;
const degreesOfFreedom = 4;
/** No figure of few deals is more certain. */
const leastError = 0.01;

/** Whether so few deals lower the figure of what was learnt from them. */
export function isFigureLowered(deals: number): boolean {
  return deals < fewDeals;
}

/**
 * How well a forecast does on deals that it has not seen, from cross-validated log-odds of one or more foldings. Below 200
 * deals it is drawn towards a coin toss, as far as its error leaves room for luck.
 */
export function forecastFigure(logOdds: readonly Float64Array[], won: Uint8Array): Auc {
  const each = logOdds.map((folding) => aucOf(folding, won)!);
  const auc = mean(each.map((one) => one.auc));
  const standardError = errorFactor * mean(each.map((one) => one.standardError));
  if (isFigureLowered(won.length)) return lowered(auc, Math.max(standardError, leastError));
  const [low, high] = [Math.max(0, auc - z95 * standardError), Math.min(1, auc + z95 * standardError)];
  return { auc, standardError, low, high };
}

const steps = 500;

/** Posterior mean, deviation and 95 % interval between 0.5 and 1. */
function lowered(auc: number, error: number): Auc {
  const values = Float64Array.from({ length: steps }, (_, step) => 0.5 + (step + 0.5) / (2 * steps));
  const weights = values.map((value) => {
    const distance = (value - 0.5) / usualDistance;
    const prior = (1 + distance ** 2 / degreesOfFreedom) ** (-(degreesOfFreedom + 1) / 2);
    return prior * Math.exp(-(((auc - value) / error) ** 2) / 2);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (of: (value: number) => number) =>
    values.reduce((sum, value, step) => sum + weights[step]! * of(value), 0) / all;
  const centre = meanOf((value) => value);
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum / all;
  });
  const quantile = (share: number) => values[upTo.findIndex((each) => each >= share)]!;
  return {
    auc: centre,
    standardError: Math.sqrt(meanOf((value) => (value - centre) ** 2)),
    ...{ low: quantile(0.025), high: quantile(0.975) },
  };
}
