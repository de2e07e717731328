import { createTimeZone, foldName, type TimeZone } from '../../scoring/index.ts';
import { isBeingMade } from './being-made.ts';
import { now } from './clock.ts';
import { KeptValues } from './kept-values.ts';
import type { Sheet, Spreadsheet } from './spreadsheet.ts';

export interface Tab {
  readonly sheet: Sheet;
  readonly name: string;
  /** Stable, unlike the name. */
  readonly id: number;
}

/** The open spreadsheet as one run sees it. */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  /** Whole tabs in tab order, sheets that hold nothing but a chart among them: see `tabsWithCells`. */
  readonly tabs: readonly Tab[];
  readonly locale: string;
  /** The spreadsheet's, which need not be the script's. */
  readonly timeZone: TimeZone;
  /** The run's one look at the clock. */
  readonly startedAt: number;
  /** Calendar day of the start in the spreadsheet's zone. */
  readonly asOfDay: number;
  readonly kept: KeptValues;
}

export function openBook(spreadsheet: Spreadsheet): Book {
  const tabs = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName(), id: sheet.getSheetId() }))
    .filter(({ name }) => !isBeingMade(name));
  const timeZone = knownTimeZone(spreadsheet.getSpreadsheetTimeZone());
  const startedAt = now();
  return {
    spreadsheet,
    tabs,
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone,
    startedAt,
    asOfDay: timeZone.dayOf(startedAt),
    kept: new KeptValues(),
  };
}

/** A spreadsheet can have a zone such as GMT-03:00, which Intl calls otherwise. */
function knownTimeZone(name: string): TimeZone {
  try {
    return createTimeZone(name);
  } catch {
    const offset = /([+-]\d{2}):?(\d{2})$/.exec(name);
    return createTimeZone(offset ? `${offset[1]}:${offset[2]}` : 'UTC');
  }
}

/** The tab with cells of that name. */
export function tabNamed(book: Book, name: string): Tab | null {
  const wanted = foldName(name);
  return book.tabs.find((tab) => foldName(tab.name) === wanted && hasCells(tab)) ?? null;
}

/** All but charts that were moved to a sheet of their own. A call for each tab. */
export function tabsWithCells({ tabs }: Book): Tab[] {
  return tabs.filter(hasCells);
}

/** A call to Google, so that it is asked only of tabs that are to be read. */
export function hasCells({ sheet }: Tab): boolean {
  return String(sheet.getType()) === 'GRID';
}
