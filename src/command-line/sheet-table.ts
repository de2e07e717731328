import { plainValue } from '../host/workbook/cell.ts';
import type { Sheet } from '../host/workbook/workbook.ts';
import { columnIndex, foldName } from '../scoring/index.ts';

/** A sheet as texts below headers. Rows and columns are those of the sheet, from 1. */
export class SheetTable {
  readonly headers: readonly string[];

  constructor(
    readonly sheet: Sheet,
    readonly headerRow = 1,
  ) {
    const columns = Array.from({ length: sheet.lastColumn() }, (_, i) => new TableColumn(this, i + 1));
    this.headers = columns.map((column) => column.text(headerRow));
  }

  /** The column with a header, of two alike the left one. */
  column(header: string): TableColumn | undefined {
    const index = columnIndex(this.headers, header);
    return index < 0 ? undefined : new TableColumn(this, index + 1);
  }

  rows(): number[] {
    const count = Math.max(0, this.sheet.lastRow() - this.headerRow);
    return Array.from({ length: count }, (_, i) => this.headerRow + 1 + i);
  }
}

export class TableColumn {
  constructor(
    private readonly table: SheetTable,
    readonly number: number,
  ) {}

  /** '' for a cell without text. */
  text(row: number): string {
    const value = plainValue(this.table.sheet.cells.at(row, this.number));
    return value === null || typeof value === 'object' ? '' : String(value);
  }

  /** The topmost row below the headers that has a text. */
  rowOf(text: string): number | undefined {
    const wanted = foldName(text);
    return this.table.rows().find((row) => foldName(this.text(row)) === wanted);
  }
}
