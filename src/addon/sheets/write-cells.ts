import type { Cell } from '../../scoring/index.ts';
import { serialOfDay } from './cell-value.ts';
import type { Sheet } from './spreadsheet.ts';

/** A cell of the user that is written because he has said so. */
export interface CellWrite {
  /** Sheet row and column, from 1. */
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** Texts that a spreadsheet reads as a number, a date, a formula or a checkbox. */
const readable = /\d|^[=+'@-]|^(true|false)$/i;

/**
 * What writes single cells, those that stand below each other in one call; texts stay texts, and no other cell changes. All
 * is read before: a read among the writes would send what is queued, and people could move columns then.
 */
export function preparedCells(sheet: Sheet, writes: readonly CellWrite[]): () => void {
  const lastRow = writes.reduce((last, { row }) => Math.max(last, row), 0);
  const maxRows = sheet.getMaxRows();
  if (lastRow > maxRows) sheet.insertRowsAfter(maxRows, lastRow - maxRows);
  const runs = runsOf(writes).map((run) => {
    const range = sheet.getRange(run[0]!.row, run[0]!.column, run.length, 1);
    return { run, range, formats: run.some(isReadable) ? range.getNumberFormats() : null };
  });
  return () => {
    for (const { run, range, formats } of runs) {
      if (formats !== null)
        range.setNumberFormats(formats.map((line, index) => (isReadable(run[index]!) ? ['@'] : line)));
      range.setValues(run.map(({ value }) => [typeof value === 'object' ? serialOfDay(value.day) : value]));
    }
  };
}

function isReadable({ value }: CellWrite): boolean {
  return typeof value === 'string' && readable.test(value);
}

function runsOf(writes: readonly CellWrite[]): CellWrite[][] {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellWrite[][] = [];
  for (const write of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column === write.column && last.row + 1 === write.row) run.push(write);
    else runs.push([write]);
  }
  return runs;
}
