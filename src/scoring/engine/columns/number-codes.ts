import type { ConditionOf } from '../../model/rule.ts';
import { type Interval, point } from '../../reading/interval.ts';
import { readNumberText } from '../../reading/read-interval.ts';
import { remembered } from '../../reading/remembered.ts';
import type { Cell } from '../../reading/table.ts';
import type { CodeRows } from './answers.ts';
import { match, negated, no, stateOf, type TriState, unknown } from './states.ts';
import { codeAt, nextAbove, stretchesOf } from './stretches.ts';

type NumberCondition = ConditionOf<'number' | 'factor'>;

/** A number is judged by the stretch of the number line that it lies in; a range as written, once. */
export const codeNumbers: CodeRows<NumberCondition> = (conditions, column, answers) => {
  const { cells, readers } = column;
  const states = new Uint8Array(conditions.length);
  const codeOf = (interval: Interval | null): number => {
    conditions.forEach((condition, index) => {
      states[index] = interval === null ? unknown : stateOfInterval(condition, interval);
    });
    return answers.codeOf(states);
  };
  const stretches = stretchesOf(conditions.flatMap(startsOf), (value) => codeOf(point(value)));
  const codeOfNone = codeOf(null);
  const codeOfOther = remembered((cell: Cell) => {
    if (typeof cell !== 'string') return codeOfNone;
    const { said, unit } = readNumberText(cell, readers.locale);
    if (unit !== '') column.withUnit ??= cell;
    return codeOf(said === 'ambiguous' ? null : said);
  });
  const codes = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (typeof cell === 'number' && !Number.isNaN(cell)) codes[row] = codeAt(stretches, cell);
    else codes[row] = cell === '' ? codeOfNone : codeOfOther(cell);
  }
  return codes;
};

/** Where what a condition says of a number may change. */
function startsOf(condition: NumberCondition): number[] {
  if (condition.kind === 'factor') return [0];
  return condition.allowed.flatMap(({ low, high }) => [low, nextAbove(low), high, nextAbove(high)]);
}

function stateOfInterval(condition: NumberCondition, cell: Interval): TriState {
  if (condition.kind === 'factor') return cell.low >= 0 && !cell.isRange ? match : unknown;
  return compareInterval(cell, condition.allowed, condition.isNegative);
}

/** A cell that is a range matches when all of it is allowed, fails when none of it is, and is unknown otherwise. */
function compareInterval(cell: Interval, allowed: readonly Interval[], isNegative: boolean): TriState {
  let state: TriState = no;
  for (const interval of allowed) {
    const one = compareIntervals(cell, interval);
    if (one === match) return stateOf(!isNegative);
    if (one === unknown) state = unknown;
  }
  return isNegative ? negated(state) : state;
}

function compareIntervals(cell: Interval, allowed: Interval): TriState {
  const startsInside =
    cell.low > allowed.low || (cell.low === allowed.low && (cell.isLowOpen || !allowed.isLowOpen));
  const endsInside =
    cell.high < allowed.high || (cell.high === allowed.high && (cell.isHighOpen || !allowed.isHighOpen));
  if (startsInside && endsInside) return match;
  const endsBefore =
    cell.high < allowed.low || (cell.high === allowed.low && (cell.isHighOpen || allowed.isLowOpen));
  const startsAfter =
    cell.low > allowed.high || (cell.low === allowed.high && (cell.isLowOpen || allowed.isHighOpen));
  return endsBefore || startsAfter ? no : unknown;
}
