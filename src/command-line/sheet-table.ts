import { plainValue } from '../host/workbook/cell.ts';
import type { Sheet } from '../host/workbook/workbook.ts';
import { columnIndex, foldName } from '../scoring/index.ts';

/** A sheet as texts below headers. Rows and columns are those of the sheet, from 1. */
export class SheetTable {
  readonly headers: readonly string[];

  constructor(
    readonly sheet: Sheet,
    private readonly headerRow = 1,
  ) {
    this.headers = Array.from({ length: sheet.lastColumn() }, (_, i) => this.text(headerRow, i + 1));
  }

  /** Column with a header, of two alike the left one; 0 where there is none. */
  column(header: string): number {
    return columnIndex(this.headers, header) + 1;
  }

  /** '' for a cell without text, and in column 0. */
  text(row: number, column: number): string {
    const value = column === 0 ? null : plainValue(this.sheet.cells.at(row, column));
    return value === null || typeof value === 'object' ? '' : String(value);
  }

  /** The topmost row below the headers that has a text in a column. */
  rowOf(text: string, column: number): number | undefined {
    const wanted = foldName(text);
    return this.rows().find((row) => foldName(this.text(row, column)) === wanted);
  }

  rows(): number[] {
    const count = Math.max(0, this.sheet.lastRow() - this.headerRow);
    return Array.from({ length: count }, (_, i) => this.headerRow + 1 + i);
  }
}
