import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { TimeZone } from '../../workbook/time-zone.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { activeSheetOf } from './active-sheet.ts';
import { addressedRange, namedRange } from './addressed-range.ts';
import { checkCellLimit } from './grid-bounds.ts';
import { metadataEntry } from './metadata-entry.ts';
import { activeRange, currentCell } from './selection.ts';

type Members = Pick<
  Google.Spreadsheet,
  | 'addDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'deleteActiveSheet'
  | 'deleteSheet'
  | 'duplicateActiveSheet'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getCurrentCell'
  | 'getDeveloperMetadata'
  | 'getId'
  | 'getName'
  | 'getNamedRanges'
  | 'getNumSheets'
  | 'getOwner'
  | 'getProtections'
  | 'getRange'
  | 'getRangeByName'
  | 'getSelection'
  | 'getSheetById'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'moveActiveSheet'
  | 'removeNamedRange'
  | 'rename'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setCurrentCell'
  | 'setNamedRange'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast'
>;

export class SpreadsheetService extends ServiceObject<Workbook> implements Members {
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

  getSheets(): Google.Sheet[] {
    this[HOST].read();
    return this[MODEL].sheets.map((sheet) => serviceObject(this[HOST], 'Sheet', sheet));
  }

  getNumSheets(): number {
    this[HOST].read();
    return this[MODEL].sheets.length;
  }

  getSheetByName(name: string): Google.Sheet | null {
    this[HOST].read();
    const sheet = this[MODEL].sheetByName(String(name));
    return sheet ? serviceObject(this[HOST], 'Sheet', sheet) : null;
  }

  getSheetById(id: number): Google.Sheet | null {
    this[HOST].read();
    const sheet = this[MODEL].sheetById(id);
    return sheet ? serviceObject(this[HOST], 'Sheet', sheet) : null;
  }

  /** The new tab, beside the active one unless told otherwise, becomes the active one. */
  insertSheet(...args: unknown[]): Google.Sheet {
    const workbook = this[MODEL];
    const name = args.find((argument) => typeof argument === 'string') ?? freeName(workbook);
    const position = args.find((argument) => typeof argument === 'number');
    if (workbook.sheetByName(name)) throw new GoogleException(MESSAGES.sheetNameTaken(name));
    this[HOST].change();
    const index = position ?? workbook.sheets.indexOf(activeSheetOf(workbook)) + 1;
    const options = args.find((argument) => typeof argument === 'object' && argument !== null);
    const sheet = this.#insert(name, index, options as { template?: Google.Sheet } | undefined);
    workbook.activeSheet = sheet;
    return serviceObject(this[HOST], 'Sheet', sheet);
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

  deleteActiveSheet(): Google.Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Google.Sheet {
    const source = activeSheetOf(this[MODEL]);
    this[HOST].change();
    let name = `Copy of ${source.name}`;
    for (let n = 2; this[MODEL].sheetByName(name); n++) name = `Copy of ${source.name} ${n}`;
    const copy = copySheet(source, name, { index: this[MODEL].sheets.indexOf(source) + 1 });
    this[MODEL].activeSheet = copy;
    return serviceObject(this[HOST], 'Sheet', copy);
  }

  /** Positions count from 1. */
  moveActiveSheet(pos: number): void {
    const { sheets } = this[MODEL];
    const sheet = activeSheetOf(this[MODEL]);
    this[HOST].change();
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(pos - 1, 0, sheet);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(this[MODEL]));
  }

  setActiveSheet(sheet: Google.Sheet): Google.Sheet {
    this[MODEL].activeSheet = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.setActiveSheet');
    return sheet;
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

  #insert(name: string, index: number, options: { template?: Google.Sheet } | undefined): Sheet {
    if (options?.template) {
      const template = modelOf(options.template, 'Sheet', 'SpreadsheetApp.Spreadsheet.insertSheet');
      return copySheet(template, name, { index });
    }
    const sheet = this[MODEL].addSheet(name, { index });
    try {
      checkCellLimit(sheet, 0, 0);
    } catch (error) {
      this[MODEL].removeSheet(sheet);
      throw error;
    }
    return sheet;
  }
}

function freeName(workbook: Workbook): string {
  let n = workbook.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${n}`)) n++;
  return `Sheet${n}`;
}

serve(SpreadsheetService, 'Spreadsheet');
