import { Formula } from '../../src/host/workbook/cell.ts';
import { Day, type DocumentOptions, put, TestDocument, type TestRow } from '../addon/document.ts';

/** Headers of the columns that belong to people, here and after their edits. */
export const userHeaders = ['Lead ID', 'Value', 'Industry', 'Name', 'Twice', 'Worth', 'Inserted'] as const;

export const mostLeads = 6;
const industries = ['SaaS', 'Food', 'Retail'];
const day = (offset: number) => new Day(new Date(Date.UTC(2026, 5, 1 + offset)).toISOString().slice(0, 10));

/** Few leads, so that a schedule takes milliseconds; each lead has a score of its own, so that one beside another shows. */
export function leadWorkbook(leadCount: number, options: DocumentOptions = {}): TestDocument {
  const document = new TestDocument(
    {
      Leads: [['Lead ID', 'Value', 'Industry', 'Name', 'Twice'], ...leadRows(leadCount)],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count', 'Mine'],
        [true, 'Own value', 'Value', 'is not empty', '', '1', 'each', 'a note'],
        [true, 'Visit', 'Activity', 'is', 'Visit', '5', 'once', ''],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Status, Why, Next step, MQL on'],
      ],
      Statuses: [
        ['Status', 'Min score', 'Action'],
        ['Early-stage', '0', 'Wait'],
        ['MQL', '15', 'Write'],
        ['SQL', '30', 'Call'],
      ],
      Activities: [
        ['Lead ID', 'Activity', 'When'],
        ['L1', 'Visit', day(2)],
        ['L3', 'Visit', day(4)],
      ],
      Deals: [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...dealRows(leadCount)],
      Other: [['untouched', new Formula('=Leads!B2', 3)]],
    },
    { rows: leadCount + 4, columns: 8, ...options },
  );
  decorate(document);
  return document;
}

/** As people have it before set-up: leads and deals, and nothing of ours. */
export function bareWorkbook(leadCount: number, options: DocumentOptions = {}): TestDocument {
  return new TestDocument(
    {
      Leads: [['Lead ID', 'Value', 'Industry', 'Name', 'Twice'], ...leadRows(leadCount)],
      Deals: [['Lead ID', 'Outcome', 'Created on', 'Closed on', 'Amount'], ...dealRows(leadCount)],
    },
    { rows: leadCount + 4, columns: 8, ...options },
  );
}

function leadRows(leadCount: number): TestRow[] {
  return Array.from({ length: leadCount }, (_, i) => [
    `L${i}`,
    3 + ((i * 11) % 31),
    industries[i % industries.length]!,
    `Person ${i}`,
    new Formula(`=B${i + 2}*2`, 2 * (3 + ((i * 11) % 31))),
  ]);
}

function dealRows(leadCount: number): TestRow[] {
  return Array.from({ length: leadCount }, (_, i) => [
    `L${i}`,
    i % 3 === 0 ? 'Won' : 'Lost',
    day(i),
    day(20 + i),
    i % 3 === 0 ? 500 + i : '',
  ]);
}

/** What a run must leave as it is. */
function decorate(document: TestDocument): void {
  const sheet = document.sheet('Leads');
  sheet.formats.background.set({ row: 1, column: 1, rows: 1, columns: 5 }, '#ffee00');
  sheet.formats.numberFormat.set({ row: 2, column: 2, rows: sheet.maxRows - 1, columns: 1 }, '#,##0');
  sheet.notes.set({ row: 2, column: 4, rows: 1, columns: 1 }, 'Met in Rome');
  sheet.columns.sizes.set(4, 4, 210);
  sheet.filter = { area: { row: 1, column: 1, rows: sheet.maxRows, columns: 5 }, criteria: new Map() };
  sheet.conditionalFormats.push({
    areas: [{ row: 2, column: 2, rows: sheet.maxRows - 1, columns: 1 }],
    condition: { criteria: 'NUMBER_GREATER_THAN', values: [20] },
    style: { background: '#00ff00' },
  });
  put(document.sheet('Other'), 3, 2, 'corner');
}

/** Some leads have moved on since the last run, some across a status. */
export function changeLeads(document: TestDocument): void {
  const sheet = document.sheet('Leads');
  for (let row = 2; row <= sheet.lastRow(); row += 2) put(sheet, row, 2, 44 - row * 3);
}
