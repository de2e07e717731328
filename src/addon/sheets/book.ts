import { createTimeZone, foldName, type TimeZone } from '../../scoring/index.ts';
import { now } from './clock.ts';
import { KeptValues } from './kept-values.ts';
import { isUnfinishedName, makingId, makingName, readMark, tabMetadataKey } from './mark.ts';
import { activeSpreadsheet, type Spreadsheet } from './spreadsheet.ts';
import { Tab } from './tab.ts';

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

/** null where a trigger of a published add-on runs without a document. */
export function openActiveBook(): Book | null {
  const spreadsheet = activeSpreadsheet();
  return spreadsheet && openBook(spreadsheet);
}

/** Name of the spreadsheet's time zone. */
export function activeTimeZone(): string {
  return activeSpreadsheet()?.getSpreadsheetTimeZone() ?? 'UTC';
}

export function openBook(spreadsheet: Spreadsheet): Book {
  const sheets = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName(), id: sheet.getSheetId() }))
    .filter(({ name }) => !isUnfinishedName(name));
  const timeZone = knownTimeZone(spreadsheet.getSpreadsheetTimeZone());
  const startedAt = now();
  return {
    spreadsheet,
    tabs: sheets.map(({ sheet, name, id }) => new Tab(sheet, name, id, timeZone)),
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone,
    startedAt,
    asOfDay: timeZone.dayOf(startedAt),
    kept: new KeptValues(),
  };
}

/** The same run with the tabs as they are now: since it looked, people may have renamed or deleted some. */
export function reopened(book: Book): Book {
  const { startedAt, asOfDay, kept } = book;
  return { ...openBook(book.spreadsheet), startedAt, asOfDay, kept };
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
  return book.tabs.find((tab) => foldName(tab.name) === wanted && tab.hasCells()) ?? null;
}

/** All but charts that were moved to a sheet of their own. A call for each tab. */
export function tabsWithCells({ tabs }: Book): Tab[] {
  return tabs.filter((tab) => tab.hasCells());
}

/**
 * Tabs of ours by their metadata, and those in which columns are being made. The value holds the sheet's
 * id, so that a copy of a tab, which may bring a copy of the metadata, does not pass for it.
 */
export function markedTabs(book: Book): Map<string, Tab> {
  const found = new Map<string, Tab>();
  const entries = book.spreadsheet.createDeveloperMetadataFinder().withKey(tabMetadataKey).find();
  const marks = entries.map((entry) => ({ entry, text: entry.getValue() }));
  for (const { entry, text } of marks) {
    const { id, sheetId } = readMark(text);
    const tab = book.tabs.find((candidate) => candidate.id === sheetId);
    // Where a mark stands is three calls: it is in doubt only where a tab has been copied.
    const isOnce = marks.filter((mark) => mark.text === text).length === 1;
    if (id !== '' && tab && (isOnce || entry.getLocation().getSheet()?.getSheetId() === sheetId))
      found.set(id === makingId ? makingName(sheetId) : id, tab);
  }
  return found;
}

/** Where the cursor is; null where no spreadsheet is open. */
export function selectedRow(): { readonly tab: string; readonly row: number } | null {
  const range = activeSpreadsheet()?.getActiveRange();
  return range ? { tab: range.getSheet().getName(), row: range.getRow() } : null;
}

/** Leaves the tab in front that the user looks at, whatever tabs are made meanwhile: a new tab becomes the active one. */
export function keepingActiveTab<T>({ spreadsheet }: Book, work: () => T): T {
  const active = spreadsheet.getActiveSheet();
  const result = work();
  spreadsheet.setActiveSheet(active);
  return result;
}
