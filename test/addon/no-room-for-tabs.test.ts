import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from './document.ts';

const leads: TestRow[] = Array.from({ length: 40 }, (_, i) => [`L${i}`, i % 2 ? 'Food' : 'SaaS']);
const deals: TestRow[] = leads.map(([key], i) => [key!, i % 3 ? 'Won' : 'Lost', new Day('2026-10-01')]);
const rules: TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', '30', '50'],
];
const mostCells = 10_000_000;

/** A spreadsheet with that many cells left, of which a new tab takes 26,000. */
function fullDocument(cellsLeft: number, hasRules = true): TestDocument {
  const document = new TestDocument({
    Leads: [['Lead ID', 'Industry'], ...leads],
    Deals: [['Lead ID', 'Outcome', 'Closed on'], ...deals],
    ...(hasRules ? { Rules: rules } : {}),
  });
  const cells = document.workbook.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  document.workbook.addSheet('Archive', { rows: mostCells - cells - cellsLeft, columns: 1 });
  return document;
}

const sentence =
  'There is no room for a tab of ours: the spreadsheet has 9,999,000 of at most 10,000,000 cells, empty ones counted. Delete empty rows or columns of any tab, then try again.';

describe('a spreadsheet with no room for a tab of ours says so', () => {
  it.each([
    ['setUpSpreadsheet', false],
    ['buildConversion', true],
    ['findEvidence', true],
    ['compareDraft', true],
  ])('%s', (action, hasRules) => {
    const document = fullDocument(1_000, hasRules);
    const names = document.workbook.sheets.map(({ name }) => name);
    expect((document.run(action, { by: 'menu' }) as Summary).stopped).toBe(sentence);
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['menuSetUp', false],
    ['menuAccounts', true],
    ['menuBuildConversion', true],
  ])('%s', (action, hasRules) => {
    const document = fullDocument(1_000, hasRules);
    document.run(action);
    expect(document.host.shown[document.host.shown.length - 1]).toMatchObject({
      kind: 'alert',
      text: sentence,
    });
  });

  it('where scores are written and what changed cannot be noted', () => {
    const { stopped, problems } = fullDocument(1_000).scoreLeads();
    expect(stopped).toBeNull();
    const said = problems.map(({ message }) => message).find((message) => message.startsWith('Changes: '));
    // Our columns have taken some of the cells meanwhile.
    expect(said?.replace(/[\d,]+ of/, 'N of')).toBe(
      'Changes: what has changed could not be noted: there is no room for a tab of ours: the spreadsheet has N of at most 10,000,000 cells, empty ones counted. Delete empty rows or columns of any tab, then try again; the scores themselves are written.',
    );
  });
});
