/** Remarks on the call list that a user reads. */
import { counted, shortDay, shortened } from '../../scoring/index.ts';

/** So many names or rows are told one by one. */
const mostNamed = 3;
const longestName = 40;

const times = ['', 'once', 'twice', 'three times'];

export const say = {
  promised: (day: number, asOfDay: number) =>
    day === asOfDay ? 'promised for today' : `promised for ${shortDay(day, asOfDay)}`,
  noAnswer: (count: number, last: number, asOfDay: number) =>
    `no answer ${times[count] ?? `${count} times`}, last on ${shortDay(last, asOfDay)}`,
  noOutcomeYet: (last: number, asOfDay: number) => `good talk on ${shortDay(last, asOfDay)}, no outcome yet`,
  overdue: (workingDays: number) => `overdue by ${counted(workingDays, 'working day')}`,
  coolsOn: (day: number, asOfDay: number) => `cools on ${shortDay(day, asOfDay)}`,
  otherRows: (rows: readonly number[]) =>
    `also in ${rows.length === 1 ? 'row' : 'rows'} ${named(rows.map(String))}`,
  colleagues: (names: readonly string[]) =>
    `same account: ${named(names.map((name) => shortened(name, longestName)))}`,
} as const;

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
