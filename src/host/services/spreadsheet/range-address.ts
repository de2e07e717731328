import { formatA1 } from '../../workbook/a1-notation.ts';
import { lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serviceObject } from '../service-object.ts';
import type { RangeModel } from '../service-types.ts';
import { integer } from './grid-bounds.ts';
import { rangeAt } from './range-access.ts';

/** Where a range is. Asking costs nothing: the script knows it. */
export abstract class RangeAddress extends ServiceObject<RangeModel> implements Partial<Google.Range> {
  getRow(): number {
    return this[MODEL].area.row;
  }

  getColumn(): number {
    return this[MODEL].area.column;
  }

  getNumRows(): number {
    return this[MODEL].area.rows;
  }

  getNumColumns(): number {
    return this[MODEL].area.columns;
  }

  getLastRow(): number {
    return lastRowOf(this[MODEL].area);
  }

  getLastColumn(): number {
    return lastColumnOf(this[MODEL].area);
  }

  getA1Notation(): string {
    const { area, wholeColumns, wholeRows } = this[MODEL];
    const address = formatA1(area);
    if (wholeColumns) return columnsOnly(address);
    return wholeRows ? `${area.row}:${lastRowOf(area)}` : address;
  }

  getSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', this[MODEL].sheet);
  }

  getCell(row: number, column: number): Google.Range {
    const { sheet, area } = this[MODEL];
    const r = integer(row, 'SpreadsheetApp.Range.getCell');
    const c = integer(column, 'SpreadsheetApp.Range.getCell');
    return rangeAt(this[HOST], sheet, {
      row: area.row + r - 1,
      column: area.column + c - 1,
      rows: r > area.rows ? 0 : 1,
      columns: c > area.columns ? 0 : 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Google.Range {
    const { sheet, area } = this[MODEL];
    return rangeAt(this[HOST], sheet, {
      row: area.row + integer(rowOffset, 'SpreadsheetApp.Range.offset'),
      column: area.column + integer(columnOffset, 'SpreadsheetApp.Range.offset'),
      rows: integer(numRows ?? area.rows, 'SpreadsheetApp.Range.offset'),
      columns: integer(numColumns ?? area.columns, 'SpreadsheetApp.Range.offset'),
    });
  }
}

/** `G1:G1000` as `G:G`. */
function columnsOnly(address: string): string {
  const [first = '', last = first] = address.replace(/\d+/g, '').split(':');
  return `${first}:${last}`;
}
