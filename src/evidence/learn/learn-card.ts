import type { Card } from '../card/card.ts';
import { chooseFields, takeFields } from '../card/choose-fields.ts';
import { mergeBins } from '../card/merge-bins.ts';
import { roundCard, type Scale } from '../card/round-card.ts';
import { weightsOf } from '../card/weights.ts';
import { tooGoodScores } from '../claim/claim.ts';
import type { CrossValidation } from '../fit/cross-validate.ts';
import { allRows } from '../fit/design.ts';
import type { LearningDeals, TextField } from '../fit/field.ts';
import { type ValidationPlan, validationPlan } from '../fit/folds.ts';
import type { HasTime } from '../fit/out-of-time.ts';
import { findPairs } from '../pairs/find-pairs.ts';
import type { Pair } from '../pairs/pair.ts';
import { PairFit, type PairTask } from '../pairs/pair-fit.ts';
import { worthwhilePairs } from '../pairs/worthwhile-pairs.ts';
import { type Auc, aucOf } from '../statistics/auc.ts';
import { WordSearch } from '../words/word-search.ts';
import { cardTask, type Opinion, opinionOf } from './card-task.ts';
import { type Binned, finerBins, plainBins, withOwnRules, withSpikes, withWords } from './choose-bins.ts';
import { doubtOfWords } from './doubt-of-words.ts';
import { Effort, type Ending, type Omission } from './effort.ts';
import { forecastFigure } from './forecast-figure.ts';
import { fewOutcomes, type LearningWarning, outcomesMissing, type Refusal, signalGate } from './refusal.ts';
import { screenFields, type UsableField } from './screen-fields.ts';
import { nearStrengths, validate } from './validate.ts';

export interface LearningOptions {
  /** null: 8, 12 or all, whichever forecasts best. Default null. */
  mostFields: number | null;
  /** 12 */
  mostPairs: number;
  /** 0 to 100 */
  scale: Scale;
  /** Of the folds, 1. */
  seed: number;
  /** Whether fields that forecast hardly better than chance give no card. Default true; a benchmark judges forecasts alone. */
  isGated: boolean;
  /** What is left out, whether or not there is time for it. None by default. */
  leaveOut: readonly Omission[];
  /** Always true by default. */
  hasTime: HasTime;
}

const defaults: LearningOptions = {
  mostFields: null,
  mostPairs: 12,
  scale: { floor: 0, ceiling: 100 },
  seed: 1,
  isGated: true,
  leaveOut: [],
  hasTime: () => true,
};

/** A card that the deals support, with its figures on deals it was not fitted to. */
export interface Suggestion {
  card: Card;
  /** Fields that it asks for. */
  fields: string[];
  /** Pairs that it found proven. */
  pairs: number;
  /** Cross-validated, and lowered where deals are few. */
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
  /** For lack of time, or because it was to be. */
  leftOut: readonly Omission[];
}

/**
 * Learns a card of whole points from closed deals: ridge logistic regression on bins, pairs that are proven, the
 * fields that would be missed most, bins of like weight merged, points rounded to the scale.
 * Deterministic for a seed. 6,448 deals with 18 fields take about a second.
 * @example learnCard({ fields, won }).suggestion?.card.rules[0] // { conditions: [Visits ≥ 6], points: 12 }
 */
export function learnCard(deals: LearningDeals, options: Partial<LearningOptions> = {}): Learnt {
  const settings = { ...defaults, ...options };
  const effort = new Effort(settings.leaveOut, settings.hasTime);
  const refused = (refusal: Refusal, warnings: LearningWarning[] = []): Learnt => {
    return { suggestion: null, refusal, warnings, leftOut: effort.leftOut };
  };
  const missing = outcomesMissing(deals.won);
  if (missing !== null) return refused(missing);
  const screening = effort.needed(({ beforeFit }) => {
    beforeFit();
    return screenFields(deals);
  });
  if (screening === null) return refused({ kind: 'no-time' });
  const { usable: screened, freeTexts, ownRules, warnings: ofFields } = screening;
  const words = wordsInTime(screened, freeTexts, deals.won, effort);
  const warnings = [...fewOutcomes(deals.won), ...ofFields, ...words.warnings];
  if (screened.length === 0 && words.found.length === 0 && ownRules.length === 0)
    return refused({ kind: 'no-fields' }, warnings);
  const binned = binnedFields(screened, deals.won, validationPlan(deals.won, settings.seed), effort);
  if (binned === null) return refused({ kind: 'no-time' }, warnings);
  const { plan } = binned;
  const worded =
    words.found.length === 0
      ? null
      : effort.optional('words', (ending) =>
          withWords(binned, freeTexts, words.search, deals.won, { ...plan, ...ending }),
        );
  const best = worded ?? binned;
  const { usable, validated: plain } =
    effort.optional('matches of your rules', (ending) =>
      withOwnRules(best, ownRules, deals.won, { ...plan, ...ending }),
    ) ?? best;
  const refusal = settings.isGated ? signalGate(plain, deals.won) : null;
  if (refusal !== null) return refused(refusal, warnings);
  const learn = (opinion: Opinion | null) => {
    const task = { ...cardTask(usable, deals.won, opinion), strength: plain.strength };
    const study = { deals, usable, opinion, task, plan, settings, effort };
    return suggest(study, provenPairs(study));
  };
  const withOpinion = learn(opinionOf(deals.opinion));
  // Two opposite rules on one condition could not be read.
  const isOpposed = withOpinion !== null && withOpinion.card.opinionFactor < 0;
  const suggestion = isOpposed ? learn(null) : withOpinion;
  if (suggestion === null) return refused({ kind: 'no-time' }, warnings);
  const { auc } = aucOf(suggestion.outOfFold, deals.won)!;
  const ofCard: LearningWarning[] = auc > tooGoodScores ? [{ kind: 'good-card', auc }] : [];
  return { suggestion, refusal: null, warnings: [...warnings, ...ofCard], leftOut: effort.leftOut };
}

/** Fields in bins, and how often what is learnt from them is repeated; null where there is no time even for the usual bins. */
function binnedFields(
  screened: readonly UsableField[],
  won: Uint8Array,
  whole: ValidationPlan,
  effort: Effort,
): (Binned & { plan: ValidationPlan }) | null {
  const once = { ...whole, foldings: whole.foldings.slice(0, 1) };
  const isOnce = whole.foldings.length === 1;
  const often = isOnce
    ? null
    : effort.optional('repeated folds', (ending) => plainBins(screened, won, { ...whole, ...ending }));
  const plain = often ?? effort.needed((ending) => plainBins(screened, won, { ...once, ...ending }));
  if (plain === null) return null;
  const plan = often === null ? once : whole;
  const finer = effort.optional('finer bins', (ending) => finerBins(plain, won, { ...plan, ...ending }));
  const best = finer ?? plain;
  const spiky = effort.optional('spikes', (ending) => withSpikes(best, won, { ...plan, ...ending }));
  return { ...(spiky ?? best), plan };
}

/** None where they are left out. */
function wordsInTime(
  usable: readonly UsableField[],
  freeTexts: readonly UsableField[],
  won: Uint8Array,
  effort: Effort,
): ReturnType<typeof wordsOf> {
  const words = effort.optional('words', ({ beforeFit }) => {
    beforeFit();
    return wordsOf(usable, freeTexts, won);
  });
  return words ?? { search: new WordSearch([], won), found: [], warnings: [] };
}

/** Words of free texts that separate won from lost, with what is to be said of them. */
function wordsOf(usable: readonly UsableField[], freeTexts: readonly UsableField[], won: Uint8Array) {
  const texts = [...usable, ...freeTexts].flatMap(({ field }) => (field.kind === 'text' ? [field] : []));
  const search = new WordSearch(texts, won);
  const found = search.found();
  const doubts = doubtOfWords(search, found);
  const isSpeechless = ({ field }: UsableField) =>
    search.columns(found, field as TextField) === null && !doubts.some((doubt) => doubt.field === field.name);
  const warnings: LearningWarning[] = [
    ...freeTexts.filter(isSpeechless).map(({ field }) => ({ kind: 'no-words' as const, field: field.name })),
    ...doubts,
  ];
  return { search, found, warnings };
}

/** What a card is learnt from, once it is known that the fields say something. */
interface Study {
  readonly deals: LearningDeals;
  readonly usable: readonly UsableField[];
  readonly opinion: Opinion | null;
  readonly task: PairTask;
  readonly plan: ValidationPlan;
  readonly settings: LearningOptions;
  readonly effort: Effort;
}

/** So many times the pairs that a card may have are looked for, since some go with the fields that it drops. */
const sparePairs = 2;

/** Pairs are kept only where they also forecast better on deals left out. */
function provenPairs({ task, plan, settings, effort }: Study): Pair[] {
  const { mostPairs, seed } = settings;
  const proven = effort.optional('pairs', (ending) => {
    const pairs = findPairs({ ...task, ...ending }, sparePairs * mostPairs, seed);
    if (pairs.length === 0) return pairs;
    const atStrength = { ...plan, ...ending, strengths: [task.strength] };
    return validate(task, pairs, atStrength).logLoss < validate(task, [], atStrength).logLoss ? pairs : [];
  });
  return proven ?? [];
}

interface ShortCard {
  /** Indices into the usable fields. */
  fields: readonly number[];
  task: PairTask;
  pairs: readonly Pair[];
  validated: CrossValidation;
}

/** Of so many fields at most, or of all of them. */
const shortLengths = [8, 12, Infinity];

/**
 * A field is dropped by the same deals that judge the card without it, which flatters its log-loss by about so much over
 * the number of deals. Without this few deals chose 8 of 22 fields too readily, and lost 0.004 AUC.
 */
const flatteryOfDropping = 0.5;

/** The fields and pairs of a card: so many as was asked for, else as many as forecast best. */
function shortCard(study: Study, found: readonly Pair[]): ShortCard | null {
  const { settings, effort, usable } = study;
  const wanted = settings.mostFields === null ? shortLengths : [settings.mostFields];
  const [first, ...others] = new Set(wanted.map((most) => Math.min(most, usable.length)));
  const whole = effort.needed(
    (ending) => new PairFit({ ...study.task, ...ending }, found, allRows(study.task.won.length)),
  );
  if (whole === null) return null;
  const card = effort.needed((ending) => cardOfLength(study, whole, first!, ending));
  if (card === null || others.length === 0) return card;
  const longer = effort.optional('other numbers of fields', (ending) =>
    others.map((most) => cardOfLength(study, whole, most, ending)),
  );
  const { slots, won } = study.task;
  const lossOf = ({ fields, validated }: ShortCard) =>
    validated.logLoss + (flatteryOfDropping * (slots.length - fields.length)) / won.length;
  return (longer ?? []).reduce((best, other) => (lossOf(other) < lossOf(best) ? other : best), card);
}

function cardOfLength(
  { task, plan, settings }: Study,
  whole: PairFit,
  most: number,
  ending: Ending,
): ShortCard {
  const { fields, pairs } = chooseFields(whole, most, ending);
  const short = takeFields(task, fields, pairs);
  const near = { ...plan, ...ending, strengths: nearStrengths(plan, task.strength) };
  const fit =
    fields.length === task.slots.length
      ? whole
      : new PairFit({ ...short.task, ...ending }, short.pairs, allRows(task.won.length));
  const kept = worthwhilePairs(fit, settings.mostPairs).pairs;
  return { fields, task: short.task, pairs: kept, validated: validate(short.task, kept, near) };
}

function suggest(study: Study, pairs: readonly Pair[]): Suggestion | null {
  const { deals, usable, opinion, settings } = study;
  const rows = allRows(deals.won.length);
  const short = shortCard(study, pairs);
  if (short === null) return null;
  const { fields: chosen, task, pairs: kept, validated } = short;
  const binnings = chosen.map((field) => usable[field]!.binning);
  const fit = new PairFit({ ...task, strength: validated.strength }, kept, rows);
  const weights = mergeBins(weightsOf(binnings, fit, opinion?.spread ?? null));
  const { fields, won } = deals;
  const card = roundCard(weights, settings.scale, opinion === null ? { fields, won } : deals);
  const [logOdds] = validated.logOdds as [Float64Array];
  return {
    card,
    fields: binnings.map(({ name }) => name),
    pairs: kept.length,
    auc: forecastFigure(validated.logOdds, won),
    logLoss: validated.logLoss,
    outOfFold: logOdds.map((value) => Math.round((value - card.intercept) / card.logOddsPerPoint)),
  };
}
