import { type Binning, binCodes, binCount, learnBinning } from '../../src/evidence/fit/binning.ts';
import { probabilityOf } from '../../src/evidence/fit/probability-of.ts';
import {
  aucOf,
  type CardRule,
  type Field,
  type LearningOptions,
  learnCard,
  logLoss,
  scoreCard,
  winProbability,
} from '../../src/evidence/index.ts';
import type { DealSet } from './data-sets.ts';
import { logisticRegression } from './logistic-regression.ts';
import { naiveBayesProbabilities, trainNaiveBayes } from './naive-bayes.ts';

/** What a method reaches on test deals; NaN where it makes no forecast. */
export interface Reached {
  auc: number;
  logLoss: number;
  rules: number;
  seconds: number;
}

export type Method = (training: DealSet, test: DealSet) => Reached;

export function naiveBayes(training: DealSet, test: DealSet): Reached {
  return timed(() => {
    const binnings = training.fields.map((field) => learnBinning(field));
    const asTexts = ({ fields }: DealSet) => fields.map((field, k) => binsAsTexts(binnings[k]!, field));
    const model = trainNaiveBayes(asTexts(training), training.won);
    const probabilities = naiveBayesProbabilities(model, asTexts(test), test.won.length);
    return { scores: probabilities, probabilities, rules: Number.NaN };
  }, test);
}

/** A number as the text of its bin, so that naive Bayes is not held back by knowing texts only. */
function binsAsTexts(binning: Binning, field: Field): Field {
  if (field.kind === 'text') return field;
  const empty = binCount(binning) - 1;
  const codes = binCodes(binning, field).map((bin) => (bin === empty ? -1 : bin));
  return {
    kind: 'text',
    name: field.name,
    codes,
    values: Array.from({ length: empty }, (_, bin) => `bin ${bin}`),
  };
}

export function plainRegression(training: DealSet, test: DealSet): Reached {
  return timed(() => {
    const scores = logisticRegression(training, test);
    return { scores, probabilities: scores.map(probabilityOf), rules: Number.NaN };
  }, test);
}

export function opinionOnly(rules: readonly CardRule[]): Method {
  return (_, test) =>
    timed(() => ({ scores: opinionScores(rules, test), probabilities: null, rules: rules.length }), test);
}

function opinionScores(rules: readonly CardRule[], { fields, won }: DealSet): Float64Array {
  const card = {
    startingPoints: 0,
    rules,
    opinionFactor: 0,
    lowest: 0,
    highest: 0,
    intercept: 0,
    logOddsPerPoint: 0,
  };
  return scoreCard(card, fields, won.length);
}

/** Our card; with an opinion, the user's own rules stay in it with other points. */
export function ourCard(options: Partial<LearningOptions>, opinion?: readonly CardRule[]): Method {
  return (training, test) =>
    timed(() => {
      const own = (set: DealSet) => (opinion === undefined ? {} : { opinion: opinionScores(opinion, set) });
      const { suggestion } = learnCard({ ...training, ...own(training) }, options);
      if (suggestion === null)
        return { scores: new Float64Array(test.won.length), probabilities: null, rules: 0 };
      const { card } = suggestion;
      const scores = scoreCard(card, test.fields, test.won.length, own(test).opinion);
      const rules = card.rules.length + (card.opinionFactor === 0 ? 0 : opinion!.length);
      return { scores, probabilities: scores.map((score) => winProbability(card, score)), rules };
    }, test);
}

function timed(
  run: () => { scores: Float64Array; probabilities: Float64Array | null; rules: number },
  test: DealSet,
): Reached {
  const begun = performance.now();
  const { scores, probabilities, rules } = run();
  const seconds = (performance.now() - begun) / 1000;
  return {
    auc: aucOf(scores, test.won)!.auc,
    logLoss: probabilities === null ? Number.NaN : logLoss(probabilities, test.won),
    rules,
    seconds,
  };
}

/** Mean of what a method reaches over several splits. */
export function meanOf(method: Method, splits: readonly { training: DealSet; test: DealSet }[]): Reached {
  const each = splits.map(({ training, test }) => method(training, test));
  const mean = (key: keyof Reached) => each.reduce((sum, reached) => sum + reached[key], 0) / each.length;
  return { auc: mean('auc'), logLoss: mean('logLoss'), rules: mean('rules'), seconds: mean('seconds') };
}
