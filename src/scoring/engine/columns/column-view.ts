import { type Interval, point, readInterval } from '../../reading/interval.ts';
import type { Locale } from '../../reading/locale.ts';
import { readDay } from '../../reading/read-day.ts';
import { remembered } from '../../reading/remembered.ts';
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
    this.dayValue ??= this.readDays();
    return this.dayValue;
  }

  private readDays(): Int32Array {
    const { cells } = this;
    const { timeZone } = this.readers;
    const days = new Int32Array(cells.length);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row]!;
      const day = typeof cell === 'string' && cell === '' ? Number.NaN : readDay(cell, timeZone);
      days[row] = Number.isNaN(day) ? noDay : day;
    }
    return days;
  }
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
