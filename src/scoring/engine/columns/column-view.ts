import { cellText } from '../../reading/cell-text.ts';
import { fold } from '../../reading/fold.ts';
import { type Interval, point, readInterval } from '../../reading/interval.ts';
import type { Locale } from '../../reading/locale.ts';
import { readDay } from '../../reading/read-day.ts';
import type { Cell, Column } from '../../reading/table.ts';
import type { TimeZone } from '../../reading/time-zone.ts';

/** How cells are read: the spreadsheet's locale and zone, and its words for yes and no. */
export interface CellReaders {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly yesWords: ReadonlySet<string>;
  readonly noWords: ReadonlySet<string>;
}

/** As of when each row of a column is read. */
export interface RowDays {
  /** Per row the day from which ages are taken. */
  readonly asOfDays: Int32Array;
  /** Per row the last day of which anything is known; days after it are unknown. */
  readonly knownUntilDays: Int32Array;
}

/** No day: the cell is empty, an error or unreadable. */
export const noDay = -2_147_483_648;

/** A column of a frame, and how its cells are read. */
export class ColumnView {
  private dayValue: Int32Array | undefined;

  constructor(
    readonly cells: Column,
    readonly readers: CellReaders,
  ) {}

  /** Kept, since looking ahead asks for them again and again. */
  get days(): Int32Array {
    this.dayValue ??= readDays(this.cells, this.readers.timeZone);
    return this.dayValue;
  }
}

/** Folded text of a cell, as text tests compare it. */
export function foldedText(cell: Cell): string {
  return fold(cellText(cell));
}

/** A cell as a number or a range of numbers, or null. */
export function cellInterval(cell: Cell, locale: Locale): Interval | null {
  if (typeof cell === 'number') return Number.isNaN(cell) ? null : point(cell);
  return typeof cell === 'string' && cell !== '' ? readInterval(cell, locale) : null;
}

/** `cellInterval`, each distinct cell once. */
export function intervalReader(locale: Locale): (cell: Cell) => Interval | null {
  return remembered((cell) => cellInterval(cell, locale));
}

function readDays(cells: Column, timeZone: TimeZone): Int32Array {
  const days = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const day = typeof cell === 'string' && cell === '' ? Number.NaN : readDay(cell, timeZone);
    days[row] = Number.isNaN(day) ? noDay : day;
  }
  return days;
}

/** The same judgement, made once per distinct cell. */
export function remembered<T>(judge: (cell: Cell) => T): (cell: Cell) => T {
  // Days are interned objects, so that identity is equality.
  const known = new Map<Cell, T>();
  return (cell) => {
    let judged = known.get(cell);
    if (judged === undefined) {
      judged = judge(cell);
      known.set(cell, judged);
    }
    return judged;
  };
}
