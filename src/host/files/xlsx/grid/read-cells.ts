/** Fills a sheet in memory with the cells of a worksheet document. */
import type { Run } from '../../../workbook/run-list.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { maxCells } from '../../file-limits.ts';
import { ZipProblem } from '../../zip/zip-entry.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, isTrue } from '../package/xml-element.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import type { CellReader } from './cells.ts';
import { FormatGrid } from './format-grid.ts';
import { formatNumber, orderedRows, RawCells, rawRows } from './raw-cells.ts';

/** Called with the last row and column with a value, before there is one further out. */
export type SizeCheck = (rows: number, columns: number) => void;

interface ReadCells {
  grid: FormatGrid;
  /** The last row and column with a value. */
  rows: number;
  columns: number;
  isInOrder: boolean;
}

interface CellTarget {
  sheet: Sheet;
  xml: SheetXml;
  reader: CellReader;
  checkSize: SizeCheck;
}

export function readCells(target: CellTarget, isInOrder = true): ReadCells {
  const { sheet, xml, reader, checkSize } = target;
  const grid = new FormatGrid(columnFormats(xml));
  const sheetData = xml.first('sheetData') ?? '<sheetData/>';
  const cell = new RawCells(sheetData);
  const last = { row: 0, column: 0 };
  let rows = 0;
  let columns = 0;
  let listed = 0;
  for (const { row, tag, element } of rawRows(sheetData)) {
    if (row <= last.row) return readInOrder(target);
    last.row = row;
    last.column = 0;
    const rowFormat = attribute(tag, 's');
    if (rowFormat !== undefined && isTrue(attribute(tag, 'customFormat')))
      grid.setRow(row, formatNumber(rowFormat));
    cell.enter(element);
    while (cell.next()) {
      if (cell.column <= last.column) return readInOrder(target);
      last.column = cell.column;
      if (++listed > maxCells) throw new ZipProblem('too large', `more than ${maxCells} cells listed`);
      grid.addCell(row, cell.column, cell.xf);
      const value = reader.read(cell, row);
      if (value === null) continue;
      if (row > rows || cell.column > columns) {
        rows = Math.max(rows, row);
        columns = Math.max(columns, cell.column);
        checkSize(rows, columns);
      }
      sheet.cells.set(row, cell.column, value);
    }
  }
  return { grid, rows, columns, isInOrder };
}

/** From the beginning: what is set already is set again. */
function readInOrder(target: CellTarget): ReadCells {
  const { sheet, xml } = target;
  xml.replace('sheetData', orderedRows(xml.first('sheetData')!));
  for (let column = sheet.lastColumn(); column > 0; column--) sheet.cells.setColumn(column, []);
  return readCells(target, false);
}

function columnFormats(xml: SheetXml): Run<number>[] {
  return xml
    .columnTags()
    .filter((tag) => attribute(tag, 'style') !== undefined)
    .map((tag) => ({
      from: Number(attribute(tag, 'min')),
      to: Number(attribute(tag, 'max')),
      value: formatNumber(attribute(tag, 'style')),
    }));
}

/** Lays the looks of the file over the cells of the sheet's grid. */
export function applyFormats(sheet: Sheet, grid: FormatGrid, styles: StyleSheet): void {
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (const { from, to, value } of grid.runs(column, sheet.maxRows)) {
      const format = styles.formatOf(value);
      for (const key in format) {
        const layer = sheet.formats[key as keyof Sheet['formats']];
        layer.set({ row: from, column, rows: to - from + 1, columns: 1 }, format[key as never]);
      }
    }
  }
}
