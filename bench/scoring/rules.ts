import type { Table } from '../../src/scoring/index.ts';

/** Field, Test, Value and Points of the 30 rules that every peer scores by. */
export const rules: readonly (readonly [field: string, test: string, value: string, points: number])[] = [
  ['Industry', 'is any of', 'SaaS, Agency', 20],
  ['Industry', 'is', 'Education', -10],
  ['Industry', 'is empty', '', -2],
  ['Industry', 'is not', 'Retail', 1],
  ['Job title', 'contains', 'director', 15],
  ['Job title', 'contains', 'student', -30],
  ['Job title', 'ends with', 'intern', -10],
  ['Job title', 'starts with', 'senior', 5],
  ['Country', 'is any of', 'Germany, Deutschland', 10],
  ['Country', 'is none of', 'India, Brazil', 3],
  ['Country', 'starts with', 'u', 4],
  ['Employees', 'between', '50-500', 15],
  ['Employees', '<', '10', -10],
  ['Employees', '≥', '500', 5],
  ['Revenue', '≥', '500000', 10],
  ['Revenue', '<', '10000', -5],
  ['Revenue', 'is not empty', '', 2],
  ['Last visit', 'within last days', '30', 12],
  ['Last visit', 'more than days ago', '180', -10],
  ['Last visit', '≥', '2026-01-01', 1],
  ['Budget', 'is yes', '', 10],
  ['Budget', 'is no', '', -10],
  ['Source', 'is any of', 'Referral, Event', 12],
  ['Source', 'is', 'Cold call', -5],
  ['Source', 'contains', 'search', 4],
  ['Visits', '≥', '10', 6],
  ['Visits', '>', '20', 6],
  ['Name', 'starts with', 'chief', 3],
  ['Email', 'email domain in', 'gmail.com, yahoo.com, hotmail.com', -5],
  ['Email', 'email domain in', 'edu', -15],
];

export function rulesTable(): Table {
  const headers = ['On', 'Field', 'Test', 'Value', 'Points'];
  const rows = rules.map(([field, test, value, points]) => ['TRUE', field, test, value, String(points)]);
  const columns = headers.map((_, column) => rows.map((row) => row[column]!));
  return { tab: 'Rules', headerRow: 1, headers, columns, rowCount: rows.length };
}
