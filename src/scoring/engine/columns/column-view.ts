import { type DayReader, dayReader } from '../../reading/day-reader.ts';
import { type Interval, point } from '../../reading/interval.ts';
import type { Locale } from '../../reading/locale.ts';
import { readInterval } from '../../reading/read-interval.ts';
import { remembered } from '../../reading/remembered.ts';
import type { Cell, Column } from '../../reading/table.ts';
import type { TimeZone } from '../../reading/time-zone.ts';
import { DistinctTexts } from './distinct-texts.ts';

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
  private dayReaderValue: DayReader | undefined;
  private dayValue: Int32Array | undefined;
  /** Filled by whoever judges its texts. */
  readonly texts = new DistinctTexts();
  /** Its first cell that is a number but for the word behind it, which is passed over; null where there is none. */
  withUnit: string | null = null;

  /** @param givenDays where cells of several tabs stand in it, each of which was read by its own tab's column */
  constructor(
    readonly cells: Column,
    readonly readers: CellReaders,
    private readonly givenDays: (() => Int32Array) | null = null,
  ) {}

  get dayReader(): DayReader {
    this.dayReaderValue ??= dayReader(this.cells, this.readers);
    return this.dayReaderValue;
  }

  /** Kept, since looking ahead asks for them again and again. */
  get days(): Int32Array {
    this.dayValue ??= this.givenDays ? this.givenDays() : this.readDays();
    return this.dayValue;
  }

  private readDays(): Int32Array {
    const { cells } = this;
    const days = new Int32Array(cells.length).fill(noDay);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row]!;
      if (typeof cell === 'object') days[row] = cell.day;
      else if (typeof cell === 'string' && cell !== '') days[row] = orNoDay(this.dayReader.dayOf(cell));
    }
    return days;
  }
}

/** @param day NaN where there is none */
export function orNoDay(day: number): number {
  return Number.isNaN(day) ? noDay : day;
}

/** A cell as a number or a range of numbers, or null. */
function cellInterval(cell: Cell, locale: Locale): Interval | null {
  if (typeof cell === 'number') return Number.isNaN(cell) ? null : point(cell);
  return typeof cell === 'string' && cell !== '' ? readInterval(cell, locale) : null;
}

/** `cellInterval`, each distinct cell once. */
export function intervalReader(locale: Locale): (cell: Cell) => Interval | null {
  return remembered((cell) => cellInterval(cell, locale));
}
