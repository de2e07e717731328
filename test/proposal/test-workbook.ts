import { type Cell, calendarDay } from '../../src/scoring/index.ts';
import { asOfDay, type LeadRecord } from './records.ts';

type ColumnOf<T> = readonly [header: string, cell: (record: T) => Cell];

export interface TestWorkbook {
  readonly name: string;
  readonly locale: string;
  readonly tabs: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** What must be found. */
  readonly leads: string;
  readonly headerRow: number;
  readonly key: string;
  readonly deals: string | null;
  readonly activities: string | null;
  /** Values of further settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** Columns that no rule may rest on: names, ids, keys, the outcome and what gives it away. */
  readonly forbidden: readonly string[];
}

export function tab<T>(
  name: string,
  columns: readonly ColumnOf<T>[],
  records: readonly T[],
  above: Cell[][] = [],
) {
  const headers: Cell[] = columns.map(([header]) => header);
  return {
    name,
    rows: [...above, headers, ...records.map((record) => columns.map(([, cell]) => cell(record)))],
  };
}

interface EventRecord {
  readonly number: number;
  readonly event: number;
  readonly day: number;
}

export const eventsOf = (leads: readonly LeadRecord[]): EventRecord[] =>
  leads.flatMap(({ number, events }) =>
    events.map(({ event, daysAgo }) => ({ number, event, day: asOfDay - daysAgo })),
  );

export const email = ({ number }: { number: number }) => `person${number}@company${number % 37}.example`;
export const mixedEmail = ({ number }: { number: number }) =>
  number % 5 === 0 ? `person${number}@gmail.com` : email({ number });
export const day = (number: number) => calendarDay(number);
export const closedDay = ({ createdDay, outcome }: LeadRecord): Cell =>
  outcome === 'open' ? '' : day(Math.min(asOfDay, createdDay + 30));
export const sizeRange = ({ employees }: LeadRecord) =>
  employees < 51 ? '1-50' : employees < 201 ? '51-200' : employees < 501 ? '201-500' : '501+';
export const closed = (leads: readonly LeadRecord[]) => leads.filter(({ number }) => number % 4 !== 0);
const of = (words: string) => words.split('|');
export const word = (words: string, number: number): string => of(words)[number]!;
export const outcomeIn = (words: string, { outcome }: LeadRecord) =>
  word(words, { won: 0, lost: 1, open: 2 }[outcome]);
