/**
 * What points learnt from closed deals are worth beside other methods, on the real data beside the checkout and on
 * generated deals whose truth is known; what it takes in time and memory. Seeded: the same figures on every run.
 */

import { randomNumbers, shuffle } from '../../src/evidence/fit/random.ts';
import { aucOf, type CardRule, learnCard, scoreCard } from '../../src/evidence/index.ts';
import {
  type DealSet,
  draws,
  fixedSplit,
  hasRealData,
  olist,
  type Split,
  salvirt,
  takeDeals,
  xEducation,
} from './data-sets.ts';
import { benchHeaps } from './heaped.ts';
import { benchGate, benchLeaks } from './honesty.ts';
import { generateDeals } from './interactions.ts';
import { type Method, meanOf, naiveBayes, opinionOnly, ourCard, plainRegression } from './methods.ts';
import { olistOpinion, salvirtOpinion, xEducationOpinion } from './opinion-cards.ts';
import { benchSmallSamples } from './small-samples.ts';
import { printTable, type Target } from './table.ts';
import { generateWordyDeals } from './word-texts.ts';
import { benchWords } from './words.ts';

const allFields = { mostFields: 99, mostPairs: 0, scale: { floor: null, ceiling: null } };

function methods(opinion: readonly CardRule[]): Record<string, Method> {
  return {
    'opinion card': opinionOnly(opinion),
    'naive Bayes (Odoo)': naiveBayes,
    'logistic regression': plainRegression,
    'all fields, ±20': ourCard(allFields),
    'eight fields, 0–100': ourCard({ mostPairs: 0 }),
    'default, with pairs': ourCard({}),
  };
}

function randomSplits(set: DealSet, training: number, count: number): Split[] {
  return Array.from({ length: count }, (_, seed) => {
    const rows = shuffle([...set.won.keys()], randomNumbers(seed + 1));
    return { training: takeDeals(set, rows.slice(0, training)), test: takeDeals(set, rows.slice(training)) };
  });
}

function benchRealData(): void {
  const xEducationSplit = fixedSplit(xEducation());
  report('X Education, fixed split', [xEducationSplit], methods(xEducationOpinion), {
    'all fields, ±20': { auc: 0.863, logLoss: 0.448 },
    'eight fields, 0–100': { auc: 0.862 },
  });
  report('Olist, fixed split', [fixedSplit(olist())], methods(olistOpinion), {
    'all fields, ±20': { auc: 0.676, logLoss: 0.333 },
    'eight fields, 0–100': { auc: 0.676 },
  });
  report('Salvirt, mean of 20 splits 250/115', randomSplits(salvirt(), 250, 20), methods(salvirtOpinion), {
    'all fields, ±20': { auc: 0.823 },
    'eight fields, 0–100': { auc: 0.811 },
  });
  const few = {
    ...methods(xEducationOpinion),
    'default, with opinion': ourCard({}, xEducationOpinion),
    'all fields, with opinion': ourCard({ mostFields: 99 }, xEducationOpinion),
  };
  report('X Education, mean of 20 draws of 100', draws(xEducationSplit, 100, 20), few, {
    'default, with opinion': { auc: 0.825 },
  });
}

function report(
  title: string,
  splits: readonly Split[],
  ofSet: Record<string, Method>,
  targets: Record<string, Target>,
): void {
  const lines = Object.entries(ofSet).map(([name, method]) => ({
    name,
    reached: meanOf(method, splits),
    target: targets[name],
  }));
  printTable(title, lines);
}

/** How much of the gap between the card without pairs and the truth the card with pairs closes. */
function benchPairs(count: number, seeds: number): void {
  const sums = { plain: 0, pairs: 0, truth: 0, found: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const training = generateDeals(count, seed, true);
    const test = generateDeals(20_000, 5000 + seed, true);
    const aucWith = (mostPairs: number) => {
      const { card, pairs } = learnCard(training, { mostPairs }).suggestion!;
      sums.found += pairs;
      return aucOf(scoreCard(card, test.fields, test.won.length), test.won)!.auc;
    };
    sums.plain += aucWith(0) / seeds;
    sums.pairs += aucWith(12) / seeds;
    sums.truth += aucOf(test.logOdds, test.won)!.auc / seeds;
  }
  const closed = (sums.pairs - sums.plain) / (sums.truth - sums.plain);
  console.log(
    `  ${count} deals, ${seeds} seeds: AUC ${sums.plain.toFixed(4)} plain, ${sums.pairs.toFixed(4)} with ${(sums.found / seeds).toFixed(1)} pairs, ${sums.truth.toFixed(4)} true; gap closed ${percent(closed)} (at least 50 %) ${closed >= 0.5 ? 'ok' : 'MISSED'}`,
  );
}

function benchTwin(count: number, seeds: number): void {
  let suggested = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    if ((learnCard(generateDeals(count, seed, false)).suggestion?.pairs ?? 0) > 0) suggested++;
  }
  const share = suggested / seeds;
  console.log(
    `  ${count} deals without any, ${seeds} seeds: a pair on ${percent(share)} of seeds (at most 5 %) ${share <= 0.05 ? 'ok' : 'MISSED'}`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function benchTime(): void {
  if (hasRealData()) {
    const { training } = fixedSplit(xEducation());
    time('6,448 deals × 18 fields', 2, () => learnCard(training));
  }
  const wordy = { deals: 20_000, seed: 1, isPlanted: true, words: 70 };
  time('20,000 notes of 500 characters, with reading them', 15, () => learnCard(generateWordyDeals(wordy)));
  const large = generateDeals(55_000, 1, true);
  const twin = generateDeals(55_000, 2, true).fields.slice(0, 2);
  const fields = [...large.fields, ...twin.map((field, k) => ({ ...field, name: `Noise ${k + 1}` }))];
  time('55,000 deals × 10 fields', 10, () => learnCard({ fields, won: large.won }));
}

/** Judged by processor time, which other programs on the machine do not lengthen. */
function time(title: string, most: number, run: () => unknown): void {
  const begun = performance.now();
  const processor = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(processor);
  const seconds = (user + system) / 1e6;
  const clock = ((performance.now() - begun) / 1000).toFixed(2);
  const verdict = seconds <= most ? 'ok' : 'MISSED';
  console.log(
    `  ${title}: ${seconds.toFixed(2)} s of processor, ${clock} s by the clock (at most ${most} s) ${verdict}`,
  );
}

if (hasRealData()) benchRealData();
else console.log('Real data: skipped, there is no folder ../shared/data beside this checkout.');
console.log('\nPairs on generated deals');
benchPairs(2000, 20);
benchPairs(20_000, 4);
benchTwin(2000, 100);
benchTwin(20_000, 10);
console.log('\nHeaped amounts');
benchHeaps();
console.log('\nWords of free text');
benchWords();
console.log('\nHonesty');
benchGate();
benchLeaks();
console.log('\nSmall samples');
benchSmallSamples();
console.log('\nTime and memory');
benchTime();
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  `  most memory of the whole run: ${megabytes.toFixed(0)} MB (at most 500) ${megabytes < 500 ? 'ok' : 'MISSED'}`,
);
