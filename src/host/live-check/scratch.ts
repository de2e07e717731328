import type { Range, Sheet, Spreadsheet } from '../services/google-types.ts';

/** The place where checks work: tabs of their own, which are gone afterwards. */
export class Scratch {
  readonly spreadsheet: Spreadsheet;
  private readonly record: WorkRecord;
  private readonly beginning: string;
  private cellsTab: Sheet | null = null;
  private nextRow = 1;
  private readonly ownTabs: Sheet[] = [];
  private locale: string;
  private timeZone: string;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.record = newWorkRecord(spreadsheet);
    this.locale = this.record.locale;
    this.timeZone = this.record.timeZone;
    this.beginning = freeBeginning(spreadsheet, 'Live check at work');
    keepWorkRecord(this.record);
  }

  /** Empty cells that no other check has used, of at most ten columns. */
  cells(rows: number, columns: number): Range {
    this.cellsTab ??= this.made();
    const range = this.cellsTab.getRange(this.nextRow, 1, rows, columns);
    this.nextRow += rows + 1;
    return range;
  }

  cell(): Range {
    return this.cells(1, 1);
  }

  /** An empty tab of 1,000 × 26 cells, for one check. */
  tab(): Sheet {
    const sheet = this.made();
    this.ownTabs.push(sheet);
    return sheet;
  }

  /** Cells of a new tab that is large enough for them. */
  manyCells(rows: number, columns: number): Range {
    const sheet = this.tab();
    const lacking = rows - sheet.getMaxRows();
    if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
    return sheet.getRange(1, 1, rows, columns);
  }

  /** A tab that a check has made by other means goes the same way. */
  adopt(sheet: Sheet): Sheet {
    this.record.tabs.push(sheet.getSheetId());
    keepWorkRecord(this.record);
    this.ownTabs.push(sheet);
    return sheet;
  }

  /** Sets what the next check counts on. */
  useSettings(locale: string, timeZone: string): void {
    if (locale !== this.locale) this.spreadsheet.setSpreadsheetLocale(locale);
    if (timeZone !== this.timeZone) this.spreadsheet.setSpreadsheetTimeZone(timeZone);
    this.locale = locale;
    this.timeZone = timeZone;
  }

  /** A check sets a zone itself. */
  useTimeZone(timeZone: string): void {
    this.useSettings(this.locale, timeZone);
  }

  endCheck(): void {
    for (const sheet of this.ownTabs.splice(0)) this.spreadsheet.deleteSheet(sheet);
  }

  remove(): void {
    undoWork(this.spreadsheet, this.record);
  }

  private made(): Sheet {
    const sheet = this.spreadsheet.insertSheet(`${this.beginning} ${this.record.tabs.length + 1}`);
    this.record.tabs.push(sheet.getSheetId());
    keepWorkRecord(this.record);
    return sheet;
  }
}

const propertyName = 'live-check.work';

/** What has to be put right again, kept with the document: Google may end a script without letting it tidy up. */
interface WorkRecord {
  locale: string;
  timeZone: string;
  /** Ids of the tabs that were made. */
  tabs: number[];
}

function newWorkRecord(spreadsheet: Spreadsheet): WorkRecord {
  const [locale, timeZone] = [spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()];
  return { locale, timeZone, tabs: [] };
}

function keepWorkRecord(record: WorkRecord): void {
  PropertiesService.getDocumentProperties().setProperty(propertyName, JSON.stringify(record));
}

/** Removes the tabs, and puts the locale and the time zone back. */
function undoWork(spreadsheet: Spreadsheet, record: WorkRecord): void {
  const rest = spreadsheet.getSheets().filter((sheet) => record.tabs.includes(sheet.getSheetId()));
  for (const sheet of rest) spreadsheet.deleteSheet(sheet);
  if (spreadsheet.getSpreadsheetLocale() !== record.locale) spreadsheet.setSpreadsheetLocale(record.locale);
  if (spreadsheet.getSpreadsheetTimeZone() !== record.timeZone) {
    spreadsheet.setSpreadsheetTimeZone(record.timeZone);
  }
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
}

/** Undoes what a run that was ended has left. */
export function undoEarlierWork(spreadsheet: Spreadsheet): void {
  const text = PropertiesService.getDocumentProperties().getProperty(propertyName);
  if (text !== null) undoWork(spreadsheet, JSON.parse(text));
}

/** A beginning that no tab's name has. */
function freeBeginning(spreadsheet: Spreadsheet, name: string): string {
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase());
  let free = name;
  while (taken.some((other) => other.startsWith(free.toLowerCase()))) free = `${free} again`;
  return free;
}

/** The name, with a number behind it where it is taken. */
export function freeTabName(spreadsheet: Spreadsheet, name: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}
