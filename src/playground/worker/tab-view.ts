import { isHiddenByFilter } from '../../host/services/spreadsheet/hidden-by-filter.ts';
import type { Dimension } from '../../host/workbook/area.ts';
import { Formula } from '../../host/workbook/cell.ts';
import { displayText } from '../../host/workbook/display-text.ts';
import type { Layer } from '../../host/workbook/layer.ts';
import type { Sheet } from '../../host/workbook/sheet.ts';
import type { ColumnView, RowView, TabView } from '../protocol.ts';
import { CellLooks } from './cell-looks.ts';
import { chartViews } from './chart-view.ts';
import { rowHeight } from './row-height.ts';

/** Rows that a grid in a page shows without trouble; a longer tab is worked on whole all the same. */
const mostRows = 10_000;
/** Empty rows below the last filled one, to type into. */
const spareRows = 20;
const spareColumns = 1;
const defaultWidthPixels = 100;

/** Everything that the page needs to draw a tab. */
export function tabView(sheet: Sheet): TabView {
  const filledRows = sheet.lastRow();
  const lastRow = Math.min(sheet.maxRows, filledRows + spareRows, mostRows);
  const lastColumn = Math.min(sheet.maxColumns, sheet.lastColumn() + spareColumns);
  const columns = Array.from({ length: lastColumn }, (_, i) => columnView(sheet, i + 1));
  const looks = new CellLooks(sheet, lastRow);
  const rows: RowView[] = [];
  const formulas: Record<string, string> = {};
  for (let row = 1; row <= lastRow; row++) {
    if (!isRowHidden(sheet, row)) rows.push(rowView(sheet, row, columns, looks, formulas));
  }
  return {
    id: sheet.id,
    columns,
    rows,
    frozenRows: rows.filter(({ row }) => row <= sheet.rows.frozen).length,
    frozenColumns: sheet.columns.frozen,
    filledRows,
    looks: looks.all,
    choices: looks.choices,
    notes: byCell(sheet.notes, lastRow, lastColumn),
    links: byCell(sheet.links, lastRow, lastColumn),
    formulas,
    charts: chartViews(sheet),
  };
}

function columnView(sheet: Sheet, column: number): ColumnView {
  return {
    column,
    widthPixels: sheet.columns.sizes.at(column) ?? defaultWidthPixels,
    isHidden: isHidden(sheet, 'column', column),
  };
}

function rowView(
  sheet: Sheet,
  row: number,
  columns: readonly ColumnView[],
  looks: CellLooks,
  formulas: Record<string, string>,
): RowView {
  const { locale } = sheet.workbook;
  const texts: string[] = [];
  const found: number[] = [];
  for (const { column } of columns) {
    const cell = sheet.cells.at(row, column);
    const text = displayText(cell, sheet.formats.numberFormat.at(row, column), locale);
    if (cell instanceof Formula) formulas[`${row},${column}`] = cell.text;
    // Nothing computes formulas here: one that no spreadsheet has computed is shown as it was typed.
    texts.push(cell instanceof Formula && cell.value === null ? cell.text : text);
    found.push(looks.at(row, column));
  }
  return { row, heightPixels: rowHeight(sheet, row, texts, columns), texts, looks: found };
}

function isRowHidden(sheet: Sheet, row: number): boolean {
  return isHidden(sheet, 'row', row) || isHiddenByFilter(sheet, row);
}

function isHidden(sheet: Sheet, dimension: Dimension, at: number): boolean {
  const { hidden, collapsed } = dimension === 'row' ? sheet.rows : sheet.columns;
  return hidden.at(at) === true || collapsed.some(({ start, count }) => at >= start && at < start + count);
}

function byCell(layer: Layer<string>, lastRow: number, lastColumn: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (let column = 1; column <= lastColumn; column++) {
    for (const { from, to, value } of layer.column(column)?.runs() ?? []) {
      for (let row = from; row <= Math.min(to, lastRow); row++) found[`${row},${column}`] = value;
    }
  }
  return found;
}
