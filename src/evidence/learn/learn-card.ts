import type { Card } from '../card/card.ts';
import { chooseFields, takeFields } from '../card/choose-fields.ts';
import { mergeBins } from '../card/merge-bins.ts';
import { roundCard, type Scale } from '../card/round-card.ts';
import { weightsOf } from '../card/weights.ts';
import { type CrossValidation, crossValidate } from '../fit/cross-validate.ts';
import { allRows } from '../fit/design.ts';
import type { LearningDeals } from '../fit/field.ts';
import { type ValidationPlan, validationPlan } from '../fit/folds.ts';
import { penaltyOf } from '../fit/penalty.ts';
import { findPairs } from '../pairs/find-pairs.ts';
import type { Pair } from '../pairs/pair.ts';
import { designWithPairs, PairFit, type PairTask } from '../pairs/pair-fit.ts';
import { worthwhilePairs } from '../pairs/worthwhile-pairs.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';
import { cardTask, type Opinion, opinionOf } from './card-task.ts';
import { fewOutcomes, type LearningWarning, outcomesMissing, type Refusal, signalGate } from './refusal.ts';
import { screenFields, type UsableField } from './screen-fields.ts';

export interface LearningOptions {
  /** 8 */
  mostFields: number;
  /** 12 */
  mostPairs: number;
  /** 0 to 100 */
  scale: Scale;
  /** Of the folds, 1. */
  seed: number;
}

const defaults: LearningOptions = {
  mostFields: 8,
  mostPairs: 12,
  scale: { floor: 0, ceiling: 100 },
  seed: 1,
};

/** A card that the deals support, with its figures on deals it was not fitted to. */
export interface Suggestion {
  card: Card;
  /** Fields that it asks for. */
  fields: string[];
  /** Pairs that it found proven. */
  pairs: number;
  /** Cross-validated. */
  auc: Auc;
  /** Cross-validated. */
  logLoss: number;
  /** Score of each deal by a fit that did not see it, on the scale of the card: what thresholds are chosen on. */
  outOfFold: Float64Array;
}

/** Either a suggestion, or the reason why there is none. */
export interface Learnt {
  suggestion: Suggestion | null;
  refusal: Refusal | null;
  warnings: LearningWarning[];
}

/**
 * Learns a card of whole points from closed deals: ridge logistic regression on bins, pairs that are proven, the
 * fields that would be missed most, bins of like weight merged, points rounded to the scale.
 * Deterministic for a seed. 6,448 deals with 18 fields take about a second.
 * @example learnCard({ fields, won }).suggestion?.card.rules[0] // { conditions: [Visits ≥ 6], points: 12 }
 */
export function learnCard(deals: LearningDeals, options: Partial<LearningOptions> = {}): Learnt {
  const settings = { ...defaults, ...options };
  const missing = outcomesMissing(deals.won);
  if (missing !== null) return { suggestion: null, refusal: missing, warnings: [] };
  const { usable, warnings: ofFields } = screenFields(deals);
  const warnings = [...fewOutcomes(deals.won), ...ofFields];
  if (usable.length === 0) return { suggestion: null, refusal: { kind: 'no-fields' }, warnings };
  const plan = validationPlan(deals.won, settings.seed);
  const plain = validate(cardTask(usable, deals.won, null), [], plan);
  const refusal = signalGate(plain, deals.won);
  if (refusal !== null) return { suggestion: null, refusal, warnings };
  const opinion = opinionOf(deals.opinion);
  const task = { ...cardTask(usable, deals.won, opinion), strength: plain.strength };
  const study = { deals, usable, opinion, task, plan, settings };
  return { suggestion: suggest(study, provenPairs(study)), refusal: null, warnings };
}

/** What a card is learnt from, once it is known that the fields say something. */
interface Study {
  readonly deals: LearningDeals;
  readonly usable: readonly UsableField[];
  readonly opinion: Opinion | null;
  readonly task: PairTask;
  readonly plan: ValidationPlan;
  readonly settings: LearningOptions;
}

function validate(
  task: PairTask,
  pairs: readonly Pair[],
  { foldings, strengths }: ValidationPlan,
): CrossValidation {
  const design = designWithPairs(task, pairs);
  const ofStrength = (strength: number) => penaltyOf(design, strength, task.densePenalty);
  return crossValidate({ design, won: task.won, penaltyOf: ofStrength, foldings }, strengths);
}

/** So many times the pairs that a card may have are looked for, since some go with the fields that it drops. */
const sparePairs = 2;

/** Pairs are kept only where they also forecast better on deals left out. */
function provenPairs({ task, plan, settings }: Study): Pair[] {
  const { mostPairs, seed } = settings;
  const pairs = findPairs(task, sparePairs * mostPairs, seed);
  if (pairs.length === 0) return pairs;
  const atStrength = { ...plan, strengths: [task.strength] };
  return validate(task, pairs, atStrength).logLoss < validate(task, [], atStrength).logLoss ? pairs : [];
}

function suggest(study: Study, pairs: readonly Pair[]): Suggestion {
  const { deals, usable, opinion, task, plan, settings } = study;
  const chosen = chooseFields(task, pairs, settings.mostFields);
  const short = takeFields(task, chosen.fields, chosen.pairs);
  const rows = allRows(deals.won.length);
  const kept = worthwhilePairs(new PairFit(short.task, short.pairs, rows), settings.mostPairs).pairs;
  const binnings = chosen.fields.map((field) => usable[field]!.binning);
  // fewer fields want a like strength
  const strengths = plan.strengths.filter(
    (strength) => Math.abs(Math.log(strength / task.strength)) < Math.log(4),
  );
  const validated = validate(short.task, kept, { ...plan, strengths });
  const fit = new PairFit({ ...short.task, strength: validated.strength }, kept, rows);
  const weights = mergeBins(weightsOf(binnings, fit, opinion?.spread ?? null));
  const { fields, won } = deals;
  const card = roundCard(weights, settings.scale, opinion === null ? { fields, won } : deals);
  const [logOdds] = validated.logOdds as [Float64Array];
  return {
    card,
    fields: binnings.map(({ name }) => name),
    pairs: kept.length,
    auc: aucOf(logOdds, won)!,
    logLoss: validated.logLoss,
    outOfFold: logOdds.map((value) => Math.round((value - card.intercept) / card.logOddsPerPoint)),
  };
}
