import type { Condition, DayRange } from '../model/rule.ts';
import { isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import type { Interval } from '../reading/interval.ts';
import type { Cell } from '../table.ts';
import { type CellReaders, type ColumnView, noDay } from './column-view.ts';
import { countEvents } from './count-events.ts';
import { invalidAddress, noAddress } from './domain-view.ts';
import type { Frame } from './frame.ts';
import { match, negated, no, type TriState, unknown } from './tri-state.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
type Evaluators = {
  readonly [K in Condition['kind']]: (condition: Of<K>, frame: Frame, states: Uint8Array) => void;
};

/** Writes one state per row. */
export function evaluateCondition(condition: Condition, frame: Frame, states: Uint8Array): void {
  (evaluators[condition.kind] as (condition: Condition, frame: Frame, states: Uint8Array) => void)(
    condition,
    frame,
    states,
  );
}

/**
 * 1 where a comparison holds. Sums and products of bits spare a branch per row: whether a lead passes is what no
 * processor can foresee.
 */
const bit = Number as (holds: boolean) => number;

const stateOf = (holds: boolean): TriState => (holds ? match : no);

const evaluators: Evaluators = {
  text({ column, passes, isNegative }, frame, states) {
    frame
      .column(column)
      .statesOfTexts(
        (text, cell) => stateOf(passes(text, typeof cell === 'number' ? cell : Number.NaN) !== isNegative),
        states,
      );
  },
  empty({ column, isNegative }, frame, states) {
    const whenEmpty = isNegative ? unknown : match;
    const whenFilled = stateOf(isNegative);
    const cells = frame.column(column).cells;
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row]!;
      states[row] = isEmptyCell(cell) ? whenEmpty : isErrorCell(cell) ? unknown : whenFilled;
    }
  },
  yesNo({ column, isNegative }, frame, states) {
    const view = frame.column(column);
    view.statesOfTexts((text, cell) => {
      const answer = readYesNo(text, cell, view.readers);
      return isNegative ? negated(answer) : answer;
    }, states);
  },
  number({ column, allowed, isNegative }, frame, states) {
    const [only] = allowed;
    if (allowed.length === 1 && only) compareWithOne(frame.column(column), only, isNegative, states);
    else compareWithAny(frame.column(column), allowed, isNegative, states);
  },
  day({ column, allowed, isNegative }, frame, states) {
    const days = frame.column(column).days;
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      states[row] = day === noDay ? unknown : stateOf(isInAny(allowed, day) !== isNegative);
    }
  },
  age({ column, days: ageDays, isNegative }, frame, states) {
    const days = frame.column(column).days;
    const { asOfDays, knownUntilDays } = frame;
    const flipped = bit(isNegative);
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      const hasAge = bit(day !== noDay) & bit(day <= knownUntilDays[row]!);
      const isRecent = bit(asOfDays[row]! - day <= ageDays) ^ flipped;
      states[row] = (isRecent & hasAge) | ((hasAge ^ 1) * unknown);
    }
  },
  aged({ column }, frame, states) {
    const days = frame.column(column).days;
    for (let row = 0; row < days.length; row++) {
      states[row] = days[row] !== noDay && days[row]! <= frame.knownUntilDays[row]! ? match : unknown;
    }
  },
  factor({ column }, frame, states) {
    const { low, intervals } = frame.column(column).numbers;
    for (let row = 0; row < low.length; row++)
      states[row] = low[row]! >= 0 && !intervals.has(row) ? match : unknown;
  },
  emailDomain({ column, passes }, frame, states) {
    const { domains, codes } = frame.column(column).domains;
    const stateOfDomain = Uint8Array.from(domains, (domain) => stateOf(passes(domain)));
    for (let row = 0; row < codes.length; row++)
      states[row] = codes[row]! < 0 ? unknown : stateOfDomain[codes[row]!]!;
  },
  invalidEmail({ column }, frame, states) {
    const { codes } = frame.column(column).domains;
    for (let row = 0; row < codes.length; row++)
      states[row] = codes[row] === noAddress ? unknown : stateOf(codes[row] === invalidAddress);
  },
  duplicate({ column }, frame, states) {
    states.set(frame.duplicates(column));
  },
  events({ pick, atLeast, countsDays }, frame, states) {
    countEvents(frame, pick, countsDays, (row, count) => {
      states[row] = stateOf(count > 0 && count >= atLeast);
    });
  },
  noEvent({ pick }, frame, states) {
    countEvents(frame, pick, false, (row, count) => {
      states[row] = stateOf(count === 0);
    });
  },
};

/** A checkbox, or a folded text that is among the words for yes and no; else unknown. */
export function readYesNo(word: string, cell: Cell, { yesWords, noWords }: CellReaders): TriState {
  if (typeof cell === 'boolean') return stateOf(cell);
  return yesWords.has(word) ? match : noWords.has(word) ? no : unknown;
}

function isInAny(ranges: readonly DayRange[], day: number): boolean {
  return ranges.some((range) => day >= range.from && day <= range.to);
}

/** The common case, without a call per row: numbers against one interval. */
function compareWithOne(view: ColumnView, allowed: Interval, isNegative: boolean, states: Uint8Array): void {
  const { low, intervals } = view.numbers;
  const { low: from, high: to } = allowed;
  const fromCounts = bit(!allowed.isLowOpen);
  const toCounts = bit(!allowed.isHighOpen);
  const flipped = bit(isNegative);
  for (let row = 0; row < low.length; row++) {
    const number = low[row]!;
    const isAboveLow = bit(number > from) | (bit(number === from) & fromCounts);
    const isBelowHigh = bit(number < to) | (bit(number === to) & toCounts);
    const isUnknown = bit(Number.isNaN(number));
    states[row] = (((isAboveLow & isBelowHigh) ^ flipped) & ~isUnknown) | (isUnknown * unknown);
  }
  for (const [row, interval] of intervals) states[row] = compareInterval(interval, [allowed], isNegative);
}

function compareWithAny(
  view: ColumnView,
  allowed: readonly Interval[],
  isNegative: boolean,
  states: Uint8Array,
): void {
  const { low, intervals } = view.numbers;
  for (let row = 0; row < low.length; row++) {
    const number = low[row]!;
    states[row] = Number.isNaN(number)
      ? unknown
      : stateOf(allowed.some((interval) => contains(interval, number)) !== isNegative);
  }
  for (const [row, interval] of intervals) states[row] = compareInterval(interval, allowed, isNegative);
}

function contains({ low, high, isLowOpen, isHighOpen }: Interval, number: number): boolean {
  return (isLowOpen ? number > low : number >= low) && (isHighOpen ? number < high : number <= high);
}

/** A cell that is a range matches when all of it is allowed, fails when none of it is, and is unknown otherwise. */
function compareInterval(cell: Interval, allowed: readonly Interval[], isNegative: boolean): TriState {
  let state: TriState = no;
  for (const interval of allowed) {
    const one = compareIntervals(cell, interval);
    if (one === match) return isNegative ? no : match;
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
