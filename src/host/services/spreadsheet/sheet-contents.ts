import { sortRows } from '../../workbook/sort-rows.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, serviceObject } from '../service-object.ts';
import { addressedRange } from './addressed-range.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import { checkEditable } from './edit-rights.ts';
import { checkGridLimits, integer } from './grid-bounds.ts';
import { rangeAt } from './range-access.ts';
import { SheetStructure } from './sheet-structure.ts';
import { writeValues } from './write-values.ts';

/** The cells of a tab, and those that a person has selected. */
export abstract class SheetContents extends SheetStructure implements Partial<Google.Sheet> {
  getRange(rowOrAddress: number | string, column?: number, numRows = 1, numColumns = 1): Google.Range {
    const sheet = this[MODEL];
    if (typeof rowOrAddress === 'string') return addressedRange(this[HOST], sheet, rowOrAddress);
    const [row, first, rows, columns] = [rowOrAddress, column, numRows, numColumns].map((argument) =>
      integer(argument, 'SpreadsheetApp.Sheet.getRange'),
    ) as [number, number, number, number];
    return rangeAt(this[HOST], sheet, { row, column: first, rows, columns });
  }

  /** From A1 to the last cell with content; A1 alone where there is none. */
  getDataRange(): Google.Range {
    this[HOST].read();
    const rows = Math.max(1, this[MODEL].lastRow());
    const columns = Math.max(1, this[MODEL].lastColumn());
    return rangeAt(this[HOST], this[MODEL], { row: 1, column: 1, rows, columns });
  }

  getLastRow(): number {
    this[HOST].read();
    return this[MODEL].lastRow();
  }

  getLastColumn(): number {
    this[HOST].read();
    return this[MODEL].lastColumn();
  }

  /** Writes below the last row, and grows the grid where it is full. */
  appendRow(rowContents: unknown[]): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    const row = sheet.lastRow() + 1;
    const moreColumns = Math.max(0, rowContents.length - sheet.maxColumns);
    checkGridLimits(sheet, row > sheet.maxRows ? 1 : 0, moreColumns);
    if (row > sheet.maxRows) sheet.insert('row', row, 1, row - 1);
    if (moreColumns > 0) sheet.insert('column', sheet.maxColumns + 1, moreColumns, sheet.maxColumns);
    const area = { row, column: 1, rows: 1, columns: rowContents.length };
    checkEditable(this[HOST], sheet, area);
    writeValues(
      { sheet, area },
      rowContents.map((value) => [value]),
      this[HOST].clock.now,
    );
    return asGoogle(this);
  }

  /** All rows below the frozen ones. */
  sort(columnPosition: number, ascending = true): Google.Sheet {
    const sheet = this[MODEL];
    this[HOST].change();
    const row = sheet.rows.frozen + 1;
    const area = { row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.maxColumns };
    checkEditable(this[HOST], sheet, area);
    if (area.rows > 1) sortRows(sheet, area, [{ column: columnPosition, ascending }]);
    return asGoogle(this);
  }

  /** Only within the spreadsheet: the scopes allow no other. */
  copyTo(spreadsheet: Google.Spreadsheet): Google.Sheet {
    const sheet = this[MODEL];
    const target = modelOf(spreadsheet, 'Spreadsheet', 'SpreadsheetApp.Sheet.copyTo');
    if (target !== sheet.workbook)
      throw new Error('Sheet.copyTo another spreadsheet is not there in the host');
    this[HOST].change();
    return serviceObject(this[HOST], 'Sheet', duplicateSheet(this[HOST], sheet));
  }
}
