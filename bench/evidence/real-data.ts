import { randomNumbers, shuffle } from '../../src/evidence/fit/random.ts';
import type { CardRule } from '../../src/evidence/index.ts';
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
import { type Method, meanOf, naiveBayes, opinionOnly, ourCard, plainRegression } from './methods.ts';
import { olistOpinion, salvirtOpinion, xEducationOpinion } from './opinion-cards.ts';
import { atLeast, type Requirement } from './requirement.ts';
import { printTable } from './table.ts';

const allFields = { mostFields: 99, mostPairs: 0, scale: { floor: null, ceiling: null } };

function methods(opinion: readonly CardRule[]): Record<string, Method> {
  return {
    'opinion card': opinionOnly(opinion),
    'naive Bayes (Odoo)': naiveBayes,
    'logistic regression': plainRegression,
    'all fields, ±20': ourCard(allFields),
    'no pairs, 0–100': ourCard({ mostPairs: 0 }),
    'default, with pairs': ourCard({}),
  };
}

function randomSplits(set: DealSet, training: number, count: number): Split[] {
  return Array.from({ length: count }, (_, seed) => {
    const rows = shuffle([...set.won.keys()], randomNumbers(seed + 1));
    return { training: takeDeals(set, rows.slice(0, training)), test: takeDeals(set, rows.slice(training)) };
  });
}

export function benchRealData(): Requirement[] {
  if (!hasRealData()) return [];
  const xEducationSplit = fixedSplit(xEducation());
  const few = {
    ...methods(xEducationOpinion),
    'default, with opinion': ourCard({}, xEducationOpinion),
    'all fields, with opinion': ourCard({ mostFields: 99 }, xEducationOpinion),
  };
  return [
    ...report('X Education, fixed split', [xEducationSplit], methods(xEducationOpinion), {
      'default, with pairs': 0.8695,
      'no pairs, 0–100': 0.862,
    }),
    ...report('Olist, fixed split', [fixedSplit(olist())], methods(olistOpinion), {
      'default, with pairs': 0.6855,
    }),
    ...report(
      'Salvirt, mean of 20 splits 250/115',
      randomSplits(salvirt(), 250, 20),
      methods(salvirtOpinion),
      {
        'all fields, ±20': 0.8423,
        'default, with pairs': 0.8423,
      },
    ),
    ...report('X Education, mean of 20 draws of 100', draws(xEducationSplit, 100, 20), few, {
      'default, with opinion': 0.825,
    }),
  ];
}

/** @param leastAuc that a method must reach */
function report(
  title: string,
  splits: readonly Split[],
  ofSet: Record<string, Method>,
  leastAuc: Record<string, number>,
): Requirement[] {
  const lines = Object.entries(ofSet).map(([name, method]) => ({ name, reached: meanOf(method, splits) }));
  printTable(title, lines);
  return lines.flatMap(({ name, reached }) => {
    const least = leastAuc[name];
    return least === undefined ? [] : [atLeast(`${title}: ${name}`, reached.auc, least, 'auc')];
  });
}
