import { cellError, Formula } from '../../src/host/workbook/cell.ts';
import { Day, type DocumentOptions, put, TestDocument } from './document.ts';

/** A sheet as people have them: headers in row 2, formulas, colours, notes, a filter, widths, error cells, odd names. */
export function messyWorkbook(options: DocumentOptions = {}): TestDocument {
  const document = new TestDocument(
    {
      Contacts: [
        ['Our contacts, do not sort!'],
        ['Email', 'Name', 'Industry', 'Employees', 'Status', 'Last visit', 'Twice', 'Newsletter', 'Industry'],
        [
          'ann@acme.com',
          'Ann',
          'SaaS',
          150,
          'called',
          new Day('2026-11-20'),
          new Formula('=D3*2', 300),
          true,
          'x',
        ],
        [
          'bob@gmail.com',
          '=HYPERLINK("x")',
          'Food',
          '51-200',
          '',
          '',
          new Formula('=D4*2', cellError('#VALUE!')),
          false,
        ],
        ['', 'Nobody', 'SaaS', 'many', '', '2026-12-24', '', ''],
        [],
        ['Ann@Acme.com', 'Ann again', 'saas', 20, 'x'.repeat(50_000), new Day('2025-01-01'), '', 'maybe'],
        ['eve@uni.edu', 'Eve', cellError('#N/A'), 7, '+1', '', '', true],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Mine', 'Problem'],
        [true, 'Software', 'Industry', 'is', 'SaaS', '30', 'keep me', 'old'],
        [true, 'Size', 'Employees', '≥', '50', '20', '', ''],
        [true, 'Recent', 'Last visit', 'within last days', '7', '40', '', ''],
        [true, 'Free mail', 'Email', 'email is free', '', '-15', '', ''],
        [true, 'Student', 'Email', 'email is academic', '', 'Disqualify', '', ''],
        [true, 'Twice', 'Twice', '>', '100', '5', '', ''],
        [true, 'News', 'Newsletter', 'is yes', '', '10', '', ''],
        [false, 'Off', 'Nothing', 'is', 'x', '5', '', ''],
        [true, 'Wrong', 'Indusrty', 'is', 'x', '5', '', ''],
      ],
      Settings: [
        ['Setting', 'Value', 'What it does'],
        ['Leads tab', 'Contacts', ''],
        ['Header row', '2', ''],
        ['Output columns', 'Score, Status, Why, Next step, Completeness, Cools on, MQL on', ''],
      ],
      Other: [['untouched', new Formula('=Contacts!A3', 'ann@acme.com')]],
    },
    options,
  );
  decorate(document);
  return document;
}

function decorate(document: TestDocument): void {
  const sheet = document.sheet('Contacts');
  sheet.formats.background.set({ row: 2, column: 1, rows: 1, columns: 9 }, '#ffee00');
  sheet.formats.fontWeight.set({ row: 2, column: 1, rows: 1, columns: 9 }, 'bold');
  sheet.formats.numberFormat.set({ row: 3, column: 4, rows: 6, columns: 1 }, '#,##0');
  sheet.notes.set({ row: 3, column: 2, rows: 1, columns: 1 }, 'Met in Rome');
  sheet.columns.sizes.set(2, 2, 210);
  sheet.columns.hidden.set(7, 7, true);
  sheet.rows.sizes.set(4, 4, 60);
  sheet.rows.hidden.set(8, 8, true);
  sheet.rows.frozen = 2;
  sheet.filter = {
    area: { row: 2, column: 1, rows: 7, columns: 9 },
    criteria: new Map([[3, { hiddenValues: ['x'] }]]),
  };
  sheet.conditionalFormats.push({
    areas: [{ row: 3, column: 4, rows: 6, columns: 1 }],
    condition: { criteria: 'NUMBER_GREATER_THAN', values: [100] },
    style: { background: '#00ff00' },
  });
  sheet.validations.set(
    { row: 3, column: 8, rows: 6, columns: 1 },
    { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null },
  );
  put(document.sheet('Other'), 5, 3, 'corner');
}
