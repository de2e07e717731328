import type { Cell } from '../src/host/workbook/cell.ts';
import { serialOf } from '../src/host/workbook/serial-date.ts';
import { Workbook } from '../src/host/workbook/workbook.ts';
import type { SampleCell, SampleTab } from './sheet-cells.ts';

const dayMilliseconds = 86_400_000;
const headerBackground = '#274e13';
const headerFont = '#ffffff';

/** Widths in pixels, by header; the others keep the default. */
const widths: Record<string, number> = {
  ...{ Company: 190, Contact: 130, Email: 260, Phone: 130, 'Job title': 150, Industry: 120 },
  ...{ Country: 120, 'Budget confirmed': 130, 'Website visits': 110, Activity: 170, Outcome: 110 },
};

/** The tabs as a workbook that is pleasant to look at: a frozen header row, widths, dates and amounts as such. */
export function sampleWorkbook(tabs: readonly SampleTab[]): Workbook {
  const workbook = new Workbook({ name: 'Scoreband sample' });
  for (const { name, headers, rows } of tabs) {
    const sheet = workbook.addSheet(name, { rows: rows.length + 1, columns: headers.length });
    headers.forEach((header, index) => {
      const column = index + 1;
      const cells = rows.map((row) => row[index] ?? null);
      sheet.cells.setColumn(column, [header, ...cells.map(cellOf)]);
      const formats = cells.map((cell) => formatOf(cell, header));
      sheet.formats.numberFormat.assign(2, column, formats);
      if (widths[header]) sheet.columns.sizes.set(column, column, widths[header]);
    });
    const headerArea = { row: 1, column: 1, rows: 1, columns: headers.length };
    sheet.formats.background.set(headerArea, headerBackground);
    sheet.formats.fontColor.set(headerArea, headerFont);
    sheet.formats.fontWeight.set(headerArea, 'bold');
    sheet.rows.frozen = 1;
  }
  return workbook;
}

function cellOf(cell: SampleCell): Cell {
  return cell !== null && typeof cell === 'object' ? serialOf(cell.day * dayMilliseconds) : cell;
}

function formatOf(cell: SampleCell, header: string): string | undefined {
  if (cell !== null && typeof cell === 'object') return 'yyyy-mm-dd';
  // Typed text stays text when the cell is edited again: 51-200 would become a date.
  if (typeof cell === 'string' && /^[\d$]/.test(cell)) return '@';
  return typeof cell === 'number' && header === 'Amount' ? '#,##0' : undefined;
}
