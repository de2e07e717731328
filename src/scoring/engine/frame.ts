import { isEmptyCell, isErrorCell, keyOf } from '../reading/cell-text.ts';
import { remembered } from '../reading/remembered.ts';
import type { Column } from '../reading/table.ts';
import { type CellReaders, ColumnView, type RowDays } from './columns/column-view.ts';
import { match, no, unknown } from './columns/states.ts';
import type { EventLog } from './event-log.ts';

/** What is scored, a row each: leads today, or deals on their scoring days. */
export interface Frame extends RowDays {
  readonly rowCount: number;
  /** A column of Leads by its index. */
  column(index: number): ColumnView;
  /** Per row, whether a row above has the same value in that column. */
  duplicates(index: number): Uint8Array;
  readonly log: EventLog | null;
  /** Per row its number in `log.keys`, or -1. */
  readonly keyNumbers: Int32Array;
}

export function createFrame(
  columns: readonly Column[],
  readers: CellReaders,
  rest: Pick<Frame, 'rowCount' | 'log' | 'keyNumbers' | 'asOfDays'> & {
    duplicates?: Frame['duplicates'];
    /** Of each column, where its cells are of several tabs. */
    days?: (index: number) => Int32Array;
  },
): Frame {
  const { days, duplicates, ...given } = rest;
  const givenDays = (index: number) => (days === undefined ? null : () => days(index));
  return {
    ...given,
    knownUntilDays: rest.asOfDays,
    column: remembered((index) => new ColumnView(columns[index]!, readers, givenDays(index))),
    duplicates: duplicates ?? remembered((index) => findDuplicates(columns[index]!)),
  };
}

/** Every row but the topmost with a value, compared as keys; empty and error cells are unknown. */
function findDuplicates(column: Column): Uint8Array {
  const seen = new Set<string>();
  return Uint8Array.from(column, (cell) => {
    if (isEmptyCell(cell) || isErrorCell(cell)) return unknown;
    const key = keyOf(cell);
    if (seen.has(key)) return match;
    seen.add(key);
    return no;
  });
}

/** The frame's rows of those numbers, in that order. */
export function selectRows(frame: Frame, rows: Int32Array): Frame {
  return {
    rowCount: rows.length,
    log: frame.log,
    keyNumbers: rows.map((row) => frame.keyNumbers[row]!),
    asOfDays: rows.map((row) => frame.asOfDays[row]!),
    knownUntilDays: rows.map((row) => frame.knownUntilDays[row]!),
    column: remembered((index) => {
      const view = frame.column(index);
      return new ColumnView(
        Array.from(rows, (row) => view.cells[row]!),
        view.readers,
        () => rows.map((row) => view.days[row]!),
      );
    }),
    duplicates: (index) => Uint8Array.from(rows, (row) => frame.duplicates(index)[row]!),
  };
}
