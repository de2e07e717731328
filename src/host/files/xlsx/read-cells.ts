/** Fills a sheet in memory with the cells of a worksheet document. */
import type { Run } from '../../workbook/run-list.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type CellReader, rawCells, rawRows } from './cell-reader.ts';
import { FormatGrid } from './format-grid.ts';
import type { SheetXml } from './sheet-xml.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attribute, childElements, elementAt, startTagOf } from './xml-element.ts';

/** @returns the last row and column with a value */
export function readCells(
  sheet: Sheet,
  xml: SheetXml,
  reader: CellReader,
): { grid: FormatGrid; rows: number; columns: number } {
  const grid = new FormatGrid(columnFormats(xml));
  const sheetData = xml.first('sheetData') ?? '<sheetData/>';
  let rows = 0;
  let columns = 0;
  for (const { row, tag, element } of rawRows(sheetData)) {
    readRowFormat(grid, row, tag);
    for (const cell of rawCells(sheetData, element)) {
      grid.addCell(row, cell);
      const value = reader.read(sheetData, cell, row);
      if (value === null) continue;
      sheet.cells.set(row, cell.column, value);
      rows = Math.max(rows, row);
      columns = Math.max(columns, cell.column);
    }
  }
  return { grid, rows, columns };
}

function readRowFormat(grid: FormatGrid, row: number, tag: string): void {
  const xf = attribute(tag, 's');
  const isCustom = attribute(tag, 'customFormat');
  if (xf !== undefined && (isCustom === '1' || isCustom === 'true')) grid.setRow(row, Number(xf));
}

function columnFormats(xml: SheetXml): Run<number>[] {
  const cols = xml.first('cols');
  if (!cols) return [];
  const root = elementAt(cols, 0);
  return [...childElements(cols, root.inner, root.innerEnd)]
    .map((element) => startTagOf(cols, element))
    .filter((tag) => attribute(tag, 'style') !== undefined)
    .map((tag) => ({
      from: Number(attribute(tag, 'min')),
      to: Number(attribute(tag, 'max')),
      value: Number(attribute(tag, 'style')),
    }));
}

/** Lays the looks of the file over the cells of the sheet's grid. */
export function applyFormats(sheet: Sheet, grid: FormatGrid, styles: StyleSheet): void {
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (const { from, to, value } of grid.runs(column, sheet.maxRows)) {
      for (const [key, part] of Object.entries(styles.formatOf(value))) {
        const layer = sheet.formats[key as keyof Sheet['formats']];
        layer.set({ row: from, column, rows: to - from + 1, columns: 1 }, part as never);
      }
    }
  }
}
