import { type Cell, type RuleHeader, ruleHeaders, testDefinitions } from '../../scoring/index.ts';
import type { TabColumn, TabContent } from './tab-content.ts';

/** A rule as cells of the Rules tab, by header; a header that is not there is an empty cell. */
export type RuleCells = Readonly<Partial<Record<RuleHeader, Cell>>>;

type NamedColumns<Header extends string> = Readonly<Record<Header, Omit<TabColumn, 'header'>>>;

/** Columns that a person fills in and that a newcomer sees. */
const shownColumns = {
  On: { kind: 'checkbox', widthPixels: 45, note: 'Untick to switch a rule off without losing it.' },
  Rule: {
    kind: 'text',
    widthPixels: 170,
    note: 'The name that stands in the Why. Write "and" to add a condition to the rule above: all of them must hold.',
  },
  Kind: {
    kind: 'text',
    widthPixels: 90,
    choices: ['Attribute', 'Behavior'],
    note: 'Attribute: who the lead is, counts to Fit. Behavior: what the lead did, counts to Engagement.',
  },
  Field: {
    kind: 'text',
    widthPixels: 115,
    note: 'A column of your leads, by its header, or Activity for the Activities tab.',
  },
  Test: {
    kind: 'text',
    widthPixels: 115,
    choices: testDefinitions.filter(({ isInDropdown }) => isInDropdown).map(({ name }) => name),
    note: 'How the field is compared with Value. The list has the usual tests; others, such as "is none of", "starts with" or "email is free", can be typed.',
  },
  Value: {
    kind: 'text',
    widthPixels: 160,
    note: 'What the test compares with. Several values are separated by commas; "a value, with a comma" goes in quotes; "list: Competitors" takes a list of the Lists tab.',
  },
  Points: {
    kind: 'number',
    widthPixels: 60,
    note: 'A whole number; below 0 for what speaks against a lead. Disqualify takes the lead out, whatever its score.',
  },
} as const satisfies Partial<NamedColumns<RuleHeader>>;

/** The others, folded away. */
// One width, so that one call sets it.
const foldedWidth = 90;

const foldedColumns: NamedColumns<Exclude<RuleHeader, keyof typeof shownColumns>> = {
  Count: {
    kind: 'text',
    widthPixels: foldedWidth,
    choices: ['once', 'each', 'each day'],
    note: 'once: however often it happened. each: for every event, or times the number in the cell. each day: for every day with one.',
  },
  'At least': {
    kind: 'number',
    widthPixels: foldedWidth,
    note: 'Events, or the number in the cell, that are needed before the rule counts.',
  },
  'Within days': {
    kind: 'number',
    widthPixels: foldedWidth,
    note: 'Only events, or a date in the cell, at most this many days old.',
  },
  'Max points': { kind: 'number', widthPixels: foldedWidth, note: 'The most that this rule gives or takes.' },
  Fade: {
    kind: 'text',
    widthPixels: foldedWidth,
    choices: ['none', 'half-life', 'straight line', 'expires'],
    note: 'How points wear off with the age of the event.',
  },
  'Fade days': {
    kind: 'number',
    widthPixels: foldedWidth,
    note: 'Days until half of the points are left (half-life), or none (straight line, expires).',
  },
  Group: {
    kind: 'text',
    widthPixels: foldedWidth,
    note: 'Rules of a group can be capped together: add the setting "Max points: <group>".',
  },
  'Draft points': {
    kind: 'number',
    widthPixels: foldedWidth,
    note: 'Points of a second model to try out; empty: the same as Points.',
  },
  Notes: { kind: 'wording', widthPixels: 320, note: 'For you: why the rule is there.' },
};

/** Columns that checks and runs write; what is wrong stands first, so that a laptop shows it. */
const reportColumns: readonly Omit<TabColumn, 'isOurs'>[] = [
  {
    header: 'Problem',
    kind: 'wording',
    widthPixels: 245,
    note: 'What is wrong with the rule, and what to do. A rule with a problem is left out. Written by Scoreband.',
  },
  {
    header: 'In words',
    kind: 'wording',
    widthPixels: 245,
    note: 'The rule as a sentence. Written by Scoreband.',
  },
  {
    header: 'Leads matched',
    kind: 'number',
    widthPixels: 90,
    note: 'Leads that the rule holds for now. Written by Scoreband.',
  },
  {
    header: 'Won with',
    kind: 'text',
    widthPixels: 90,
    isFolded: true,
    note: 'Share of the closed deals with it that were won. Written by Scoreband.',
  },
  {
    header: 'Won without',
    kind: 'text',
    widthPixels: 90,
    isFolded: true,
    note: 'Share of the closed deals without it that were won. Written by Scoreband.',
  },
  {
    header: 'Suggested points',
    kind: 'number',
    widthPixels: 90,
    isFolded: true,
    note: 'What your closed deals suggest. Written by Scoreband.',
  },
];

/** The Rules tab with its first rules. */
export function rulesTab(
  rules: readonly RuleCells[],
  leadHeaders: readonly string[],
  hasActivities: boolean,
): TabContent {
  const fields = leadHeaders.map((header) => header.trim()).filter((header) => header !== '');
  const choices = [...new Set(hasActivities ? [activityField(leadHeaders), ...fields] : fields)];
  const columns = [
    ...columnsOf({ ...shownColumns, Field: { ...shownColumns.Field, choices } }),
    ...columnsOf(foldedColumns).map((column) => ({ ...column, isFolded: true })),
    ...reportColumns.map((column) => ({ ...column, isOurs: true })),
  ];
  // On and Rule: whoever reads what is wrong sees of which rule.
  return { name: 'Rules', columns, rows: ruleRows(rules), frozenColumns: 2, foldedRows: null };
}

function columnsOf(columns: NamedColumns<string>): TabColumn[] {
  return Object.entries(columns).map(([header, column]) => ({ header, ...column }));
}

/** Cells in the order of the headers. */
export function ruleRows(rules: readonly RuleCells[]): Cell[][] {
  return rules.map((cells) => ruleHeaders.map((header) => cells[header] ?? ''));
}

/** The name of an Activities rule's Field: Leads may have a column `Activity` of its own. */
export function activityField(leadHeaders: readonly string[]): string {
  const isTaken = leadHeaders.some((header) => header.trim().toLowerCase() === 'activity');
  return isTaken ? 'Activity (tab)' : 'Activity';
}
