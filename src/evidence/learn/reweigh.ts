import { inverseOf } from '../fit/cholesky.ts';
import { type CrossValidation, crossValidate } from '../fit/cross-validate.ts';
import { allRows, type Design, logOddsOf, makeDesign } from '../fit/design.ts';
import { validationPlan } from '../fit/folds.ts';
import type { RidgeTask } from '../fit/newton-system.ts';
import { endingAt, type HasTime, inTime } from '../fit/out-of-time.ts';
import type { Penalty } from '../fit/penalty.ts';
import { fitRidge, fittedState } from '../fit/ridge.ts';
import type { Auc } from '../statistics/auc.ts';
import { covariance, mean } from '../statistics/covariance.ts';
import { type Interval, z95 } from '../statistics/interval.ts';
import { forecastFigure } from './forecast-figure.ts';
import { outcomesMissing, type Refusal, signalGate } from './refusal.ts';

/** One of the user's own rules, as it scored each deal. */
export interface OwnRule {
  /** Present points, 0 for a rule that is only proposed. */
  points: number;
  /** For each deal what the rule gave over its points: 1 for a match, more for several events, less for a faded one. */
  hits: Float64Array;
}

/** Suggested points of one rule, whole, with a 95 % interval. */
export interface RulePoints extends Interval {
  points: number;
}

export interface Reweighed {
  rules: RulePoints[] | null;
  refusal: Refusal | null;
  /** Cross-validated, of the suggested points. */
  auc: Auc | null;
  /** Suggested scores out of fold, with the mean and the spread of the user's own. */
  outOfFold: Float64Array | null;
  /** Of the suggested points; null where nothing is suggested. */
  scale: PointScale | null;
}

/** How weights become points beside the user's own. */
export interface PointScale {
  /** Of the ridge penalty. */
  strength: number;
  pointsPerLogOdds: number;
}

/** Points of the weightiest rule where the user's own scores have no spread to keep. */
const widestPoints = 20;
/** As light as for a card: see the opinion penalty there. */
const ownScorePenalty = 1;

/**
 * New points for the user's own rules: ridge logistic regression on what each rule gave, drawn towards the points it
 * has now instead of towards 0, by the user's own score as one more column. The suggested scores keep the spread of
 * the user's own, so that statuses and habits still fit. The interval is that of the posterior (a normal prior of the penalty's width).
 * @example reweigh([{ points: 5, hits }], won, 1).rules?.[0] // { points: 12, low: 7, high: 17 }
 */
export function reweigh(
  rules: readonly OwnRule[],
  won: Uint8Array,
  seed: number,
  hasTime: HasTime = () => true,
): Reweighed {
  const refused = (refusal: Refusal): Reweighed => ({
    ...{ rules: null, refusal, auc: null },
    ...{ outOfFold: null, scale: null },
  });
  const missing = outcomesMissing(won);
  if (missing !== null) return refused(missing);
  const informative = rules.filter(({ hits }) => covariance(hits, hits) > 0);
  if (informative.length === 0) return refused({ kind: 'no-fields' });
  const own = ownScore(rules, won.length);
  const design = makeDesign(won.length, [], [own.standardised, ...rules.map(({ hits }) => hits)]);
  const plan = validationPlan(won, seed);
  const task = {
    designOf: () => design,
    won,
    penaltyOf,
    foldings: plan.foldings,
    beforeFit: endingAt(hasTime, 1),
  };
  const validated = inTime(() => crossValidate(task, plan.strengths));
  if (validated === null) return refused({ kind: 'no-time' });
  const refusal = signalGate(validated, won);
  if (refusal !== null) return refused(refusal);
  return suggest(
    rules,
    own,
    { design, won, rows: allRows(won.length), penalty: penaltyOf(design, validated.strength) },
    validated,
  );
}

interface OwnScore {
  standardised: Float64Array;
  middle: number;
  spread: number;
}

function ownScore(rules: readonly OwnRule[], deals: number): OwnScore {
  const scores = new Float64Array(deals);
  for (const { points, hits } of rules)
    for (let row = 0; row < deals; row++) scores[row]! += points * hits[row]!;
  const middle = mean(scores);
  const spread = Math.sqrt(covariance(scores, scores));
  return {
    standardised: scores.map((score) => (spread > 0 ? (score - middle) / spread : 0)),
    middle,
    spread,
  };
}

function penaltyOf(design: Design, strength: number): Penalty {
  const own = new Float64Array(design.columns).fill(strength);
  own[0] = ownScorePenalty;
  return { own, step: new Float64Array(design.binColumns) };
}

function suggest(
  rules: readonly OwnRule[],
  own: OwnScore,
  task: RidgeTask,
  validated: CrossValidation,
): Reweighed {
  const coefficients = fitRidge(task);
  const size = coefficients.length;
  const inverse = inverseOf(fittedState(task, coefficients).factored, size);
  const weights = rules.map(({ points }, k) => {
    // a rule's log-odds are its own column and its part in the user's score
    const part = own.spread > 0 ? points / own.spread : 0;
    const at = (row: number, column: number) => inverse[row * size + column]!;
    const variance = at(k + 1, k + 1) + 2 * part * at(0, k + 1) + part * part * at(0, 0);
    return { logOdds: coefficients[k + 1]! + part * coefficients[0]!, error: Math.sqrt(variance) };
  });
  const logOdds = logOddsOf(task.design, coefficients, task.rows);
  const spread = Math.sqrt(covariance(logOdds, logOdds));
  const widest = Math.max(...weights.map((weight) => Math.abs(weight.logOdds)), 1e-9);
  const pointsPerLogOdds = own.spread > 0 ? own.spread / Math.max(spread, 1e-9) : widestPoints / widest;
  const [outOfFold] = validated.logOdds as [Float64Array];
  const centre = mean(outOfFold);
  return {
    rules: weights.map((weight) => ({
      points: Math.round(pointsPerLogOdds * weight.logOdds) + 0,
      low: Math.round(pointsPerLogOdds * (weight.logOdds - z95 * weight.error)) + 0,
      high: Math.round(pointsPerLogOdds * (weight.logOdds + z95 * weight.error)) + 0,
    })),
    refusal: null,
    auc: forecastFigure(validated.logOdds, task.won),
    outOfFold: outOfFold.map((value) => Math.round(own.middle + (value - centre) * pointsPerLogOdds)),
    scale: { strength: validated.strength, pointsPerLogOdds },
  };
}
