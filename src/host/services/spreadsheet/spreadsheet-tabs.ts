import { copySheet } from '../../workbook/copy-sheet.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { HOST, MODEL, modelOf, ServiceObject, serviceObject } from '../service-object.ts';
import { activeSheetOf } from './active-sheet.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import { checkGridLimits } from './grid-bounds.ts';

/** The tabs of a spreadsheet. */
export abstract class SpreadsheetTabs extends ServiceObject<Workbook> implements Partial<Google.Spreadsheet> {
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

  duplicateActiveSheet(): Google.Sheet {
    const source = activeSheetOf(this[MODEL]);
    this[HOST].change();
    const copy = duplicateSheet(this[HOST], source, this[MODEL].sheets.indexOf(source) + 1);
    this[MODEL].activeSheet = copy;
    return serviceObject(this[HOST], 'Sheet', copy);
  }

  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(this[MODEL]));
  }

  setActiveSheet(sheet: Google.Sheet): Google.Sheet {
    this[MODEL].activeSheet = modelOf(sheet, 'Sheet', 'SpreadsheetApp.Spreadsheet.setActiveSheet');
    return sheet;
  }

  #insert(name: string, index: number, options: { template?: Google.Sheet } | undefined): Sheet {
    if (options?.template) {
      const template = modelOf(options.template, 'Sheet', 'SpreadsheetApp.Spreadsheet.insertSheet');
      return copySheet(template, name, { index, withMetadata: this[HOST].copiesMetadata });
    }
    const sheet = this[MODEL].addSheet(name, { index });
    try {
      checkGridLimits(sheet, 0, 0);
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
