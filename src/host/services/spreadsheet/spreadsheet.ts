import { TimeZone } from '../../workbook/time-zone.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { messages } from '../messages.ts';
import { hostKey, modelKey, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { checkGridLimits } from './cells/grid-bounds.ts';
import { rangeAt } from './cells/range-at.ts';

class SpreadsheetService extends ServiceObject<Workbook> implements Partial<Google.Spreadsheet> {
  getId(): string {
    return this[modelKey].id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this[modelKey].id}/edit`;
  }

  getOwner(): Google.User {
    this[hostKey].read();
    return serviceObject(this[hostKey], 'User', this[modelKey].owner);
  }

  /** The owner included. */
  getEditors(): Google.User[] {
    this[hostKey].read();
    const { owner, editors } = this[modelKey];
    return [owner, ...editors].map((address) => serviceObject(this[hostKey], 'User', address));
  }

  getSpreadsheetLocale(): string {
    return this[modelKey].locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this[hostKey].change();
    this[modelKey].locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return this[modelKey].timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    TimeZone.of(timezone);
    this[hostKey].change();
    this[modelKey].timeZone = timezone;
  }

  getSheets(): Google.Sheet[] {
    this[hostKey].read();
    return this[modelKey].sheets.map((sheet) => serviceObject(this[hostKey], 'Sheet', sheet));
  }

  getNumSheets(): number {
    this[hostKey].read();
    return this[modelKey].sheets.length;
  }

  /** To the letter, though names must differ by more than case. */
  getSheetByName(name: string): Google.Sheet | null {
    this[hostKey].read();
    const sheet = this[modelKey].sheets.find((candidate) => candidate.name === String(name));
    return sheet ? serviceObject(this[hostKey], 'Sheet', sheet) : null;
  }

  /** The new tab, beside the active one unless told otherwise, becomes the active one. */
  insertSheet(...[sheetName, sheetIndex]: unknown[]): Google.Sheet {
    const workbook = this[modelKey];
    const name = String(sheetName);
    if (workbook.sheetByName(name)) throw new GoogleException(messages.sheetNameTaken(name));
    this[hostKey].change();
    const behindActive = workbook.sheets.indexOf(activeSheetOf(workbook)) + 1;
    const index = typeof sheetIndex === 'number' ? sheetIndex : behindActive;
    workbook.activeSheet = addSheet(workbook, name, index);
    return serviceObject(this[hostKey], 'Sheet', workbook.activeSheet);
  }

  deleteSheet(sheet: Google.Sheet): void {
    const model = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.deleteSheet');
    const { sheets } = this[modelKey];
    if (!sheets.some((other) => other !== model && !other.hidden)) {
      throw new GoogleException(messages.lastSheet);
    }
    this[hostKey].change();
    this[modelKey].removeSheet(model);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[hostKey], 'Sheet', activeSheetOf(this[modelKey]));
  }

  setActiveSheet(sheet: Google.Sheet): Google.Sheet {
    this[modelKey].activeSheet = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.setActiveSheet');
    return sheet;
  }

  getActiveRange(): Google.Range | null {
    const sheet = activeSheetOf(this[modelKey]);
    this[hostKey].read();
    return rangeAt(this[hostKey], sheet, sheet.selection);
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    return serviceObject(this[hostKey], 'DeveloperMetadataFinder', { workbook: this[modelKey], sheet: null });
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = null): void {
    this[hostKey].shown.push({ kind: 'toast', title, text: msg, seconds: timeoutSeconds });
  }
}

/** A spreadsheet always has a sheet that a person looks at. */
export function activeSheetOf(workbook: Workbook): Sheet {
  const sheet = workbook.activeSheet ?? workbook.sheets[0];
  if (!sheet) throw new Error(`activeSheetOf: workbook has no sheet: ${workbook.name}`);
  return sheet;
}

function addSheet(workbook: Workbook, name: string, index: number): Sheet {
  const sheet = workbook.addSheet(name, { index });
  try {
    checkGridLimits(sheet);
  } catch (error) {
    workbook.removeSheet(sheet);
    throw error;
  }
  return sheet;
}

serve(SpreadsheetService, 'Spreadsheet');
