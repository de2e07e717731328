import { foldName } from './fold.ts';
import { remembered } from './remembered.ts';

/** A date, of which the engine reads the calendar day only: whole days since 1970-01-01. */
export interface CalendarDay {
  readonly day: number;
}

/** What a spreadsheet cell holds. `''` is empty; an error is its text, `#N/A`. */
export type Cell = string | number | boolean | CalendarDay;

export type Column = readonly Cell[];

/** A tab as columns: row `i` of every column is sheet row `headerRow + 1 + i`. */
export interface Table {
  /** The tab's name, for addresses. */
  readonly tab: string;
  /** Sheet row of the headers, from 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
  readonly rowCount: number;
}

/** Index of the leftmost column with that header, or -1. */
export function columnIndex(headers: readonly string[], name: string): number {
  const wanted = foldName(name);
  return wanted === '' ? -1 : headers.findIndex((header) => foldName(header) === wanted);
}

/** One object per distinct day, so that a date column of 600,000 rows holds a few thousand. */
export const calendarDay = remembered((day: number): CalendarDay => Object.freeze({ day }));
