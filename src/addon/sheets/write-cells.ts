import type { Cell } from '../../scoring/index.ts';
import { numberFormats, serialOfDay } from './cell-value.ts';
import { retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/** A cell of the user that is written because he has said so. */
export interface CellWrite {
  /** Sheet row and column, from 1. */
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** Texts that a spreadsheet reads as a number, a date, a formula or a checkbox. */
const readable = /\d|^[=+'@-]|^(true|false)$/i;

/** Cells of one tab that are written together. */
export interface CellWrites {
  readonly tab: StandingTab;
  readonly cells: readonly CellWrite[];
}

/**
 * Writes single cells of tabs in turn, and sends them all together.
 * @throws ColumnsMoved where the columns of one of the tabs are no longer where they were
 */
export function writeCells(writes: readonly CellWrites[]): void {
  retrying(() => {
    const prepared = writes.map(({ tab, cells }) => preparedCells(tab, cells));
    for (const tab of new Set(writes.map(({ tab }) => tab))) tab.look();
    for (const write of prepared) write();
    flush();
  });
}

/**
 * Writes the cells of new rows, and empties those of the columns that no cell is for. Those side by side go in one call, so
 * that a rule is there as a whole or not at all.
 * @param columns from 0
 * @throws ColumnsMoved where the columns of the tab are no longer where they were
 */
export function writeNewRows(
  tab: StandingTab,
  { first, count }: { readonly first: number; readonly count: number },
  columns: readonly number[],
  cells: readonly CellWrite[],
): void {
  retrying(() => {
    const format = preparedFormats(tab, cells);
    tab.look();
    format();
    for (const side of sideBySide(columns)) {
      const grid = Array.from({ length: count }, (_, i) =>
        side.map((index) => cells.find(({ row, column }) => row === first + i && column === index + 1)),
      );
      tab.sheet
        .getRange(first, side[0]! + 1, count, side.length)
        .setValues(grid.map((row) => row.map((write) => (write === undefined ? '' : writtenValue(write)))));
    }
    flush();
  });
}

/** Columns without one of somebody else's between them. */
function sideBySide(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/**
 * What writes single cells, those that stand below each other in one call; texts stay texts, and no other cell changes. All
 * is read before: a read among the writes would send what is queued, and people could move columns then.
 */
function preparedCells(tab: StandingTab, writes: readonly CellWrite[]): () => void {
  const { sheet } = tab;
  const lastRow = writes.reduce((last, { row }) => Math.max(last, row), 0);
  const maxRows = sheet.getMaxRows();
  if (lastRow > maxRows) sheet.insertRowsAfter(maxRows, lastRow - maxRows);
  const runs = runsOf(writes).map((run) => {
    const range = sheet.getRange(run[0]!.row, run[0]!.column, run.length, 1);
    return { run, range, format: formatting(range, run) };
  });
  return () => {
    for (const { run, range, format } of runs) {
      format();
      range.setValues(run.map((write) => [writtenValue(write)]));
    }
  };
}

function preparedFormats({ sheet }: StandingTab, writes: readonly CellWrite[]): () => void {
  const formats = runsOf(writes.filter(isFormatted)).map((run) =>
    formatting(sheet.getRange(run[0]!.row, run[0]!.column, run.length, 1), run),
  );
  return () => {
    for (const format of formats) format();
  };
}

function formatting(range: Range, run: readonly CellWrite[]): () => void {
  if (!run.some(isFormatted)) return () => {};
  const formats = range.getNumberFormats();
  return () => {
    range.setNumberFormats(formats.map(([format], index) => [formatFor(run[index]!, format!)]));
  };
}

function writtenValue({ value }: CellWrite): string | number | boolean {
  return typeof value === 'object' ? serialOfDay(value.day) : value;
}

/** Whether it depends on the cell's number format how the value is read or shown. */
function isFormatted(write: CellWrite): boolean {
  return typeof write.value === 'object' || isReadable(write);
}

/** A day shows as one where the cell shows dates already, in whichever order. */
function formatFor(write: CellWrite, present: string): string {
  if (isReadable(write)) return numberFormats.text;
  const letters = present.replace(/\[[^\]]*\]|"[^"]*"/g, '');
  return typeof write.value === 'object' && !/[dy]/i.test(letters) ? numberFormats.day : present;
}

function isReadable({ value }: CellWrite): boolean {
  return typeof value === 'string' && readable.test(value);
}

/** Cells that stand below each other without one between them. */
export function runsOf<C extends CellWrite>(writes: readonly C[]): C[][] {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: C[][] = [];
  for (const write of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column === write.column && last.row + 1 === write.row) run.push(write);
    else runs.push([write]);
  }
  return runs;
}

/** Cells that stand below each other. */
export interface CellsBelow {
  /** Sheet row of the first, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly values: readonly (string | number | boolean)[];
}

/**
 * Writes cells of a tab of ours in turn, and sends them all together. Where there is a text, all of them are marked as
 * texts first: Sheets would take 10-50 for a date.
 * @throws ColumnsMoved where the columns are no longer where they were
 */
export function writeCellsBelow(tab: StandingTab, writes: readonly CellsBelow[]): void {
  retrying(() => {
    tab.look();
    for (const { row, column, values } of writes) {
      const range = tab.sheet.getRange(row, column + 1, values.length, 1);
      if (values.some((value) => typeof value === 'string' && value !== '')) range.setNumberFormat('@');
      range.setValues(values.map((value) => [value]));
    }
    flush();
  });
}
