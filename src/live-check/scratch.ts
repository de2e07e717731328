import { freeBeginning } from './free-tab-name.ts';
import type { Range, Sheet, Spreadsheet } from './google-types.ts';
import { keepWorkRecord, newWorkRecord, undoWork, type WorkRecord } from './work-record.ts';

/** The place where checks work: tabs of their own, which are gone afterwards. */
export class Scratch {
  readonly spreadsheet: Spreadsheet;
  readonly #record: WorkRecord;
  readonly #beginning: string;
  #cellsTab: Sheet | null = null;
  #nextRow = 1;
  #ownTabs: Sheet[] = [];
  #locale: string;
  #timeZone: string;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
    this.#record = newWorkRecord(spreadsheet);
    this.#locale = this.#record.locale;
    this.#timeZone = this.#record.timeZone;
    this.#beginning = freeBeginning(spreadsheet, 'Live check at work');
    keepWorkRecord(this.#record);
  }

  /** Empty cells that no other check has used, of at most ten columns. */
  cells(rows: number, columns: number): Range {
    this.#cellsTab ??= this.#made();
    const range = this.#cellsTab.getRange(this.#nextRow, 1, rows, columns);
    this.#nextRow += rows + 1;
    return range;
  }

  cell(): Range {
    return this.cells(1, 1);
  }

  /** An empty tab of 1,000 × 26 cells, for one check. */
  tab(): Sheet {
    const sheet = this.#made();
    this.#ownTabs.push(sheet);
    return sheet;
  }

  /** A tab that a check has made by other means goes the same way. */
  adopt(sheet: Sheet): Sheet {
    this.#record.tabs.push(sheet.getSheetId());
    keepWorkRecord(this.#record);
    this.#ownTabs.push(sheet);
    return sheet;
  }

  /** Sets what the next check counts on. */
  useSettings(locale: string, timeZone: string): void {
    if (locale !== this.#locale) this.spreadsheet.setSpreadsheetLocale(locale);
    if (timeZone !== this.#timeZone) this.spreadsheet.setSpreadsheetTimeZone(timeZone);
    this.#locale = locale;
    this.#timeZone = timeZone;
  }

  /** A check sets a zone itself. */
  useTimeZone(timeZone: string): void {
    this.useSettings(this.#locale, timeZone);
  }

  endCheck(): void {
    for (const sheet of this.#ownTabs.splice(0)) this.spreadsheet.deleteSheet(sheet);
  }

  remove(): void {
    undoWork(this.spreadsheet, this.#record);
  }

  #made(): Sheet {
    const sheet = this.spreadsheet.insertSheet(`${this.#beginning} ${this.#record.tabs.length + 1}`);
    this.#record.tabs.push(sheet.getSheetId());
    keepWorkRecord(this.#record);
    return sheet;
  }
}
