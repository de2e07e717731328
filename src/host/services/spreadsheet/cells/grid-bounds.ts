import type { Area } from '../../../workbook/area.ts';
import type { Lines } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import { messages } from '../../messages.ts';
import { typeName } from '../../service-object.ts';

/** Largest number of cells in the grids of a spreadsheet. */
const maxCells = 10_000_000;
/** Of a sheet: the last one is ZZZ. */
const maxColumns = 18_278;

/** A whole number as Google's services take it: a fraction is cut off, anything else is no number of theirs. */
export function integer(argument: unknown, call: string): number {
  if (typeof argument === 'number' && Number.isFinite(argument)) return Math.trunc(argument);
  throw new GoogleException(messages.signature(typeName(argument), call));
}

/** Refuses an area that does not lie within the grid. */
export function checkArea(sheet: Sheet, area: Area): void {
  if (area.rows < 1) throw new GoogleException(messages.noRows);
  if (area.columns < 1) throw new GoogleException(messages.noColumns);
  if (area.row < 1) throw new GoogleException(messages.rowTooSmall);
  if (area.column < 1) throw new GoogleException(messages.columnTooSmall);
  if (area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns) {
    throw new GoogleException(messages.outsideGrid);
  }
}

/** Refuses positions beyond the grid of rows or columns that are to be hidden, deleted, moved … */
export function checkLines(sheet: Sheet, { dimension, at, count }: Lines): void {
  if (at < 1 || count < 1 || at + count - 1 > sheet.size(dimension)) {
    throw new GoogleException(messages.outOfBounds(`${dimension}s`));
  }
}

/** Refuses to grow the sheet by so many, or the spreadsheet, beyond its limit. */
export function checkGridLimits(sheet: Sheet, { rows = 0, columns = 0 } = {}): void {
  if (columns > 0 && sheet.maxColumns + columns > maxColumns) {
    throw new GoogleException(messages.tooManyColumns);
  }
  const now = sheet.maxRows * sheet.maxColumns;
  const then = (sheet.maxRows + rows) * (sheet.maxColumns + columns);
  if (sheet.workbook.cellCount() - now + then > maxCells) {
    throw new GoogleException(messages.tooManyCells);
  }
}
