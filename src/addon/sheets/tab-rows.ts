import { retrying } from './retrying.ts';
import { type DataValidation, flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** Rows of a tab of ours, from 1, with all that stands in them and beside them. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/**
 * Puts rows before another one; formats, notes and what refers to them go along. Done once: what is done twice is undone.
 * @throws ColumnsMoved where the columns are no longer where they were
 */
export function moveRows(tab: StandingTab, { first, count }: RowSpan, before: number): void {
  tab.ensureRows(before - 1);
  tab.look();
  tab.sheet.moveRows(tab.sheet.getRange(first, 1, count, 1), before);
}

/** @throws ColumnsMoved where the columns are no longer where they were */
export function removeRows(tab: StandingTab, { first, count }: RowSpan): void {
  // A sheet keeps one row that is not frozen.
  if (first + count > tab.sheet.getMaxRows()) tab.ensureRows(first + count);
  tab.look();
  tab.sheet.deleteRows(first, count);
}

/** New rows, that look like the one above them. @throws ColumnsMoved where the columns are no longer where they were */
export function insertRowsBelow(tab: StandingTab, row: number, count: number): void {
  tab.look();
  tab.sheet.insertRowsAfter(row, count);
}

/**
 * Gives cells of rows the number format, and the dropdown or checkbox, that those of another row have; a dropdown that is
 * there already stays.
 * @param columns from 0
 */
export function dressRowsLike(
  tab: StandingTab,
  { first, count }: RowSpan,
  like: number,
  columns: readonly number[],
): void {
  const width = Math.max(0, ...columns) + 1;
  const rowOf = (row: number, rows: number) => tab.sheet.getRange(row, 1, rows, width);
  const [formats, validations] = retrying(() => {
    const model = rowOf(like, 1);
    return [model.getNumberFormats()[0]!, model.getDataValidations()[0]!] as const;
  });
  const [presentFormats, present] = retrying(() => {
    const rows = rowOf(first, count);
    return [rows.getNumberFormats(), rows.getDataValidations()] as const;
  });
  retrying(() => {
    tab.look();
    for (const column of columns) {
      const cells = tab.sheet.getRange(first, column + 1, count, 1);
      const format = formats[column]!;
      if (presentFormats.some((row) => row[column] !== format)) cells.setNumberFormat(format);
      const validation: DataValidation | null = validations[column] ?? null;
      if (validation !== null && present.some((row) => row[column] === null))
        cells.setDataValidation(validation);
    }
    flush();
  });
}
