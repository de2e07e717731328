import { type Cell, testDefinitions } from '../../scoring/index.ts';
import { activityField } from '../propose/candidate.ts';
import type { RuleHeader } from '../propose/proposal-source.ts';
import type { TabColumn, TabContent } from './tab-content.ts';

/** Columns that a person fills in: those that a newcomer sees, then the folded ones. */
const columns: Readonly<Record<RuleHeader, Omit<TabColumn, 'header'>>> = {
  On: {
    ...{ kind: 'checkbox', widthPixels: 45 },
    note: 'Untick to switch a rule off without losing it.',
  },
  Rule: {
    ...{ kind: 'text', widthPixels: 190 },
    note: 'The name that stands in the Why. Write "and" to add a condition to the rule above: all of them must hold.',
  },
  Kind: {
    ...{ kind: 'text', widthPixels: 95, choices: ['Attribute', 'Behavior'] },
    note: 'Attribute: who the lead is, counts to Fit. Behavior: what the lead did, counts to Engagement.',
  },
  Field: {
    ...{ kind: 'text', widthPixels: 150 },
    note: 'A column of your leads, by its header, or Activity for the Activities tab.',
  },
  Test: {
    ...{ kind: 'text', widthPixels: 130 },
    choices: testDefinitions.filter(({ isInDropdown }) => isInDropdown).map(({ name }) => name),
    note: 'How the field is compared with Value. The list has the usual tests; others, such as "is none of", "starts with" or "email is free", can be typed.',
  },
  Value: {
    ...{ kind: 'text', widthPixels: 220 },
    note: 'What the test compares with. Several values are separated by commas; "a value, with a comma" goes in quotes; "list: Competitors" takes a list of the Lists tab.',
  },
  Points: {
    ...{ kind: 'number', widthPixels: 70 },
    note: 'A whole number; below 0 for what speaks against a lead. Disqualify takes the lead out, whatever its score.',
  },
  Count: {
    ...{ kind: 'text', widthPixels: 80, choices: ['once', 'each', 'each day'], isFolded: true },
    note: 'once: however often it happened. each: for every event, or times the number in the cell. each day: for every day with one.',
  },
  'At least': {
    ...{ kind: 'number', widthPixels: 70, isFolded: true },
    note: 'Events, or the number in the cell, that are needed before the rule counts.',
  },
  'Within days': {
    ...{ kind: 'number', widthPixels: 85, isFolded: true },
    note: 'Only events, or a date in the cell, at most this many days old.',
  },
  'Max points': {
    ...{ kind: 'number', widthPixels: 85, isFolded: true },
    note: 'The most that this rule gives or takes.',
  },
  Fade: {
    ...{ kind: 'text', widthPixels: 95, isFolded: true },
    choices: ['none', 'half-life', 'straight line', 'expires'],
    note: 'How points wear off with the age of the event.',
  },
  'Fade days': {
    ...{ kind: 'number', widthPixels: 80, isFolded: true },
    note: 'Days until half of the points are left (half-life), or none (straight line, expires).',
  },
  Group: {
    ...{ kind: 'text', widthPixels: 100, isFolded: true },
    note: 'Rules of a group can be capped together: add the setting "Max points: <group>".',
  },
  'Draft points': {
    ...{ kind: 'number', widthPixels: 90, isFolded: true },
    note: 'Points of a second model to try out; empty: the same as Points.',
  },
  Notes: {
    ...{ kind: 'wording', widthPixels: 320, isFolded: true },
    note: 'For you: why the rule is there.',
  },
};

/** Columns that checks and runs write. */
const reportColumns: readonly TabColumn[] = [
  {
    ...{ header: 'In words', kind: 'wording', widthPixels: 320, isOurs: true },
    note: 'The rule as a sentence. Written by Scoreband.',
  },
  {
    ...{ header: 'Leads matched', kind: 'number', widthPixels: 100, isOurs: true },
    note: 'Leads that the rule holds for now. Written by Scoreband.',
  },
  {
    ...{ header: 'Won with', kind: 'text', widthPixels: 90, isOurs: true, isFolded: true },
    note: 'Share of the closed deals with it that were won. Written by Scoreband.',
  },
  {
    ...{ header: 'Won without', kind: 'text', widthPixels: 90, isOurs: true, isFolded: true },
    note: 'Share of the closed deals without it that were won. Written by Scoreband.',
  },
  {
    ...{ header: 'Suggested points', kind: 'number', widthPixels: 110, isOurs: true, isFolded: true },
    note: 'What your closed deals suggest. Written by Scoreband.',
  },
  {
    ...{ header: 'Problem', kind: 'wording', widthPixels: 320, isOurs: true },
    note: 'What is wrong with the rule, and what to do. A rule with a problem is left out. Written by Scoreband.',
  },
];

/**
 * The Rules tab with its first rules.
 * @param rows cells in the order of `ruleHeaders`
 */
export function rulesTab(
  rows: readonly (readonly Cell[])[],
  leadHeaders: readonly string[],
  hasActivities: boolean,
): TabContent {
  const fields = leadHeaders.map((header) => header.trim()).filter((header) => header !== '');
  const choices = hasActivities ? [activityField(leadHeaders), ...fields] : fields;
  const own = Object.entries(columns).map(
    ([header, column]): TabColumn => ({
      header,
      ...column,
      ...(header === 'Field' ? { choices: [...new Set(choices)] } : {}),
    }),
  );
  return { name: 'Rules', columns: [...own, ...reportColumns], rows, foldedRows: null };
}
