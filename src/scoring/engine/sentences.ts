/** What is wrong with the columns and cells of Leads and Activities, and the way out. */
import type { DateOrder } from '../reading/locale.ts';
import {
  addings,
  advice,
  corrections,
  didYouMean,
  finding,
  quoted,
  settingTo,
} from '../sentences/finding.ts';

/** More would not be looked at. */
const mostCorrections = 3;

export const say = {
  onDay: (day: string, rule: string, isEnd: boolean) =>
    isEnd ? `on ${day}, when ${rule} runs out` : `on ${day}, when ${rule} begins`,
  largestStep: (step: string) => `the largest single step is ${step}`,

  columnTwice: (header: string, tab: string) =>
    advice('column-twice', {
      expected: 'one column of that name',
      received: header,
      what: `${tab} has two columns ${quoted(header)}; the left one counts`,
      wayOut: 'Rename one of the two.',
    }),
  percentExpected: (field: string) =>
    advice('percent-expected', {
      expected: 'a value from 0 to 1',
      what: `all numbers of ${field} are between 0 and 1, as percent cells are, so this rule treats every lead alike`,
      wayOut: 'Write 10% instead of 10.',
    }),

  unitPassedOver: (received: string, field: string) =>
    advice('unit-passed-over', {
      expected: 'a number',
      received,
      what: `words behind a number, as in ${quoted(received)}, are passed over in ${field}`,
      wayOut: 'Nothing is to be done where they are all the same unit.',
    }),
  datesInOrder: (received: string, field: string, order: DateOrder) =>
    advice('date-order', {
      expected: 'dates in the order of the spreadsheet’s locale',
      received,
      what: `dates of ${field} are read with the ${order}, as ${quoted(received)} says`,
      wayOut: 'Nothing is to be done where that is right; else write them as 2026-11-21.',
    }),
  datesInBothOrders: (received: string, field: string) =>
    finding('date-orders-mixed', {
      expected: 'one order of day and month',
      received,
      what: `${field} has dates with the day first and dates with the month first, so what may be either is unknown${received === '' ? '' : `, such as ${quoted(received)}`}`,
      wayOut: 'Write the dates of this column in one order, or as 2026-11-21.',
      remedies: settingTo('Date order', ['day first', 'month first']),
    }),

  valueNowhere: (values: readonly string[], field: string, known: readonly string[]) =>
    advice('value-nowhere', {
      expected: `a value of ${field}`,
      received: values[0]!,
      what: `no lead has ${theFirst(values)} in ${field}${didYouMeanOneOf(values, known)}`,
      wayOut: 'Correct the value, or leave it for leads to come.',
      remedies: values.flatMap((value) => corrections(value, known)).slice(0, mostCorrections),
    }),
  activityNowhere: (values: readonly string[], known: readonly string[]) =>
    advice('activity-nowhere', {
      expected: 'the name of an activity',
      received: values[0]!,
      what: `no activity is called ${theFirst(values)}${didYouMeanOneOf(values, known)}`,
      wayOut: 'Correct the name, or leave it for activities to come.',
      remedies: values.flatMap((value) => corrections(value, known)).slice(0, mostCorrections),
    }),

  errorCell: (received: string) =>
    finding('error-cell', {
      expected: 'a value',
      received,
      what: `the cell has the error ${received}, so rules on it are unknown`,
      wayOut: 'Repair its formula.',
    }),
  formulasPending: (count: number) => (received: string, field: string) =>
    finding('formula-without-result', {
      expected: 'a value',
      received,
      what: `${count === 1 ? 'a formula has' : `${count.toLocaleString('en-US')} formulas have`} no result yet, so rules on ${field} are unknown for ${count === 1 ? 'this lead' : 'these leads'}`,
      wayOut:
        'Wait until they are computed (a file: open it in Excel or Google Sheets and save it again), then score again.',
    }),
  cellNotNumber: (received: string, field: string) =>
    finding('cell-not-number', {
      expected: 'a number',
      received,
      what: `${quoted(received)} is not a number, so rules on ${field} are unknown for this lead`,
      wayOut: 'Enter a number or a range such as 51-200.',
    }),
  cellAmbiguous: (received: string, field: string) =>
    finding('cell-number-ambiguous', {
      expected: 'a number that can be read in one way',
      received,
      what: `${quoted(received)} may be one or a thousand times as much, so rules on ${field} are unknown for this lead`,
      wayOut: 'Write it without a mark, such as 1000, or with other decimals, such as 1.0.',
    }),
  cellNotFactor: (received: string, field: string) =>
    finding('cell-not-factor', {
      expected: 'a number from 0',
      received,
      what: `points cannot be multiplied by ${quoted(received)}, so rules on ${field} are unknown for this lead`,
      wayOut: 'Enter one number from 0.',
    }),
  cellNotDay: (received: string, field: string) =>
    finding('cell-not-date', {
      expected: 'a date',
      received,
      what: `${quoted(received)} is not a date, so rules on ${field} are unknown for this lead`,
      wayOut: 'Enter a date such as 2026-11-21.',
    }),
  cellOfOtherOrder: (received: string, field: string, order: DateOrder) =>
    finding('cell-date-order', {
      expected: `a date with the ${order}`,
      received,
      what: `${quoted(received)} is no date with the ${order}, as the others of ${field} are, so rules on it are unknown for this lead`,
      wayOut: 'Correct the date, or write it as 2026-11-21.',
    }),
  cellInFuture: (received: string, field: string) =>
    finding('cell-in-future', {
      expected: 'a day that has come',
      received,
      what: `${received} has not come yet, so no age can be taken and rules on ${field} are unknown for this lead`,
      wayOut: 'Correct the date.',
    }),
  cellNotYesNo: (received: string, field: string) =>
    finding('cell-not-yes-no', {
      expected: 'yes or no',
      received,
      what: `${quoted(received)} is neither yes nor no, so rules on ${field} are unknown for this lead`,
      wayOut: 'Enter yes or no, or add the word to Settings, Yes words or No words.',
      remedies: addings(received, ['Yes words', 'No words']),
    }),
  cellNotEmail: (received: string, field: string) =>
    finding('cell-not-email', {
      expected: 'an e-mail address',
      received,
      what: `${quoted(received)} is not an e-mail address, so rules on the domain of ${field} are unknown for this lead`,
      wayOut: 'Correct the address.',
    }),
  leadWithoutKey: (header: string) =>
    finding('lead-without-key', {
      expected: `a value in ${header}`,
      what: `the lead has no ${header}, so activities and deals cannot be joined to it`,
      wayOut: `Enter its ${header}.`,
    }),
  leadsNotToldApart: (tab: string) =>
    finding('leads-not-told-apart', {
      expected: 'a column with a value of its own for each lead',
      what: `no column of ${tab} tells the leads apart, so no activities are joined to them`,
      wayOut: 'Add a column Lead ID, or name yours in Settings, Lead key column.',
    }),
  totalsRow: () =>
    advice('totals-row', {
      expected: 'a lead',
      what: 'the last row is a total and no lead, so it has no score',
      wayOut: 'Move it to another tab, or leave it.',
    }),
  activitiesWithoutKey: (header: string, tab: string, leadKeyHeader: string) =>
    finding('activities-without-key', {
      expected: `a column ${leadKeyHeader}`,
      received: header,
      what: `${tab} has no column ${quoted(leadKeyHeader)}, and no key in its first column ${quoted(header)} is that of a lead, so no activity is joined`,
      wayOut: 'Add the column, or name yours in Settings, Activity key column.',
    }),
  keyTwice: (received: string, row: number) =>
    finding('key-twice', {
      expected: 'one row a lead',
      received,
      what: `key ${quoted(received)} is already in row ${row}; deals join the upper row`,
      wayOut: 'Merge the two rows, or correct one key.',
    }),
  overrideUnknown: (received: string) =>
    finding('override-unknown', {
      expected: 'a status of the Statuses tab',
      received,
      what: `Status override ${quoted(received)} is no status and is ignored`,
      wayOut: 'Enter a status of the Statuses tab, or clear the cell.',
    }),
  overrideUntilUnreadable: (received: string) =>
    finding('override-until-unreadable', {
      expected: 'a date',
      received,
      what: `Override until ${quoted(received)} is not a date, so the override is ignored`,
      wayOut: 'Enter a date, or clear the cell.',
    }),
  activityColumnMissing: (name: string, tab: string, headers: readonly string[]) =>
    finding('activity-column-missing', {
      expected: `a header of ${tab}`,
      received: name,
      what: `column ${quoted(name)} not found, so no activity can be counted${didYouMean(name, headers)}`,
      wayOut: 'Correct the header, or name yours in Settings.',
    }),
  eventWithoutKey: () =>
    finding('event-without-lead', {
      expected: 'the key of a lead',
      what: 'the activity has no lead key and is not counted',
      wayOut: 'Enter the key of its lead.',
    }),
  eventWithoutName: () =>
    finding('event-without-name', {
      expected: 'the name of the activity',
      what: 'the activity has no name and is not counted',
      wayOut: 'Enter what happened.',
    }),
  eventUnknownLead: (received: string, tab: string) =>
    finding('event-without-lead', {
      expected: `a key of ${tab}`,
      received,
      what: `no lead in ${tab} has the key ${quoted(received)}`,
      wayOut: 'Correct the key, or add the lead.',
    }),
  eventWithoutDate: (received: string) =>
    finding('event-without-date', {
      expected: 'a date',
      received,
      what: `${received === '' ? 'the activity has no date' : `${quoted(received)} is not a date`}, so it is not counted`,
      wayOut: 'Enter a date such as 2026-11-21.',
    }),
  eventInFuture: (received: string) =>
    finding('event-in-future', {
      expected: 'a day that has come',
      received,
      what: `the activity is dated ${received}, which has not come yet, so it is not counted`,
      wayOut: 'Correct the date.',
    }),
  eventBadCount: (received: string) =>
    finding('event-bad-count', {
      expected: 'a number from 0',
      received,
      what: `Count ${quoted(received)} is not a number from 0, so the activity is not counted`,
      wayOut: 'Enter a number, or clear the cell for 1.',
    }),
} as const;

/** The first of some values, and how many there are besides. */
function theFirst(values: readonly string[]): string {
  return values.length === 1
    ? quoted(values[0]!)
    : `${quoted(values[0]!)} or ${values.length - 1} more of the values`;
}

/** The question for the first of them that is near a known one. */
function didYouMeanOneOf(values: readonly string[], known: readonly string[]): string {
  const question = values.map((value) => didYouMean(value, known)).find((text) => text !== '');
  return question ?? '';
}
