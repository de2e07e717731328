/** Every sentence of this layer that a user reads: what is wrong with a cell, and the way out. */
import { nearestName } from './nearest-name.ts';
import type { Finding } from './problem.ts';
import { shortened } from './shortened.ts';

const longestQuote = 60;
const quoted = (text: string): string => `"${shortened(text, longestQuote)}"`;

function finding(code: string, expected: string, received: string, what: string, wayOut: string): Finding {
  return { code, expected, received, what, wayOut };
}

function advice(code: string, expected: string, received: string, what: string, wayOut: string): Finding {
  return { code, expected, received, what, wayOut, level: 'advice' };
}

const didYouMean = (name: string, known: readonly string[]): string => {
  const near = nearestName(name, known);
  return near === null ? '' : `, did you mean ${quoted(near)}?`;
};

export const say = {
  // Settings
  settingUnreadable: (name: string, received: string, expected: string) =>
    finding(
      'setting-unreadable',
      expected,
      received,
      `setting ${name} is ${quoted(received)}`,
      `Enter ${expected}, or clear the cell for the default.`,
    ),
  settingUnknown: (name: string, known: readonly string[]) =>
    finding(
      'setting-unknown',
      'a setting of the list',
      name,
      `${quoted(name)} is no setting${didYouMean(name, known)}`,
      'Correct its name, or delete the row.',
    ),
  settingTwice: (name: string) =>
    advice(
      'setting-twice',
      'one row a setting',
      name,
      `setting ${quoted(name)} is there twice; the lower row counts`,
      'Delete one of the two.',
    ),
  floorAboveCeiling: (floor: number, ceiling: number) =>
    finding(
      'floor-above-ceiling',
      'a floor below the ceiling',
      `${floor} and ${ceiling}`,
      `Score floor ${floor} is above Score ceiling ${ceiling}`,
      'Correct one of the two.',
    ),

  // Statuses
  minimumNotNumber: (header: string, received: string, status: string) =>
    finding(
      'minimum-not-number',
      'a number',
      received,
      `${header} of ${status} is ${quoted(received)}, so this status is left out`,
      'Enter a number, or clear the cell for no minimum.',
    ),
  statusWithoutName: () =>
    finding(
      'status-without-name',
      'a name',
      '',
      'this row has a minimum and no status, so it is left out',
      'Enter the name of the status, or clear the row.',
    ),
  statusTwice: (name: string) =>
    finding(
      'status-twice',
      'one row a status',
      name,
      `status ${quoted(name)} is there twice; the upper row counts`,
      'Delete or rename one of the two.',
    ),
  noStatuses: () =>
    finding(
      'no-statuses',
      'at least one status',
      '',
      'there is no status that can be used, so the default ladder is used',
      'Enter statuses with their Min score.',
    ),

  // Rules
  noRules: () =>
    finding(
      'no-rules',
      'at least one rule',
      '',
      'there is no rule',
      'Enter a rule in the first empty row, then score again.',
    ),
  onUnknown: (received: string) =>
    finding(
      'on-unknown',
      'TRUE or FALSE',
      received,
      `On is ${quoted(received)}`,
      'Tick or clear the checkbox.',
    ),
  andWithoutRule: () =>
    finding(
      'and-without-rule',
      'a rule above',
      'and',
      '"and" has no rule above it',
      'Put it below the rule that it belongs to.',
    ),
  fieldMissing: () =>
    finding(
      'field-missing',
      'a column of Leads, or Activity',
      '',
      'the rule has no Field',
      'Enter the header of a column of Leads, or Activity.',
    ),
  columnNotFound: (name: string, tab: string, headers: readonly string[]) =>
    finding(
      'column-not-found',
      `a header of ${tab}`,
      name,
      `column ${quoted(name)} not found in ${tab}${didYouMean(name, headers)}`,
      `Enter a header of ${tab} as it stands there.`,
    ),
  noActivitiesTab: (name: string, tab: string) =>
    finding(
      'no-activities-tab',
      `a tab ${tab}`,
      name,
      `Field is ${quoted(name)}, but there is no tab ${quoted(tab)}`,
      'Add the tab, or name yours in Settings, Activities tab.',
    ),
  fieldIsOurs: (name: string) =>
    finding(
      'field-is-ours',
      'a column of your own',
      name,
      `column ${quoted(name)} is written by Scoreband, and a score cannot depend on itself`,
      'Choose one of your own columns.',
    ),
  fieldIsOutcome: (name: string) =>
    finding(
      'field-is-outcome',
      'a column that does not tell the outcome',
      name,
      `column ${quoted(name)} tells the outcome, so a rule on it would predict what is already known`,
      'Choose another column.',
    ),
  testMissing: () =>
    finding(
      'test-missing',
      'a test',
      '',
      'the rule has no Test',
      'Choose one from the dropdown, such as is or ≥.',
    ),
  testUnknown: (received: string) =>
    finding(
      'test-unknown',
      'a test',
      received,
      `${quoted(received)} is no test`,
      'Choose one from the dropdown, such as is, contains or ≥.',
    ),
  testNotForActivities: (test: string) =>
    finding(
      'test-not-for-activities',
      'a text test, is empty or is not empty',
      test,
      `${quoted(test)} does not fit activities`,
      'Use is, contains or is empty; for how often use At least, for how long ago Within days.',
    ),
  kindUnknown: (received: string) =>
    finding(
      'kind-unknown',
      'Attribute or Behavior',
      received,
      `Kind is ${quoted(received)}`,
      'Enter Attribute or Behavior.',
    ),
  valueMissing: () =>
    finding('value-missing', 'a value', '', 'the test needs a Value', 'Enter what it compares with.'),
  valueNotNumber: (received: string) =>
    finding(
      'value-not-number',
      'a number or a date',
      received,
      `value ${quoted(received)} is not a number`,
      'Enter a number such as 50, 1,200 or 10%, or a date such as 2026-11-21.',
    ),
  rangeInComparison: (test: string, received: string) =>
    finding(
      'range-in-comparison',
      'one number',
      received,
      `${test} cannot compare with the range ${quoted(received)}`,
      'Enter one number, or use between.',
    ),
  betweenNeedsTwo: (count: number) =>
    finding(
      'between-needs-two',
      'two values',
      String(count),
      `between needs two numbers or dates, and the Value has ${count}`,
      'Enter them as 50; 500 or 50-500.',
    ),
  daysNotWhole: (received: string) =>
    finding(
      'days-not-whole',
      'a whole number from 0',
      received,
      `${quoted(received)} is not a whole number of days`,
      'Enter a whole number from 0.',
    ),
  listUnknown: (name: string, known: readonly string[]) =>
    finding(
      'list-unknown',
      'a list of the Lists tab',
      name,
      `there is no list ${quoted(name)}${didYouMean(name, known)}`,
      'Enter the name of a column of the Lists tab.',
    ),
  pointsNotWhole: (received: string) =>
    received === ''
      ? finding(
          'points-missing',
          'a whole number from -1000 to 1000, or Disqualify',
          '',
          'the rule has no Points',
          'Enter a number from -1000 to 1000, or Disqualify.',
        )
      : finding(
          'points-not-whole',
          'a whole number from -1000 to 1000, or Disqualify',
          received,
          `points ${quoted(received)} is not a whole number${/^[-+−]?\d+$/.test(received) ? ' from -1000 to 1000' : ''}`,
          'Enter a number from -1000 to 1000, or Disqualify.',
        ),
  countUnknown: (received: string) =>
    finding(
      'count-unknown',
      'once, each or each day',
      received,
      `Count is ${quoted(received)}`,
      'Enter once, each or each day.',
    ),
  atLeastTooSmall: (received: string) =>
    finding(
      'at-least-too-small',
      'a number from 1',
      received,
      `At least is ${quoted(received)}`,
      'Enter a number from 1, or clear the cell.',
    ),
  capNotWhole: (received: string) =>
    finding(
      'cap-not-whole',
      'a whole number',
      received,
      `Max points ${quoted(received)} is not a whole number`,
      'Enter a whole number, or clear the cell.',
    ),
  fadeUnknown: (received: string) =>
    finding(
      'fade-unknown',
      'none, half-life, straight line or expires',
      received,
      `Fade is ${quoted(received)}`,
      'Enter none, half-life, straight line or expires.',
    ),
  fadeDaysMissing: (received: string, fade: string) =>
    finding(
      'fade-days-missing',
      'a number above 0',
      received,
      `Fade ${fade} needs Fade days above 0, and ${received === '' ? 'the cell is empty' : `${quoted(received)} is there`}`,
      'Enter the number of days.',
    ),
  nothingToCount: (header: string) =>
    finding(
      'nothing-to-count',
      'an empty cell',
      header,
      `the rule holds when there is no such event, so ${header} has nothing to work on`,
      `Clear ${header}.`,
    ),
  eachDayNeedsActivities: () =>
    finding(
      'each-day-needs-activities',
      'once or each',
      'each day',
      'Count each day is for activities only',
      'Enter once or each.',
    ),
  cellIsNumberAndDate: (header: string, other: string) =>
    finding(
      'cell-is-number-and-date',
      'one of the two',
      header,
      `${header} takes the date in the cell and ${other} the number in it, and a cell is not both`,
      'Clear one of the two.',
    ),
  emptyHasNoDate: (header: string) =>
    finding(
      'empty-has-no-date',
      'an empty cell',
      header,
      `an empty cell has no date, so ${header} has nothing to work on`,
      `Clear ${header}.`,
    ),

  // Advice about rules that work
  columnTwice: (header: string, tab: string) =>
    advice(
      'column-twice',
      'one column of that name',
      header,
      `${tab} has two columns ${quoted(header)}; the left one counts`,
      'Rename one of the two.',
    ),
  ruleTwice: (row: number) =>
    advice(
      'rule-twice',
      'one such rule',
      `row ${row}`,
      `the rule says the same as row ${row}, and both give points`,
      'Delete one of the two, or cap their group.',
    ),
  rangesStack: (row: number, field: string) =>
    advice(
      'ranges-stack',
      'ranges that do not overlap',
      `row ${row}`,
      `the range overlaps that of row ${row}, so some leads get the points of both for ${field}`,
      'Separate the ranges, or give both one Group and cap it in Settings.',
    ),
  neverMatches: (why: string) =>
    advice(
      'never-matches',
      'conditions that can hold together',
      '',
      `the rule can never match: ${why}`,
      'Correct its conditions, or delete it.',
    ),
  noNegativeRule: () =>
    advice(
      'no-negative-rule',
      'at least one rule with negative points',
      '',
      'no rule takes points away, so poor leads cannot fall behind',
      'Add a negative signal, such as free mail, students or unsubscribed.',
    ),
  minimumOutOfReach: (status: string, minimum: number, most: number, part: string) =>
    advice(
      'minimum-out-of-reach',
      `at most ${most}`,
      String(minimum),
      `${status} needs ${part} ${minimum}, but these rules give at most ${most}`,
      'Lower the minimum, or raise points.',
    ),
  capBelowPoints: (cap: number, points: number) =>
    advice(
      'cap-below-points',
      `at least ${Math.abs(points)}`,
      String(cap),
      `Max points ${cap} is less than the rule's ${points} points`,
      'Raise Max points, or lower Points.',
    ),
  partIsNoGroup: (group: string) =>
    advice(
      'part-is-no-group',
      'another name',
      group,
      `Group ${quoted(group)} cannot be capped, because Max points: ${group} is the cap of the whole part`,
      'Name the group otherwise.',
    ),
  groupOfCapUnknown: (group: string) =>
    advice(
      'group-unknown',
      'a Group of the Rules tab',
      group,
      `no rule has the Group ${quoted(group)}, so its cap does nothing`,
      'Correct the name, or delete the row.',
    ),
  percentExpected: (field: string) =>
    advice(
      'percent-expected',
      'a value from 0 to 1',
      '',
      `all numbers of ${field} are between 0 and 1, as percent cells are, so this rule treats every lead alike`,
      'Write 10% instead of 10.',
    ),

  // Cells of Leads, Deals and Activities
  errorCell: (received: string) =>
    finding(
      'error-cell',
      'a value',
      received,
      `the cell has the error ${received}, so rules on it are unknown`,
      'Repair its formula.',
    ),
  cellNotNumber: (received: string, field: string) =>
    finding(
      'cell-not-number',
      'a number',
      received,
      `${quoted(received)} is not a number, so rules on ${field} are unknown for this lead`,
      'Enter a number or a range such as 51-200.',
    ),
  cellNotFactor: (received: string, field: string) =>
    finding(
      'cell-not-factor',
      'a number from 0',
      received,
      `points cannot be multiplied by ${quoted(received)}, so rules on ${field} are unknown for this lead`,
      'Enter one number from 0.',
    ),
  cellNotDay: (received: string, field: string) =>
    finding(
      'cell-not-date',
      'a date',
      received,
      `${quoted(received)} is not a date, so rules on ${field} are unknown for this lead`,
      'Enter a date such as 2026-11-21.',
    ),
  cellInFuture: (received: string, field: string) =>
    finding(
      'cell-in-future',
      'a day that has come',
      received,
      `${received} has not come yet, so no age can be taken and rules on ${field} are unknown for this lead`,
      'Correct the date.',
    ),
  cellNotYesNo: (received: string, field: string) =>
    finding(
      'cell-not-yes-no',
      'yes or no',
      received,
      `${quoted(received)} is neither yes nor no, so rules on ${field} are unknown for this lead`,
      'Enter yes or no, or add the word to Settings, Yes words or No words.',
    ),
  cellNotEmail: (received: string, field: string) =>
    finding(
      'cell-not-email',
      'an e-mail address',
      received,
      `${quoted(received)} is not an e-mail address, so rules on the domain of ${field} are unknown for this lead`,
      'Correct the address.',
    ),
  keyColumnNotFound: (name: string, tab: string, headers: readonly string[]) =>
    finding(
      'key-column-not-found',
      `a header of ${tab}`,
      name,
      `setting Lead key column names ${quoted(name)}, which is no header of ${tab}${didYouMean(name, headers)}`,
      `Enter a header of ${tab} as it stands there, or clear the cell for the default.`,
    ),
  leadWithoutKey: (header: string) =>
    finding(
      'lead-without-key',
      `a value in ${header}`,
      '',
      `the lead has no ${header}, so activities and deals cannot be joined to it`,
      `Enter its ${header}.`,
    ),
  keyTwice: (received: string, row: number) =>
    finding(
      'key-twice',
      'one row a lead',
      received,
      `key ${quoted(received)} is already in row ${row}; deals join the upper row`,
      'Merge the two rows, or correct one key.',
    ),
  overrideUnknown: (received: string) =>
    finding(
      'override-unknown',
      'a status of the Statuses tab',
      received,
      `Status override ${quoted(received)} is no status and is ignored`,
      'Enter a status of the Statuses tab, or clear the cell.',
    ),
  overrideUntilUnreadable: (received: string) =>
    finding(
      'override-until-unreadable',
      'a date',
      received,
      `Override until ${quoted(received)} is not a date, so the override is ignored`,
      'Enter a date, or clear the cell.',
    ),
  activityColumnMissing: (name: string, tab: string, headers: readonly string[]) =>
    finding(
      'activity-column-missing',
      `a header of ${tab}`,
      name,
      `column ${quoted(name)} not found, so no activity can be counted${didYouMean(name, headers)}`,
      'Correct the header, or name yours in Settings.',
    ),
  eventWithoutKey: () =>
    finding(
      'event-without-lead',
      'the key of a lead',
      '',
      'the activity has no lead key and is not counted',
      'Enter the key of its lead.',
    ),
  eventWithoutName: () =>
    finding(
      'event-without-name',
      'the name of the activity',
      '',
      'the activity has no name and is not counted',
      'Enter what happened.',
    ),
  eventUnknownLead: (received: string, tab: string) =>
    finding(
      'event-without-lead',
      `a key of ${tab}`,
      received,
      `no lead in ${tab} has the key ${quoted(received)}`,
      'Correct the key, or add the lead.',
    ),
  eventWithoutDate: (received: string) =>
    finding(
      'event-without-date',
      'a date',
      received,
      `${received === '' ? 'the activity has no date' : `${quoted(received)} is not a date`}, so it is not counted`,
      'Enter a date such as 2026-11-21.',
    ),
  eventInFuture: (received: string) =>
    finding(
      'event-in-future',
      'a day that has come',
      received,
      `the activity is dated ${received}, which has not come yet, so it is not counted`,
      'Correct the date.',
    ),
  eventBadCount: (received: string) =>
    finding(
      'event-bad-count',
      'a number from 0',
      received,
      `Count ${quoted(received)} is not a number from 0, so the activity is not counted`,
      'Enter a number, or clear the cell for 1.',
    ),
} as const;
