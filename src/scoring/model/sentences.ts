/** What is wrong with Settings, Statuses and Rules, and the way out. */
import { advice, corrections, didYouMean, finding, quoted } from '../sentences/finding.ts';

export const say = {
  // Settings
  settingUnreadable: (name: string, received: string, expected: string) =>
    finding('setting-unreadable', {
      expected,
      received,
      what: `setting ${name} is ${quoted(received)}`,
      wayOut: `Enter ${expected}, or clear the cell for the default.`,
    }),
  settingUnknown: (name: string, known: readonly string[]) =>
    finding('setting-unknown', {
      expected: 'a setting of the list',
      received: name,
      what: `${quoted(name)} is no setting${didYouMean(name, known)}`,
      wayOut: 'Correct its name, or delete the row.',
    }),
  settingTwice: (name: string) =>
    advice('setting-twice', {
      expected: 'one row a setting',
      received: name,
      what: `setting ${quoted(name)} is there twice; the lower row counts`,
      wayOut: 'Delete one of the two.',
    }),
  floorAboveCeiling: (floor: number, ceiling: number) =>
    finding('floor-above-ceiling', {
      expected: 'a floor below the ceiling',
      received: `${floor} and ${ceiling}`,
      what: `Score floor ${floor} is above Score ceiling ${ceiling}`,
      wayOut: 'Correct one of the two.',
    }),

  // Statuses
  minimumNotNumber: (header: string, received: string, status: string) =>
    finding('minimum-not-number', {
      expected: 'a number',
      received,
      what: `${header} of ${status} is ${quoted(received)}, so this status is left out`,
      wayOut: 'Enter a number, or clear the cell for no minimum.',
    }),
  statusWithoutName: () =>
    finding('status-without-name', {
      expected: 'a name',
      what: 'this row has a minimum and no status, so it is left out',
      wayOut: 'Enter the name of the status, or clear the row.',
    }),
  statusTwice: (name: string) =>
    finding('status-twice', {
      expected: 'one row a status',
      received: name,
      what: `status ${quoted(name)} is there twice; the upper row counts`,
      wayOut: 'Delete or rename one of the two.',
    }),
  minimumBeside: (name: string) =>
    advice('minimum-beside-ladder', {
      expected: 'no minimum',
      what: `${name} is no step of the ladder, so the minimum in this row is not read`,
      wayOut: 'Clear the minimum, or give the status another name.',
    }),
  countsAsUnknown: (received: string) =>
    finding('counts-as-unknown', {
      expected: 'MQL, SQL or nothing',
      received,
      what: `Counts as is ${quoted(received)}, so this status counts as neither`,
      wayOut: 'Enter MQL or SQL, or clear the cell.',
    }),
  callListUnknown: (received: string) =>
    finding('call-list-unknown', {
      expected: 'yes or no',
      received,
      what: `Call list is ${quoted(received)}, so leads at this status are not on the call list`,
      wayOut: 'Tick the checkbox, or enter yes or no.',
    }),
  contactWithinUnknown: (received: string) =>
    finding('contact-within-unknown', {
      expected: 'a whole number from 0',
      received,
      what: `Contact within is ${quoted(received)}, so leads at this status have no day on which they are due`,
      wayOut: 'Enter working days as a whole number from 0, or clear the cell for none.',
    }),
  noStatuses: () =>
    finding('no-statuses', {
      expected: 'at least one status',
      what: 'there is no status that can be used, so the default ladder is used',
      wayOut: 'Enter statuses with their Min score.',
    }),

  // Rules
  keyColumnNotFound: (name: string, tab: string, headers: readonly string[]) =>
    finding('key-column-not-found', {
      expected: `a header of ${tab}`,
      received: name,
      what: `setting Lead key column names ${quoted(name)}, which is no header of ${tab}${didYouMean(name, headers)}`,
      wayOut: `Enter a header of ${tab} as it stands there, or clear the cell for the default.`,
    }),
  noRules: () =>
    finding('no-rules', {
      expected: 'at least one rule',
      what: 'there is no rule',
      wayOut: 'Enter a rule in the first empty row, then score again.',
    }),
  onUnknown: (received: string) =>
    finding('on-unknown', {
      expected: 'TRUE or FALSE',
      received,
      what: `On is ${quoted(received)}`,
      wayOut: 'Tick or clear the checkbox.',
    }),
  andWithoutRule: () =>
    finding('and-without-rule', {
      expected: 'a rule above',
      received: 'and',
      what: '"and" has no rule above it',
      wayOut: 'Put it below the rule that it belongs to.',
    }),
  fieldMissing: () =>
    finding('field-missing', {
      expected: 'a column of Leads, or Activity',
      what: 'the rule has no Field',
      wayOut: 'Enter the header of a column of Leads, or Activity.',
    }),
  columnNotFound: (name: string, tab: string, headers: readonly string[]) =>
    finding('column-not-found', {
      expected: `a header of ${tab}`,
      received: name,
      what: `column ${quoted(name)} not found in ${tab}${didYouMean(name, headers)}`,
      wayOut: `Enter a header of ${tab} as it stands there.`,
      remedies: corrections(name, headers),
    }),
  noActivitiesTab: (name: string, tab: string) =>
    finding('no-activities-tab', {
      expected: `a tab ${tab}`,
      received: name,
      what: `Field is ${quoted(name)}, but there is no tab ${quoted(tab)}`,
      wayOut: 'Add the tab, or name yours in Settings, Activities tab.',
    }),
  fieldIsOurs: (name: string) =>
    finding('field-is-ours', {
      expected: 'a column of your own',
      received: name,
      what: `column ${quoted(name)} is written by Scoreband, and a score cannot depend on itself`,
      wayOut: 'Choose one of your own columns.',
    }),
  fieldIsOutcome: (name: string) =>
    finding('field-is-outcome', {
      expected: 'a column that does not tell the outcome',
      received: name,
      what: `column ${quoted(name)} tells the outcome, so a rule on it would predict what is already known`,
      wayOut: 'Choose another column.',
    }),
  testMissing: () =>
    finding('test-missing', {
      expected: 'a test',
      what: 'the rule has no Test',
      wayOut: 'Choose one from the dropdown, such as is or ≥.',
    }),
  testUnknown: (received: string) =>
    finding('test-unknown', {
      expected: 'a test',
      received,
      what: `${quoted(received)} is no test`,
      wayOut: 'Choose one from the dropdown, such as is, contains or ≥.',
    }),
  testNotForActivities: (test: string) =>
    finding('test-not-for-activities', {
      expected: 'a text test, is empty or is not empty',
      received: test,
      what: `${quoted(test)} does not fit activities`,
      wayOut: 'Use is, contains or is empty; for how often use At least, for how long ago Within days.',
    }),
  kindUnknown: (received: string) =>
    finding('kind-unknown', {
      expected: 'Attribute or Behavior',
      received,
      what: `Kind is ${quoted(received)}`,
      wayOut: 'Enter Attribute or Behavior.',
    }),
  valueMissing: () =>
    finding('value-missing', {
      expected: 'a value',
      what: 'the test needs a Value',
      wayOut: 'Enter what it compares with.',
    }),
  valueNotNumber: (received: string) =>
    finding('value-not-number', {
      expected: 'a number or a date',
      received,
      what: `value ${quoted(received)} is not a number`,
      wayOut: 'Enter a number such as 50, 1,200 or 10%, or a date such as 2026-11-21.',
    }),
  valueDatesMixed: (received: string) =>
    finding('value-dates-mixed', {
      expected: 'dates in one order of day and month',
      received,
      what: `the dates of the Value, such as ${quoted(received)}, fit neither with the day nor with the month first`,
      wayOut: 'Write them as 2026-11-21.',
    }),
  valueAmbiguous: (received: string) =>
    finding('value-ambiguous', {
      expected: 'a number that can be read in one way',
      received,
      what: `value ${quoted(received)} may be one or a thousand times as much`,
      wayOut: 'Write it without a mark, such as 1000, or with other decimals, such as 1.0.',
    }),
  rangeInComparison: (test: string, received: string) =>
    finding('range-in-comparison', {
      expected: 'one number',
      received,
      what: `${test} cannot compare with the range ${quoted(received)}`,
      wayOut: 'Enter one number, or use between.',
    }),
  betweenNeedsTwo: (count: number) =>
    finding('between-needs-two', {
      expected: 'two values',
      received: String(count),
      what: `between needs two numbers or dates, and the Value has ${count}`,
      wayOut: 'Enter them as 50; 500 or 50-500.',
    }),
  daysNotWhole: (received: string) =>
    finding('days-not-whole', {
      expected: 'a whole number from 0',
      received,
      what: `${quoted(received)} is not a whole number of days`,
      wayOut: 'Enter a whole number from 0.',
    }),
  listUnknown: (name: string, known: readonly string[]) =>
    finding('list-unknown', {
      expected: 'a list of the Lists tab',
      received: name,
      what: `there is no list ${quoted(name)}${didYouMean(name, known)}`,
      wayOut: 'Enter the name of a column of the Lists tab.',
    }),
  pointsNotWhole: (received: string) =>
    received === ''
      ? finding('points-missing', {
          expected: 'a whole number from -1000 to 1000, or Disqualify',
          what: 'the rule has no Points',
          wayOut: 'Enter a number from -1000 to 1000, or Disqualify.',
        })
      : finding('points-not-whole', {
          expected: 'a whole number from -1000 to 1000, or Disqualify',
          received,
          what: `points ${quoted(received)} is not a whole number${/^[-+−]?\d+$/.test(received) ? ' from -1000 to 1000' : ''}`,
          wayOut: 'Enter a number from -1000 to 1000, or Disqualify.',
        }),
  countUnknown: (received: string) =>
    finding('count-unknown', {
      expected: 'once, each or each day',
      received,
      what: `Count is ${quoted(received)}`,
      wayOut: 'Enter once, each or each day.',
    }),
  atLeastTooSmall: (received: string) =>
    finding('at-least-too-small', {
      expected: 'a number from 1',
      received,
      what: `At least is ${quoted(received)}`,
      wayOut: 'Enter a number from 1, or clear the cell.',
    }),
  capNotWhole: (received: string) =>
    finding('cap-not-whole', {
      expected: 'a whole number',
      received,
      what: `Max points ${quoted(received)} is not a whole number`,
      wayOut: 'Enter a whole number, or clear the cell.',
    }),
  fadeUnknown: (received: string) =>
    finding('fade-unknown', {
      expected: 'none, half-life, straight line or expires',
      received,
      what: `Fade is ${quoted(received)}`,
      wayOut: 'Enter none, half-life, straight line or expires.',
    }),
  fadeDaysMissing: (received: string, fade: string) =>
    finding('fade-days-missing', {
      expected: 'a number above 0',
      received,
      what: `Fade ${fade} needs Fade days above 0, and ${received === '' ? 'the cell is empty' : `${quoted(received)} is there`}`,
      wayOut: 'Enter the number of days.',
    }),
  nothingToCount: (header: string) =>
    finding('nothing-to-count', {
      expected: 'an empty cell',
      received: header,
      what: `the rule holds when there is no such event, so ${header} has nothing to work on`,
      wayOut: `Clear ${header}.`,
    }),
  eachDayNeedsActivities: () =>
    finding('each-day-needs-activities', {
      expected: 'once or each',
      received: 'each day',
      what: 'Count each day is for activities only',
      wayOut: 'Enter once or each.',
    }),
  cellIsNumberAndDate: (header: string, other: string) =>
    finding('cell-is-number-and-date', {
      expected: 'one of the two',
      received: header,
      what: `${header} takes the date in the cell and ${other} the number in it, and a cell is not both`,
      wayOut: 'Clear one of the two.',
    }),
  emptyHasNoDate: (header: string) =>
    finding('empty-has-no-date', {
      expected: 'an empty cell',
      received: header,
      what: `an empty cell has no date, so ${header} has nothing to work on`,
      wayOut: `Clear ${header}.`,
    }),
  emptyHasNoNumber: (header: string) =>
    finding('empty-has-no-number', {
      expected: 'an empty cell',
      received: header,
      what: `an empty cell has no number, so ${header} has nothing to work on`,
      wayOut: `Clear ${header}.`,
    }),
} as const;
