import { TimeZone } from '../../workbook/time-zone.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { checkGridLimits } from './cells/grid-bounds.ts';
import { rangeAt } from './cells/range-at.ts';

class SpreadsheetService extends ServiceObject<Workbook> implements Partial<Google.Spreadsheet> {
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

  getSheets(): Google.Sheet[] {
    this[HOST].read();
    return this[MODEL].sheets.map((sheet) => serviceObject(this[HOST], 'Sheet', sheet));
  }

  getNumSheets(): number {
    this[HOST].read();
    return this[MODEL].sheets.length;
  }

  /** To the letter, though names must differ by more than case. */
  getSheetByName(name: string): Google.Sheet | null {
    this[HOST].read();
    const sheet = this[MODEL].sheets.find((candidate) => candidate.name === String(name));
    return sheet ? serviceObject(this[HOST], 'Sheet', sheet) : null;
  }

  /** The new tab, beside the active one unless told otherwise, becomes the active one. */
  insertSheet(...[sheetName, sheetIndex]: unknown[]): Google.Sheet {
    const workbook = this[MODEL];
    const name = String(sheetName);
    if (workbook.sheetByName(name)) throw new GoogleException(MESSAGES.sheetNameTaken(name));
    this[HOST].change();
    const behindActive = workbook.sheets.indexOf(activeSheetOf(workbook)) + 1;
    const index = typeof sheetIndex === 'number' ? sheetIndex : behindActive;
    workbook.activeSheet = addSheet(workbook, name, index);
    return serviceObject(this[HOST], 'Sheet', workbook.activeSheet);
  }

  deleteSheet(sheet: Google.Sheet): void {
    const model = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.deleteSheet');
    const { sheets } = this[MODEL];
    if (!sheets.some((other) => other !== model && !other.hidden)) {
      throw new GoogleException(MESSAGES.lastSheet);
    }
    this[HOST].change();
    this[MODEL].removeSheet(model);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(this[MODEL]));
  }

  setActiveSheet(sheet: Google.Sheet): Google.Sheet {
    this[MODEL].activeSheet = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.setActiveSheet');
    return sheet;
  }

  getActiveRange(): Google.Range | null {
    const sheet = activeSheetOf(this[MODEL]);
    this[HOST].read();
    return rangeAt(this[HOST], sheet, sheet.selection);
  }

  createDeveloperMetadataFinder(): Google.DeveloperMetadataFinder {
    return serviceObject(this[HOST], 'DeveloperMetadataFinder', { workbook: this[MODEL], sheet: null });
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = null): void {
    this[HOST].shown.push({ kind: 'toast', title, text: msg, seconds: timeoutSeconds });
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
    checkGridLimits(sheet, 0, 0);
  } catch (error) {
    workbook.removeSheet(sheet);
    throw error;
  }
  return sheet;
}

serve(SpreadsheetService, 'Spreadsheet');
