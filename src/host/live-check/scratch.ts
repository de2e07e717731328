import type { Range, Sheet, Spreadsheet } from '../services/google-types.ts';
import { WorkRecord } from './work-record.ts';

/** The place where checks work: tabs of their own, which are gone afterwards. */
export class Scratch {
  readonly spreadsheet: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private readonly record = WorkRecord.begun();
  private readonly beginning = freeBeginning('Live check at work');
  private cellsTab: Sheet | null = null;
  private nextRow = 1;
  private commonTab: Sheet | null = null;
  private readonly ownTabs: Sheet[] = [];
  private settings = this.record.settings;

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

  /** The tab of those that need no more than empty cells; what the last one has left in A1:J100 is cleared. */
  sharedTab(): Sheet {
    this.commonTab ??= this.made();
    const cells = this.commonTab.getRange('A1:J100');
    cells.clear().clear({ validationsOnly: true }).clearNote();
    return this.commonTab;
  }

  /** A tab that a check has made by other means goes the same way. */
  adopt(sheet: Sheet): Sheet {
    this.record.add(sheet);
    this.ownTabs.push(sheet);
    return sheet;
  }

  /** Sets what a check counts on; the zone is named as Sheets itself calls it. */
  useSettings({ locale = 'en_US', timeZone = 'Etc/GMT' }: { locale?: string; timeZone?: string }): void {
    if (locale !== this.settings.locale) this.spreadsheet.setSpreadsheetLocale(locale);
    if (timeZone !== this.settings.timeZone) this.spreadsheet.setSpreadsheetTimeZone(timeZone);
    this.settings = { locale, timeZone };
  }

  endCheck(): void {
    for (const sheet of this.ownTabs.splice(0)) this.spreadsheet.deleteSheet(sheet);
  }

  remove(): void {
    this.record.undo();
  }

  private made(): Sheet {
    const sheet = this.spreadsheet.insertSheet(`${this.beginning} ${this.record.size + 1}`);
    this.record.add(sheet);
    return sheet;
  }
}

/** A beginning that no tab's name has. */
function freeBeginning(name: string): string {
  const taken = tabNames();
  let free = name;
  while (taken.some((other) => other.startsWith(free.toLowerCase()))) free = `${free} again`;
  return free;
}

/** The name, with a number behind it where it is taken. */
export function freeTabName(name: string): string {
  const taken = tabNames();
  let free = name;
  for (let n = 2; taken.includes(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}

function tabNames(): string[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName().toLowerCase());
}
