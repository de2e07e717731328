import { type Cell, dayNumber, type Table } from '../../src/scoring/index.ts';
import { asOfDay, headers } from './leads.ts';
import { rules } from './rules.ts';

type Test = (cell: Cell) => boolean;

const text = (cell: Cell): string => String(cell).toLowerCase().trim();
const items = (value: string): string[] => value.split(',').map(text);
const known =
  (test: (folded: string) => boolean): Test =>
  (cell) =>
    cell !== '' && test(text(cell));
const number =
  (test: (value: number) => boolean): Test =>
  (cell) =>
    typeof cell === 'number' && test(cell);
const day =
  (test: (value: number) => boolean): Test =>
  (cell) =>
    typeof cell === 'object' && test(cell.day);

const testMakers: Record<string, (value: string) => Test> = {
  is: (value) => known((folded) => folded === text(value)),
  'is not': (value) => known((folded) => folded !== text(value)),
  'is any of': (value) => known((folded) => items(value).includes(folded)),
  'is none of': (value) => known((folded) => !items(value).includes(folded)),
  'is empty': () => (cell) => cell === '',
  'is not empty': () => (cell) => cell !== '',
  contains: (value) => known((folded) => folded.includes(value)),
  'starts with': (value) => known((folded) => folded.startsWith(value)),
  'ends with': (value) => known((folded) => folded.endsWith(value)),
  between: (value) =>
    number((cell) => cell >= Number(value.split('-')[0]) && cell <= Number(value.split('-')[1])),
  '<': (value) => number((cell) => cell < Number(value)),
  '>': (value) => number((cell) => cell > Number(value)),
  '≥': (value) =>
    value.includes('-') ? day((cell) => cell >= dayOf(value)) : number((cell) => cell >= Number(value)),
  'within last days': (value) => day((cell) => asOfDay - cell <= Number(value)),
  'more than days ago': (value) => day((cell) => asOfDay - cell > Number(value)),
  'is yes': () => (cell) => cell === true,
  'is no': () => (cell) => cell === false,
  'email domain in': (value) =>
    known((folded) => isBelow(folded.slice(folded.indexOf('@') + 1), items(value))),
};

function dayOf(iso: string): number {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayNumber(year!, month!, dayOfMonth!);
}

function isBelow(domain: string, domains: readonly string[]): boolean {
  return domains.some((one) => domain === one || domain.endsWith(`.${one}`));
}

export function holdsBy(test: string, value: string): (cell: Cell) => boolean {
  return testMakers[test]!(value);
}

/** The plain way: one closure per rule, called per lead. */
export function closures(leads: Table): Int32Array {
  const compiled = rules.map(([field, test, value, points]) => ({
    column: leads.columns[headers.indexOf(field as (typeof headers)[number])]!,
    holds: holdsBy(test, value),
    points,
  }));
  const scores = new Int32Array(leads.rowCount);
  for (let row = 0; row < scores.length; row++) {
    let score = 0;
    for (const { column, holds, points } of compiled) if (holds(column[row]!)) score += points;
    scores[row] = Math.min(100, Math.max(0, score));
  }
  return scores;
}
