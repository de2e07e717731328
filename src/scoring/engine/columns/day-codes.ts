import type { ConditionOf, DayRange } from '../../model/rule.ts';
import type { CodeRows } from './answers.ts';
import { noDay } from './column-view.ts';
import { match, stateOf, unknown } from './states.ts';
import { codeAt, stretchesOf } from './stretches.ts';

/** Days by the stretch of the calendar that they lie in. */
export const codeDays: CodeRows<ConditionOf<'day'>> = (conditions, { days }, answers) => {
  const states = new Uint8Array(conditions.length).fill(unknown);
  const codeOfNone = answers.codeOf(states);
  const starts = conditions.flatMap(({ allowed }) => allowed.flatMap(({ from, to }) => [from, to + 1]));
  const stretches = stretchesOf(starts, (day) => {
    conditions.forEach(({ allowed, isNegative }, index) => {
      states[index] = stateOf(isInAny(allowed, day) !== isNegative);
    });
    return answers.codeOf(states);
  });
  const codes = new Uint8Array(days.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = days[row] === noDay ? codeOfNone : codeAt(stretches, days[row]!);
  return codes;
};

function isInAny(ranges: readonly DayRange[], day: number): boolean {
  return ranges.some((range) => day >= range.from && day <= range.to);
}

/** Days by their age on the row's as-of day. A day of which nothing is known yet has none. */
export const codeAges: CodeRows<ConditionOf<'age' | 'aged'>> = (conditions, { days }, answers, rowDays) => {
  const { asOfDays, knownUntilDays } = rowDays;
  const states = new Uint8Array(conditions.length).fill(unknown);
  const codeOfNone = answers.codeOf(states);
  const starts = conditions.map((condition) => (condition.kind === 'age' ? condition.days + 1 : 0));
  const stretches = stretchesOf(starts, (ageDays) => {
    conditions.forEach((condition, index) => {
      states[index] =
        condition.kind === 'aged' ? match : stateOf(ageDays <= condition.days !== condition.isNegative);
    });
    return answers.codeOf(states);
  });
  const codes = new Uint8Array(days.length);
  for (let row = 0; row < codes.length; row++) {
    const day = days[row]!;
    const hasAge = day !== noDay && day <= knownUntilDays[row]!;
    codes[row] = hasAge ? codeAt(stretches, asOfDays[row]! - day) : codeOfNone;
  }
  return codes;
};
