import { expect, it } from 'vitest';
import type { Area } from '../../../src/host/workbook/area.ts';
import { TestDocument, type TestRow } from '../document.ts';

const titled: readonly TestRow[] = [
  ['Our leads', '', ''],
  ['Lead ID', 'Industry', 'Employees'],
  ['L1', 'SaaS', 150],
  ['L2', 'Food', 20],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', '50'],
];
const ours = ['Score', 'Status', 'Next step', 'Why', 'Scored for'];

function scored(...merges: Area[]) {
  const settings: readonly TestRow[] = [
    ['Setting', 'Value'],
    ['Header row', '2'],
  ];
  const document = new TestDocument({ Leads: titled, Rules: rules, Settings: settings });
  const sheet = document.sheet('Leads');
  sheet.merges = merges;
  expect(document.scoreLeads().stopped).toBeNull();
  const headers = document.texts('Leads')[1]!;
  const scores = [3, 4].map((row) => sheet.text(row, headers.indexOf('Score') + 1));
  return { headers, scores, merges: sheet.merges };
}

// In Sheets a column inserted within merged cells widens them, and of merged cells only the first has a value.
it.each([
  ['a title', { row: 1, column: 1, rows: 1, columns: 6 }, 6],
  ['a header', { row: 2, column: 3, rows: 1, columns: 2 }, 4],
  ['a lead', { row: 4, column: 3, rows: 1, columns: 3 }, 5],
])('our columns stand behind merged cells of %s that reach over empty columns', (_, merge, last) => {
  const { headers, scores, merges } = scored(merge);
  expect(headers.slice(last)).toEqual(ours);
  expect(scores).toEqual(['50', '0']);
  expect(merges).toEqual([merge]);
});

it('merged cells that begin where others end are passed over too', () => {
  const title = { row: 1, column: 1, rows: 1, columns: 4 };
  const note = { row: 4, column: 4, rows: 1, columns: 3 };
  const { headers, merges } = scored(title, note);
  expect(headers.slice(6)).toEqual(ours);
  expect(merges).toEqual([title, note]);
});

it('merged cells apart from the list make way, as wide as they were', () => {
  const apart = { row: 4, column: 6, rows: 1, columns: 2 };
  const { headers, merges } = scored(apart);
  expect(headers.slice(3)).toEqual(ours);
  expect(merges).toEqual([{ ...apart, column: 11 }]);
});
