import { type Cell, type PlainValue, plainValue } from '../../host/workbook/cell.ts';
import { Candidate } from '../../host/workbook/criteria.ts';
import type { Layer } from '../../host/workbook/layer.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';

const defaultWidthPixels = 100;

/** A cell where it stands. */
export class SheetCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;

  constructor(sheet: Sheet, row: number, column: number) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  get content(): Cell {
    return this.sheet.cells.at(this.row, this.column);
  }

  get value(): PlainValue {
    return plainValue(this.content);
  }

  get text(): string {
    return this.sheet.text(this.row, this.column);
  }

  /** Its value as criteria see it. */
  get candidate(): Candidate {
    return Candidate.at(this.sheet, this.row, this.column);
  }

  /** What a layer over the cells has here. */
  in<Value>(layer: Layer<Value>): Value | undefined {
    return layer.at(this.row, this.column);
  }

  /** How many columns it covers. */
  get columns(): number {
    const merge = this.sheet.merges.find(({ row, column }) => row === this.row && column === this.column);
    return merge?.columns ?? 1;
  }

  /** Of a merged cell, that of all its columns. */
  get widthPixels(): number {
    return Array.from({ length: this.columns }, (_, i) => columnWidth(this.sheet, this.column + i)).reduce(
      (sum, width) => sum + width,
    );
  }
}

export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.columns.sizes.at(column) ?? defaultWidthPixels;
}
