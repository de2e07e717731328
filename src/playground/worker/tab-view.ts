import type { Dimension } from '../../host/workbook/area.ts';
import { Formula } from '../../host/workbook/cell.ts';
import { isHiddenByFilter } from '../../host/workbook/criteria.ts';
import type { Layer } from '../../host/workbook/layer.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';
import type { ColumnView, RowView, TabView } from '../protocol.ts';
import { CellLooks } from './cell-looks.ts';
import { chartViews } from './chart-view.ts';
import { columnWidth, SheetCell } from './sheet-cell.ts';

/** Rows that a grid in a page shows without trouble; a longer tab is worked on whole all the same. */
const mostRows = 10_000;
/** Empty rows below the last filled one, to type into. */
const spareRows = 20;
const spareColumns = 1;
const defaultHeightPixels = 21;
/** Rough, for the page's font at its usual size: Sheets fits rows to wrapped text, and tells nobody how high. */
const characterPixels = 6.4;
const linePixels = 17;

/** Everything that the page needs to draw a tab. */
export function tabView(sheet: Sheet): TabView {
  const filledRows = sheet.lastRow();
  const lastRow = Math.min(sheet.maxRows, filledRows + spareRows, mostRows);
  const lastColumn = Math.min(sheet.maxColumns, sheet.lastColumn() + spareColumns);
  const columns = Array.from({ length: lastColumn }, (_, i) => columnView(sheet, i + 1));
  const looks = new CellLooks(lastRow);
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
    widthPixels: columnWidth(sheet, column),
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
  const cells = columns.map(({ column }) => new SheetCell(sheet, row, column));
  const texts = cells.map((cell) => {
    const { content, text, column } = cell;
    if (!(content instanceof Formula)) return text;
    formulas[`${row},${column}`] = content.text;
    // Nothing computes formulas here: one that no spreadsheet has computed is shown as it was typed.
    return content.value === null ? content.text : text;
  });
  const lines = () => cells.map((cell, i) => (columns[i]!.isHidden ? 1 : linesOf(cell, texts[i]!)));
  return {
    row,
    heightPixels:
      sheet.rows.sizes.at(row) ?? defaultHeightPixels + (Math.max(1, ...lines()) - 1) * linePixels,
    texts,
    looks: cells.map((cell) => looks.indexOf(cell)),
  };
}

function linesOf(cell: SheetCell, text: string): number {
  if (text === '' || cell.in(cell.sheet.formats.wrap) !== 'WRAP') return 1;
  const perLine = Math.max(1, Math.floor((cell.widthPixels - 8) / characterPixels));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
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
