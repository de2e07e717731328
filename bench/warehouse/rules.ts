import type { RuleRow } from '../../test/scoring/score-workbook.ts';

const rule = (Field: string, Test: string, Value: string, Points: number, more: RuleRow = {}): RuleRow => ({
  Field,
  Test,
  Value,
  Points,
  ...more,
});
const activity = (Value: string, Points: number, more: RuleRow = {}) =>
  rule('Activity', 'is', Value, Points, more);

/** The 30 rules that statement and engine score by. */
export const rules: readonly RuleRow[] = [
  rule('Industry', 'is any of', 'SaaS, Agency', 20),
  rule('Industry', 'is', 'Education', -10),
  rule('Industry', 'is not', 'Retail', 1),
  rule('Industry', 'is empty', '', -2),
  rule('Job title', 'contains', 'director', 15),
  rule('Job title', 'contains any of', 'student, intern', -30),
  rule('Job title', 'starts with', 'senior', 5),
  rule('Country', 'is any of', 'Germany, France', 10),
  rule('Country', 'is none of', 'India, Brazil', 3),
  rule('Source', 'is any of', 'Referral, Event', 12),
  rule('Source', 'matches', '*search', 4),
  rule('Source', 'is', 'Cold call', -5),
  rule('Email', 'email is free', '', -8),
  rule('Email', 'email is academic', '', -6),
  rule('Email', 'email domain in', 'acme.com, example.org', 9),
  rule('Employees', 'between', '50-500', 15),
  rule('Employees', '<', '10', -10),
  rule('Employees', '≥', '500', 5, { Group: 'Size' }),
  rule('Revenue', '≥', '500000', 10, { Group: 'Size' }),
  rule('Revenue', '<', '10000', -5),
  rule('Last visit', 'within last days', '30', 12),
  rule('Last visit', 'more than days ago', '180', -10),
  rule('Budget', 'is yes', '', 10),
  rule('Budget', 'is no', '', -10),
  activity('Demo request', 25, { Fade: 'half-life', 'Fade days': 30 }),
  activity('Pricing page', 4, { Count: 'each', 'Within days': 90, 'Max points': 12 }),
  activity('Webinar', 8, { Count: 'each day', 'Max points': 16 }),
  activity('Download', 3, { Count: 'each', Fade: 'straight line', 'Fade days': 180 }),
  activity('Unsubscribed', -20, { 'Within days': 365 }),
  rule('Activity', 'is empty', '', -5, { 'Within days': 60 }),
];

export const settings = { 'Max points: Size': 12, 'Max points: Engagement': 40 };
