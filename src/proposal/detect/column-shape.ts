import {
  type Cell,
  type Column,
  cellText,
  createTimeZone,
  dayReader,
  intervalReader,
  isEmptyCell,
  isErrorCell,
  keyOf,
  localeOf,
} from '../../scoring/index.ts';

/** How texts of a spreadsheet are read as numbers and days, both by name: `de_DE`, `Europe/Berlin`. */
export interface Region {
  readonly locale: string;
  readonly timeZone: string;
}

/** The same with the day that is today, as a day number. */
export interface RegionToday extends Region {
  readonly asOfDay: number;
}

/** What the values of a column look like; shares are of the filled cells. */
export interface ColumnShape {
  readonly filled: number;
  readonly distinct: number;
  readonly dayShare: number;
  readonly numberShare: number;
  readonly emailShare: number;
  /** Ranges written as text: `51-200`, `1000+`, `<10`. */
  readonly rangeShare: number;
}

const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
// `03.11.26`: no date for the engine, yet plainly meant as one.
const dateLike = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?: .*)?$/;

export function columnShape(column: Column, { locale, timeZone }: Region): ColumnShape {
  const cells = filledCells(column).filter((cell) => !isErrorCell(cell));
  const numbers = localeOf(locale);
  const { dayOf } = dayReader(cells, { locale: numbers, timeZone: createTimeZone(timeZone) });
  const share = (holds: (cell: Cell) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  const intervalOf = intervalReader(numbers);
  const isNumber = (cell: Cell) => intervalOf(cell)?.isRange === false;
  return {
    filled: cells.length,
    distinct: new Set(cells.map(keyOf)).size,
    dayShare: share((cell) => !Number.isNaN(dayOf(cell)) || dateLike.test(cellText(cell).trim())),
    numberShare: share(isNumber),
    emailShare: share((cell) => email.test(cellText(cell).trim())),
    rangeShare: share((cell) => intervalOf(cell)?.isRange === true),
  };
}

export function filledCells(column: Column): Cell[] {
  return column.filter((cell) => !isEmptyCell(cell));
}
