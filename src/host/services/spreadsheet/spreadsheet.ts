import { TimeZone } from '../../workbook/time-zone.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import { activeSheetOf } from './active-sheet.ts';
import { namedRange } from './addressed-range.ts';
import { rangeAt } from './range-access.ts';
import { SpreadsheetTabs } from './spreadsheet-tabs.ts';

/** A spreadsheet with all its members: here what holds for all of it. */
export class SpreadsheetService extends SpreadsheetTabs implements Partial<Google.Spreadsheet> {
  getId(): string {
    return this[MODEL].id;
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

  getActiveRange(): Google.Range | null {
    const sheet = activeSheetOf(this[MODEL]);
    this[HOST].read();
    return rangeAt(this[HOST], sheet, sheet.selection);
  }

  getRangeByName(name: string): Google.Range | null {
    this[HOST].read();
    return namedRange(this[HOST], activeSheetOf(this[MODEL]), name);
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

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    const scope = { workbook: this[MODEL], sheet: null };
    return serviceObject(this[HOST], 'DeveloperMetadataFinder', scope);
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = null): void {
    this[HOST].shown.push({ kind: 'toast', title, text: msg, seconds: timeoutSeconds });
  }
}

serve(SpreadsheetService, 'Spreadsheet');
