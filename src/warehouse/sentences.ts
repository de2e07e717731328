/** What no statement can say, and what to do instead. */
import { counted, finding, quoted } from '../scoring/index.ts';
import type { ColumnType } from './dialect.ts';

const asLoaded: Readonly<Record<ColumnType, string>> = {
  text: 'texts',
  number: 'numbers',
  day: 'dates',
  yesNo: 'yes and no',
};

const castTo: Readonly<Record<ColumnType, string>> = {
  text: 'STRING',
  number: 'INT64 or FLOAT64',
  day: 'DATE',
  yesNo: 'BOOL',
};

/** How a person names a type on the command line. */
export const typeWords: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  number: 'number',
  day: 'date',
  yesNo: 'yes/no',
};

const promise = (header: string, type: ColumnType) =>
  `then say so with --type ${quotedWord(`${header}=${typeWords[type]}`)}`;

function quotedWord(text: string): string {
  return `"${text}"`;
}

export const say = {
  /** @param example a cell that means something else, or nothing, as that type */
  cellsOfOtherType: (header: string, type: ColumnType, example: string, cells: number) =>
    finding('sql-column-type', {
      expected: `a column of ${asLoaded[type]}`,
      received: example,
      what: `rules read ${header} as ${asLoaded[type]}, and ${quoted(example)}${cells > 1 ? ` with ${counted(cells - 1, 'more cell')}` : ''} would mean something else in a typed column, since no warehouse reads texts as a spreadsheet does`,
      wayOut: `Cast ${header} to ${castTo[type]} when you load it, ${promise(header, type)}.`,
    }),
  testNotForType: (header: string, test: string, type: ColumnType, wanted: ColumnType) =>
    finding('sql-test-not-for-type', {
      expected: `a column of ${asLoaded[wanted]}`,
      received: test,
      what: `this rule ${test}, and ${header} is a column of ${asLoaded[type]}, which a warehouse writes and reads otherwise than a spreadsheet`,
      wayOut: `Use a test of ${asLoaded[type]}, or cast ${header} to ${castTo[wanted]} when you load it, ${promise(header, wanted)}.`,
    }),
  headerNoName: (header: string) =>
    finding('sql-header-no-name', {
      expected: 'a header with letters or digits',
      received: header,
      what: `the header ${quoted(header)} is no name for a column of a table`,
      wayOut: 'Give the column a header of letters, digits and _, at most 300 of them.',
    }),
  headerReserved: (header: string) =>
    finding('sql-header-reserved', {
      expected: 'another header',
      received: header,
      what: `BigQuery keeps names that begin as ${quoted(header)} does for itself`,
      wayOut: 'Rename the column.',
    }),
  headersAsOne: (header: string, other: string, name: string) =>
    finding('sql-headers-as-one', {
      expected: 'a column name of its own',
      received: header,
      what: `${quoted(header)} and ${quoted(other)} would both be the column ${name}`,
      wayOut: 'Rename one of the two.',
    }),
  typeUnknownColumn: (header: string) =>
    finding('sql-type-unknown-column', {
      expected: 'a header of Leads',
      received: header,
      what: `there is no column ${quoted(header)}`,
      wayOut: 'Correct the header that --type names.',
    }),
  keyNotNamed: (tab: string) =>
    finding('sql-key-not-named', {
      expected: 'a key column',
      what: `no header of ${tab} says which column tells the leads apart, so nothing can be joined to them`,
      wayOut: 'Name the column in Settings, Lead key column.',
    }),
  tooManyItems: (items: number, most: number) =>
    finding('sql-too-many-items', {
      expected: `at most ${most.toLocaleString('en-US')} values`,
      received: String(items),
      what: `this test looks for ${counted(items, 'text')} inside others, more than a statement can`,
      wayOut: 'Shorten the list, or compare whole values with "in list" or "is any of".',
    }),
  statementTooLong: (title: string, bytes: number, most: number) =>
    finding('sql-too-long', {
      expected: `at most ${most.toLocaleString('en-US')} bytes`,
      received: String(bytes),
      what: `the statement would have ${counted(bytes, 'byte')}, and ${title} takes ${most.toLocaleString('en-US')} at most; this rule has the longest Value or list`,
      wayOut: 'Shorten it, or mark the leads concerned with a column of their own when you load them.',
    }),
  unprintable: () =>
    finding('sql-unprintable', {
      expected: 'characters that a statement can hold',
      what: 'a name or Value has half a character or a character of number 0, which no statement can hold',
      wayOut: 'Type it anew.',
    }),
  limitTooLarge: (name: string, value: number) =>
    finding('sql-limit-too-large', {
      expected: 'a number within ±2,147,483,647',
      received: String(value),
      what: `${name} is ${value.toLocaleString('en-US')}, beyond every score`,
      wayOut: 'Enter a smaller number, or none.',
    }),
  scoreTooLarge: () =>
    finding('sql-score-too-large', {
      expected: 'scores within ±2,147,483,647',
      what: 'the points of all rules together may go beyond every whole number that scores are kept in',
      wayOut: 'Enter Max points for the rules that count each event.',
    }),
  whyTooLong: (characters: number, most: number) =>
    finding('sql-why-too-long', {
      expected: `names of at most ${most.toLocaleString('en-US')} characters together`,
      received: String(characters),
      what: `the names of the rules together have ${counted(characters, 'character')}, more than a Why has room for, and only a spreadsheet shortens them`,
      wayOut: 'Shorten the names of the rules.',
    }),
  closedOnLent: (header: string) =>
    finding('sql-closed-on-lent', {
      expected: 'closing days in Deals alone',
      received: header,
      what: `Leads has a column ${quoted(header)} too, which stands in for deals without a closing day`,
      wayOut: 'Rename that column of Leads.',
    }),
} as const;
