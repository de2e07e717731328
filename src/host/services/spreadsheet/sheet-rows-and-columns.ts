import type { Dimension } from '../../workbook/area.ts';
import type { DimensionProperties } from '../../workbook/dimension-properties.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL } from '../service-object.ts';
import { checkSpan } from './grid-bounds.ts';
import { groupAt } from './group.ts';
import { isHiddenByFilter } from './hidden-by-filter.ts';
import { SheetIdentity } from './sheet-identity.ts';

/** What the rows and columns of a tab have: sizes, groups, whether they show. Most methods come in pairs. */
export abstract class SheetRowsAndColumns extends SheetIdentity implements Partial<Google.Sheet> {
  hideColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'column', columnIndex, numColumns, true);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    this[HOST].read();
    return this[MODEL].columns.hidden.at(columnPosition) ?? false;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    this[HOST].read();
    return isHiddenByFilter(this[MODEL], rowPosition);
  }

  setFrozenRows(rows: number): void {
    adjust(this, (sheet) => {
      sheet.rows.frozen = rows;
    });
  }

  getColumnWidth(columnPosition: number): number {
    this[HOST].read();
    return this[MODEL].columns.sizes.at(columnPosition) ?? DEFAULT_COLUMN_WIDTH;
  }
  setColumnWidth(columnPosition: number, width: number): Google.Sheet {
    return resize(this, 'column', columnPosition, 1, width);
  }
  getRowHeight(rowPosition: number): number {
    this[HOST].read();
    return this[MODEL].rows.sizes.at(rowPosition) ?? DEFAULT_ROW_HEIGHT;
  }
  setRowHeight(rowPosition: number, height: number): Google.Sheet {
    return resize(this, 'row', rowPosition, 1, height);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Google.Group | null {
    this[HOST].read();
    return groupAt(this[HOST], this[MODEL], 'column', columnIndex, groupDepth);
  }
  getColumnGroupDepth(columnIndex: number): number {
    this[HOST].read();
    return this[MODEL].columns.groupDepth.at(columnIndex) ?? 0;
  }
  getRowGroup(rowIndex: number, groupDepth: number): Google.Group | null {
    this[HOST].read();
    return groupAt(this[HOST], this[MODEL], 'row', rowIndex, groupDepth);
  }
}

/** Pixels in a new spreadsheet. */
const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;

function propertiesOf(sheet: Sheet, dimension: Dimension): DimensionProperties {
  return dimension === 'row' ? sheet.rows : sheet.columns;
}

/** A change that needs no cells; like writes it is only queued. */
function adjust(service: SheetRowsAndColumns, apply: (sheet: Sheet) => void): Google.Sheet {
  const sheet = service[MODEL];
  service[HOST].write({ cells: 0, apply: () => apply(sheet) });
  return asGoogle(service);
}

function hide(
  service: SheetRowsAndColumns,
  dimension: Dimension,
  start: number,
  count: number,
  hidden: true | undefined,
): void {
  checkSpan(service[MODEL], dimension, start, count);
  adjust(service, (sheet) => propertiesOf(sheet, dimension).hidden.set(start, start + count - 1, hidden));
}

function resize(
  service: SheetRowsAndColumns,
  dimension: Dimension,
  start: number,
  count: number,
  size: number,
): Google.Sheet {
  checkSpan(service[MODEL], dimension, start, count);
  return adjust(service, (sheet) => {
    propertiesOf(sheet, dimension).sizes.set(start, start + count - 1, size);
  });
}
