import type { Sheet } from '../../workbook/sheet.ts';
import { valueNamed } from '../enumeration.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, ServiceObject, serviceObject } from '../service-object.ts';
import { colorCode } from './color.ts';
import { SheetType } from './spreadsheet-enumerations.ts';

/** A tab as such: its name, its place, whether it shows. */
export abstract class SheetIdentity extends ServiceObject<Sheet> implements Partial<Google.Sheet> {
  activate(): Google.Sheet {
    this[MODEL].workbook.activeSheet = this[MODEL];
    return asGoogle(this);
  }

  getName(): string {
    return this[MODEL].name;
  }

  setName(name: string): Google.Sheet {
    const sheet = this[MODEL];
    const taken = sheet.workbook.sheetByName(name);
    if (taken && taken !== sheet) throw new GoogleException(MESSAGES.sheetNameTaken(name));
    if (!name) throw new GoogleException(MESSAGES.nullArgument('name'));
    this[HOST].change();
    sheet.name = name;
    return asGoogle(this);
  }

  getSheetId(): number {
    return this[MODEL].id;
  }

  /** From 1. */
  getIndex(): number {
    return this[MODEL].workbook.sheets.indexOf(this[MODEL]) + 1;
  }

  getParent(): Google.Spreadsheet {
    return serviceObject(this[HOST], 'Spreadsheet', this[MODEL].workbook);
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return valueNamed(SheetType, 'GRID');
  }

  getMaxRows(): number {
    this[HOST].read();
    return this[MODEL].maxRows;
  }

  getMaxColumns(): number {
    this[HOST].read();
    return this[MODEL].maxColumns;
  }

  isSheetHidden(): boolean {
    return this[MODEL].hidden;
  }

  hideSheet(): Google.Sheet {
    const sheet = this[MODEL];
    if (sheet.workbook.sheets.every((other) => other === sheet || other.hidden)) {
      throw new GoogleException(MESSAGES.lastVisibleSheet);
    }
    this[HOST].change();
    sheet.hidden = true;
    if (sheet.workbook.activeSheet === sheet) sheet.workbook.activeSheet = null;
    return asGoogle(this);
  }

  showSheet(): Google.Sheet {
    this[HOST].change();
    this[MODEL].hidden = false;
    return asGoogle(this);
  }

  getTabColor(): string | null {
    return this[MODEL].tabColor;
  }

  setTabColor(color: string | null): Google.Sheet {
    this[MODEL].tabColor = color === null ? null : colorCode(color);
    return asGoogle(this);
  }

  setHiddenGridlines(hideGridlines: boolean): Google.Sheet {
    this[MODEL].hiddenGridlines = hideGridlines;
    return asGoogle(this);
  }
}
