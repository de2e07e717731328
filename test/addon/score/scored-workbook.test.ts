import { expect, it } from 'vitest';
import { reopened } from '../../host/files/xlsx/reopened.ts';
import type { TestDocument } from '../document.ts';
import { messyWorkbook } from '../messy-workbook.ts';

/** A tab as text: one block a row, one line a cell that is not empty. */
function page(document: TestDocument, name: string): string {
  const rows = document.texts(name).map((cells, row) => {
    const lines = cells.flatMap((cell, column) =>
      cell === ''
        ? []
        : [`  ${column + 1}: ${cell.length > 200 ? `${cell.slice(0, 20)}… (${cell.length})` : cell}`],
    );
    return [`row ${row + 1}`, ...lines].join('\n');
  });
  return [`# ${name}`, ...rows].join('\n');
}

function looks(document: TestDocument, name: string): string {
  const sheet = document.sheet(name);
  const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => i + 1).map((column) => {
    const formats = sheet.formats.numberFormat.column(column)?.runs() ?? [];
    const shown = formats.map(({ from, to, value }) => `${from}-${to} ${value}`).join(', ');
    const hidden = sheet.columns.hidden.at(column) ? ' hidden' : '';
    const wrapped = sheet.formats.wrap.column(column)?.runs() ?? [];
    const lines = wrapped.map(({ from, to }) => ` wrapped ${from}-${to}`).join('');
    return `column ${column}: ${sheet.columns.sizes.at(column) ?? '-'} px${hidden}${lines} [${shown}]`;
  });
  const notes = Array.from({ length: sheet.lastColumn() }, (_, i) => sheet.notes.at(2, i + 1)).filter(
    Boolean,
  );
  const formats = sheet.conditionalFormats.map((format) => JSON.stringify(format));
  return [
    '',
    `# How ${name} looks`,
    ...columns,
    '',
    '# Notes',
    ...notes,
    '',
    '# Conditional formats',
    ...formats,
  ].join('\n');
}

it('a messy workbook is scored like this', async () => {
  const document = messyWorkbook();
  const summary = document.scoreLeads({ rows: true });
  const { milliseconds: _, ...said } = summary;
  const text = [
    page(document, 'Contacts'),
    looks(document, 'Contacts'),
    '',
    page(document, 'Rules'),
    '',
    JSON.stringify(said, null, 2).replaceAll('x'.repeat(1000), ''),
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../golden/messy-workbook.txt');
});

it('a new Why is wrapped in an .xlsx file too, down to the last row of the sheet', async () => {
  const document = messyWorkbook();
  document.scoreLeads();
  const { maxRows } = document.sheet('Contacts');
  const read = (await reopened(document.workbook)).workbook.sheetByName('Contacts')!;
  expect(read.formats.wrap.column(12)?.runs()).toEqual([{ from: 3, to: maxRows, value: 'WRAP' }]);
  expect([10, 11, 13, 14].map((column) => read.formats.wrap.column(column)?.runs() ?? [])).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
