import { createTimeZone, foldName, type TimeZone } from '../../scoring/index.ts';
import type { RunRequest } from '../../shared/index.ts';
import { now } from './clock.ts';
import { DocumentProperties } from './document-properties.ts';
import { isUnfinishedName, makingId, makingName, readMark, tabMetadataKey } from './mark.ts';
import { activeSpreadsheet, type Spreadsheet } from './spreadsheet.ts';
import { Tab } from './tab.ts';

/** What was asked for, and by whom. */
export interface RunStart {
  readonly command: string;
  readonly request: RunRequest;
}

type BookParts = Pick<
  Book,
  | 'spreadsheet'
  | 'tabs'
  | 'sheetCount'
  | 'locale'
  | 'timeZone'
  | 'unknownTimeZone'
  | 'startedAt'
  | 'asOfDay'
  | 'kept'
  | 'start'
>;

/** The open spreadsheet as one run sees it. */
export class Book {
  readonly spreadsheet: Spreadsheet;
  /** Whole tabs in tab order, sheets that hold nothing but a chart among them: see `tabsWithCells`. */
  readonly tabs: readonly Tab[];
  /** Tabs that are being made among them. */
  readonly sheetCount: number;
  readonly locale: string;
  /** The spreadsheet's, which need not be the script's. */
  readonly timeZone: TimeZone;
  /** Its name where nobody knows the spreadsheet's zone, so that days are those of UTC. */
  readonly unknownTimeZone: string | null;
  /** The run's one look at the clock. */
  readonly startedAt: number;
  /** Calendar day on which the run scores: that of its start, in the spreadsheet's zone, or of a run that it goes on with. */
  readonly asOfDay: number;
  readonly kept: DocumentProperties;
  readonly start: RunStart;

  private constructor(parts: BookParts) {
    this.spreadsheet = parts.spreadsheet;
    this.tabs = parts.tabs;
    this.sheetCount = parts.sheetCount;
    this.locale = parts.locale;
    this.timeZone = parts.timeZone;
    this.unknownTimeZone = parts.unknownTimeZone;
    this.startedAt = parts.startedAt;
    this.asOfDay = parts.asOfDay;
    this.kept = parts.kept;
    this.start = parts.start;
  }

  /** null where a trigger of a published add-on runs without a document. */
  static openActive(start: RunStart): Book | null {
    const spreadsheet = activeSpreadsheet();
    return spreadsheet && Book.of(spreadsheet, start);
  }

  private static of(spreadsheet: Spreadsheet, start: RunStart): Book {
    const zoneName = spreadsheet.getSpreadsheetTimeZone();
    const timeZone = knownTimeZone(zoneName);
    const startedAt = now();
    return new Book({
      spreadsheet,
      ...tabsOf(spreadsheet, timeZone),
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone,
      unknownTimeZone: timeZone.name === zoneName ? null : zoneName,
      startedAt,
      asOfDay: timeZone.dayOf(startedAt),
      kept: new DocumentProperties(),
      start,
    });
  }

  /** The same run with the tabs as they are now: since it looked, people may have renamed or deleted some. */
  reopened(): Book {
    return new Book({ ...this, ...tabsOf(this.spreadsheet, this.timeZone) });
  }

  /** Whether no tab has been made or deleted since they were looked up, or as many of both. */
  hasAsManySheets(): boolean {
    return this.spreadsheet.getNumSheets() === this.sheetCount;
  }

  /** The same run as of another day. */
  asOf(day: number): Book {
    return new Book({ ...this, asOfDay: day });
  }

  get isScheduled(): boolean {
    return this.start.request.by === 'schedule';
  }

  /** The tab with cells of that name. */
  tabNamed(name: string): Tab | null {
    const found = this.sheetNamed(name);
    return found?.hasCells() ? found : null;
  }

  /** The tab of that name, which may be a chart: no call is needed to say so. */
  sheetNamed(name: string): Tab | null {
    const wanted = foldName(name);
    return this.tabs.find((tab) => foldName(tab.name) === wanted) ?? null;
  }

  /** All but charts that were moved to a sheet of their own. A call for each tab. */
  tabsWithCells(): Tab[] {
    return this.tabs.filter((tab) => tab.hasCells());
  }

  /**
   * Tabs of ours by their metadata, and those in which columns are being made. The value holds the sheet's
   * id, so that a copy of a tab, which may bring a copy of the metadata, does not pass for it.
   */
  markedTabs(): Map<string, Tab> {
    const found = new Map<string, Tab>();
    const entries = this.spreadsheet.createDeveloperMetadataFinder().withKey(tabMetadataKey).find();
    const marks = entries.map((entry) => ({ entry, text: entry.getValue() }));
    for (const { entry, text } of marks) {
      const { id, sheetId } = readMark(text);
      const tab = this.tabs.find((candidate) => candidate.id === sheetId);
      // Where a mark stands is three calls: it is in doubt only where a tab has been copied.
      const isOnce = marks.filter((mark) => mark.text === text).length === 1;
      if (id !== '' && tab && (isOnce || entry.getLocation().getSheet()?.getSheetId() === sheetId))
        found.set(id === makingId ? makingName(sheetId) : id, tab);
    }
    return found;
  }

  /** Leaves the tab in front that the user looks at, whatever tabs are made meanwhile: a new tab becomes the active one. */
  keepingActiveTab<T>(work: () => T): T {
    const active = this.spreadsheet.getActiveSheet();
    const result = work();
    this.spreadsheet.setActiveSheet(active);
    return result;
  }
}

/** Whole tabs, and how many sheets there are with those that are not. */
function tabsOf(spreadsheet: Spreadsheet, timeZone: TimeZone): Pick<Book, 'tabs' | 'sheetCount'> {
  const sheets = spreadsheet.getSheets();
  const named = sheets.map((sheet) => ({ sheet, name: sheet.getName(), id: sheet.getSheetId() }));
  const whole = named.filter(({ name }) => !isUnfinishedName(name));
  const tabs = whole.map(({ sheet, name, id }) => new Tab(sheet, name, id, timeZone));
  return { tabs, sheetCount: sheets.length };
}

/** UTC where nobody knows the zone: no spreadsheet may fail to open for it. */
function knownTimeZone(name: string): TimeZone {
  try {
    return createTimeZone(name);
  } catch {
    return createTimeZone('UTC');
  }
}

/** The spreadsheet's; null where none is open, as where a trigger of a published add-on runs. */
export function activeTimeZone(): TimeZone | null {
  const spreadsheet = activeSpreadsheet();
  return spreadsheet && knownTimeZone(spreadsheet.getSpreadsheetTimeZone());
}

/** Where the cursor is; null where no spreadsheet is open. */
export function selectedRow(): { readonly tab: string; readonly row: number } | null {
  const range = activeSpreadsheet()?.getActiveRange();
  return range ? { tab: range.getSheet().getName(), row: range.getRow() } : null;
}
