import type { Rule } from '../model/rule.ts';
import type { Interval } from '../reading/interval.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { type ColumnView, intervalReader } from './columns/column-view.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';

/**
 * Advice on rules that compare percent cells with whole percents: a cell that shows 10% holds 0.1, so `≥ 10` holds for
 * nobody where the Value should be 10%.
 */
export function percentAdvice({ model, frame }: Scoring, headers: readonly string[]): Problem[] {
  return model.rules.flatMap((rule) => {
    const column = columnOfWholeBounds(rule);
    if (column === null || !holdsShares(frame.column(column))) return [];
    return [problemAt(say.percentExpected(headers[column]!.trim()), rule.valuePlace.tab, rule.valuePlace)];
  });
}

function columnOfWholeBounds(rule: Rule): number | null {
  const [test] = rule.conditions;
  return test?.kind === 'number' && test.allowed.every(hasWholeBounds) ? test.column : null;
}

function hasWholeBounds({ low, high }: Interval): boolean {
  return [low, high].every((bound) => !Number.isFinite(bound) || Math.abs(bound) > 1);
}

/** Whether all numbers lie from 0 to 1, some of them in between. */
function holdsShares({ cells, readers }: ColumnView): boolean {
  const intervalOf = intervalReader(readers.locale);
  let isBetween = false;
  for (const cell of cells) {
    const number = typeof cell === 'number' ? cell : (intervalOf(cell)?.low ?? Number.NaN);
    if (number < 0 || number > 1) return false;
    if (number > 0 && number < 1) isBetween = true;
  }
  return isBetween;
}
