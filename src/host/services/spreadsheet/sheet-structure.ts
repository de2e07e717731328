import type { Area, Dimension } from '../../workbook/area.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf } from '../service-object.ts';
import { checkEditable } from './edit-rights.ts';
import { checkGridLimits, checkSpan } from './grid-bounds.ts';
import { SheetRowsAndColumns } from './sheet-rows-and-columns.ts';

/** Inserting, deleting and moving the rows and columns of a tab. */
export abstract class SheetStructure extends SheetRowsAndColumns implements Partial<Google.Sheet> {
  insertColumnsBefore(beforePosition: number, howMany: number): Google.Sheet {
    return insert(this, 'column', beforePosition, howMany, beforePosition);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Google.Sheet {
    return insert(this, 'column', afterPosition + 1, howMany, afterPosition);
  }
  insertColumnAfter(afterPosition: number): Google.Sheet {
    return insert(this, 'column', afterPosition + 1, 1, afterPosition);
  }
  insertRowsBefore(beforePosition: number, howMany: number): Google.Sheet {
    return insert(this, 'row', beforePosition, howMany, beforePosition);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Google.Sheet {
    return insert(this, 'row', afterPosition + 1, howMany, afterPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this, 'column', columnPosition, howMany);
  }
  deleteColumn(columnPosition: number): Google.Sheet {
    return remove(this, 'column', columnPosition, 1);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    remove(this, 'row', rowPosition, howMany);
  }

  moveColumns(columnSpec: Google.Range, destinationIndex: number): void {
    const { area } = modelOf(columnSpec, 'Range', 'SpreadsheetApp.Sheet.moveColumns');
    move(this, 'column', area.column, area.columns, destinationIndex);
  }
}

/** The cells of whole rows or columns. */
function spanArea(sheet: Sheet, dimension: Dimension, start: number, count: number): Area {
  const whole = sheet.wholeArea();
  return dimension === 'row'
    ? { ...whole, row: start, rows: count }
    : { ...whole, column: start, columns: count };
}

function insert(
  service: SheetStructure,
  dimension: Dimension,
  at: number,
  count: number,
  inheritFrom: number,
): Google.Sheet {
  const sheet = service[MODEL];
  service[HOST].change();
  checkSpan(sheet, dimension, inheritFrom, 1);
  checkGridLimits(sheet, dimension === 'row' ? count : 0, dimension === 'row' ? 0 : count);
  // Beside protected cells a person may insert; in a protected sheet not.
  if (sheet.protections.some(({ area }) => area === null)) {
    checkEditable(service[HOST], sheet, sheet.wholeArea());
  }
  sheet.insert(dimension, at, count, inheritFrom);
  return asGoogle(service);
}

function remove(service: SheetStructure, dimension: Dimension, at: number, count: number): Google.Sheet {
  const sheet = service[MODEL];
  service[HOST].change();
  checkSpan(sheet, dimension, at, count);
  const size = dimension === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (count === size) throw new GoogleException(MESSAGES.deleteAll(dimension === 'row' ? 'rows' : 'columns'));
  checkEditable(service[HOST], sheet, spanArea(sheet, dimension, at, count));
  sheet.remove(dimension, at, count);
  return asGoogle(service);
}

function move(service: SheetStructure, dimension: Dimension, at: number, count: number, to: number): void {
  const sheet = service[MODEL];
  service[HOST].change();
  checkSpan(sheet, dimension, at, count);
  checkSpan(sheet, dimension, Math.max(1, to - 1), 1);
  checkEditable(service[HOST], sheet, spanArea(sheet, dimension, at, count));
  sheet.move(dimension, at, count, to);
}
