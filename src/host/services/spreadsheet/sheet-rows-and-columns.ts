import type { Dimension } from '../../workbook/area.ts';
import type { DimensionProperties } from '../../workbook/dimension-properties.ts';
import { displayText } from '../../workbook/display-text.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf } from '../service-object.ts';
import { checkSpan } from './grid-bounds.ts';
import { groupAt } from './group.ts';
import { isHiddenByFilter } from './hidden-by-filter.ts';
import { SheetIdentity } from './sheet-identity.ts';
import { GroupControlTogglePosition } from './spreadsheet-enumerations.ts';

type Members = Pick<
  Google.Sheet,
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'getColumnGroup'
  | 'getColumnGroupControlPosition'
  | 'getColumnGroupDepth'
  | 'getColumnWidth'
  | 'getFrozenColumns'
  | 'getFrozenRows'
  | 'getRowGroup'
  | 'getRowGroupDepth'
  | 'getRowHeight'
  | 'hideColumn'
  | 'hideColumns'
  | 'hideRow'
  | 'hideRows'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'isRowHiddenByUser'
  | 'setColumnGroupControlPosition'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setFrozenColumns'
  | 'setFrozenRows'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'showColumns'
  | 'showRows'
  | 'unhideColumn'
  | 'unhideRow'
>;

/** What the rows and columns of a tab have: sizes, groups, whether they show. Most methods come in pairs. */
export abstract class SheetRowsAndColumns extends SheetIdentity implements Members {
  hideColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'column', columnIndex, numColumns, true);
  }
  hideColumn(column: Google.Range): void {
    const { area } = modelOf(column, 'Range', 'SpreadsheetApp.Sheet.hideColumn');
    hide(this, 'column', area.column, area.columns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'column', columnIndex, numColumns, undefined);
  }
  unhideColumn(column: Google.Range): void {
    const { area } = modelOf(column, 'Range', 'SpreadsheetApp.Sheet.unhideColumn');
    hide(this, 'column', area.column, area.columns, undefined);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    hide(this, 'row', rowIndex, numRows, true);
  }
  hideRow(row: Google.Range): void {
    const { area } = modelOf(row, 'Range', 'SpreadsheetApp.Sheet.hideRow');
    hide(this, 'row', area.row, area.rows, true);
  }
  showRows(rowIndex: number, numRows = 1): void {
    hide(this, 'row', rowIndex, numRows, undefined);
  }
  unhideRow(row: Google.Range): void {
    const { area } = modelOf(row, 'Range', 'SpreadsheetApp.Sheet.unhideRow');
    hide(this, 'row', area.row, area.rows, undefined);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    this[HOST].read();
    return this[MODEL].columns.hidden.at(columnPosition) ?? false;
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    this[HOST].read();
    return this[MODEL].rows.hidden.at(rowPosition) ?? false;
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    this[HOST].read();
    return isHiddenByFilter(this[MODEL], rowPosition);
  }

  getFrozenRows(): number {
    this[HOST].read();
    return this[MODEL].rows.frozen;
  }
  setFrozenRows(rows: number): void {
    adjust(this, (sheet) => {
      sheet.rows.frozen = rows;
    });
  }
  getFrozenColumns(): number {
    this[HOST].read();
    return this[MODEL].columns.frozen;
  }
  setFrozenColumns(columns: number): void {
    adjust(this, (sheet) => {
      sheet.columns.frozen = columns;
    });
  }

  getColumnWidth(columnPosition: number): number {
    this[HOST].read();
    return this[MODEL].columns.sizes.at(columnPosition) ?? DEFAULT_COLUMN_WIDTH;
  }
  setColumnWidth(columnPosition: number, width: number): Google.Sheet {
    return resize(this, 'column', columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): Google.Sheet {
    return resize(this, 'column', startColumn, numColumns, width);
  }
  autoResizeColumn(columnPosition: number): Google.Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }
  autoResizeColumns(startColumn: number, numColumns: number): Google.Sheet {
    checkSpan(this[MODEL], 'column', startColumn, numColumns);
    return adjust(this, (sheet) => {
      for (let column = startColumn; column < startColumn + numColumns; column++) {
        sheet.columns.sizes.set(column, column, fittingWidth(sheet, column));
      }
    });
  }
  getRowHeight(rowPosition: number): number {
    this[HOST].read();
    return this[MODEL].rows.sizes.at(rowPosition) ?? DEFAULT_ROW_HEIGHT;
  }
  setRowHeight(rowPosition: number, height: number): Google.Sheet {
    return resize(this, 'row', rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): Google.Sheet {
    return resize(this, 'row', startRow, numRows, height);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Google.Group | null {
    this[HOST].read();
    return groupAt(this[HOST], this[MODEL], 'column', columnIndex, groupDepth);
  }
  getColumnGroupDepth(columnIndex: number): number {
    this[HOST].read();
    return this[MODEL].columns.groupDepth.at(columnIndex) ?? 0;
  }
  getColumnGroupControlPosition(): Google.GroupControlTogglePosition {
    const name = this[MODEL].columns.groupControl.toUpperCase();
    return valueNamed(GroupControlTogglePosition, name);
  }
  setColumnGroupControlPosition(position: Google.GroupControlTogglePosition): Google.Sheet {
    return adjust(this, (sheet) => {
      sheet.columns.groupControl = String(position) === 'BEFORE' ? 'before' : 'after';
    });
  }
  getRowGroup(rowIndex: number, groupDepth: number): Google.Group | null {
    this[HOST].read();
    return groupAt(this[HOST], this[MODEL], 'row', rowIndex, groupDepth);
  }
  getRowGroupDepth(rowIndex: number): number {
    this[HOST].read();
    return this[MODEL].rows.groupDepth.at(rowIndex) ?? 0;
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

/** A guess by the number of characters in the first rows. */
function fittingWidth(sheet: Sheet, column: number): number {
  let longest = 0;
  for (let row = 1; row <= Math.min(200, sheet.cells.column(column).length); row++) {
    const format = sheet.formats.numberFormat.at(row, column);
    longest = Math.max(
      longest,
      displayText(sheet.cells.at(row, column), format, sheet.workbook.locale).length,
    );
  }
  return Math.max(21, Math.min(600, longest * 7 + 14));
}
