import { TimeZone } from '../../workbook/time-zone.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import { activeSheetOf } from './active-sheet.ts';
import { addressedRange, namedRange } from './addressed-range.ts';
import { metadataEntry } from './metadata-entry.ts';
import { activeRange, currentCell } from './selection.ts';
import { SpreadsheetTabs } from './spreadsheet-tabs.ts';

type Members = Pick<
  Google.Spreadsheet,
  | 'addDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'getActiveRange'
  | 'getCurrentCell'
  | 'getDeveloperMetadata'
  | 'getId'
  | 'getName'
  | 'getNamedRanges'
  | 'getOwner'
  | 'getProtections'
  | 'getRange'
  | 'getRangeByName'
  | 'getSelection'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'removeNamedRange'
  | 'rename'
  | 'setActiveRange'
  | 'setCurrentCell'
  | 'setNamedRange'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast'
>;

/** A spreadsheet with all its members: here what holds for all of it. */
export class SpreadsheetService extends SpreadsheetTabs implements Members {
  getId(): string {
    return this[MODEL].id;
  }

  getName(): string {
    return this[MODEL].name;
  }

  rename(newName: string): void {
    this[HOST].change();
    this[MODEL].name = newName;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this[MODEL].id}/edit`;
  }

  getOwner(): Google.User | null {
    return serviceObject(this[HOST], 'User', this[MODEL].owner);
  }

  getSpreadsheetLocale(): string {
    return this[MODEL].locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this[HOST].change();
    this[MODEL].locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return this[MODEL].timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    TimeZone.of(timezone);
    this[HOST].change();
    this[MODEL].timeZone = timezone;
  }

  getSelection(): Google.Selection {
    return serviceObject(this[HOST], 'Selection', this[MODEL]);
  }

  getActiveRange(): Google.Range | null {
    return activeRange(this[HOST], this[MODEL]);
  }

  setActiveRange(range: Google.Range): Google.Range {
    return range.activate();
  }

  getCurrentCell(): Google.Range | null {
    return currentCell(this[HOST], this[MODEL]);
  }

  setCurrentCell(cell: Google.Range): Google.Range {
    return cell.activate();
  }

  getRange(a1Notation: string): Google.Range {
    return addressedRange(this[HOST], activeSheetOf(this[MODEL]), a1Notation);
  }

  getRangeByName(name: string): Google.Range | null {
    this[HOST].read();
    return namedRange(this[HOST], activeSheetOf(this[MODEL]), name);
  }

  getNamedRanges(): Google.NamedRange[] {
    this[HOST].read();
    return this[MODEL].sheets.flatMap((sheet) =>
      sheet.namedRanges.map((named) => serviceObject(this[HOST], 'NamedRange', { sheet, named })),
    );
  }

  setNamedRange(name: string, range: Google.Range): void {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.Spreadsheet.setNamedRange');
    this.removeNamedRange(name);
    sheet.namedRanges.push({ name, area: { ...area } });
  }

  removeNamedRange(name: string): void {
    this[HOST].change();
    for (const sheet of this[MODEL].sheets) {
      sheet.namedRanges = sheet.namedRanges.filter((named) => named.name !== name);
    }
  }

  getProtections(type: Google.ProtectionType): Google.Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): Google.Spreadsheet {
    this[HOST].change();
    this[MODEL].metadata.push(metadataEntry(this[MODEL], key, rest));
    return asGoogle(this);
  }

  /** That of the spreadsheet itself, not of its sheets. */
  getDeveloperMetadata(): Google.DeveloperMetadata[] {
    const workbook = this[MODEL];
    this[HOST].read();
    return workbook.metadata.map((entry) =>
      serviceObject(this[HOST], 'DeveloperMetadata', { on: 'spreadsheet', workbook, entry }),
    );
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const scope = { workbook: this[MODEL], sheet: null, area: null };
    return serviceObject(this[HOST], 'DeveloperMetadataFinder', scope);
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = null): void {
    this[HOST].shown.push({ kind: 'toast', title, text: msg, seconds: timeoutSeconds });
  }
}

serve(SpreadsheetService, 'Spreadsheet');
