/** Puts the rows of a .csv file on a tab. */
import type { Cell } from '../../workbook/cell.ts';
import { localeConventions } from '../../workbook/locale-conventions.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { beyondFile, maxCells } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { csvRows } from './csv-rows.ts';
import { csvText } from './csv-text.ts';
import { CellTyping } from './typed-cell.ts';

interface CsvSheetOptions {
  fileName: string;
  /** Name of the new tab. */
  name: string;
  /** Row that has the headers: no row below it may be longer. Without it, the first row that is more than a title. */
  headerRow?: number;
  /** True reads every cell as text: 01 stays 01, and 10-50 becomes no date. */
  asText?: boolean;
}

/** @throws UnreadableFile with the line, for what is no .csv file of one table */
export function addCsvSheet(workbook: Workbook, bytes: Uint8Array, options: CsvSheetOptions): Sheet {
  const rows = csvRows(csvText(bytes, options.fileName), options.fileName);
  const width = tableWidth(rows, options);
  if (rows.length * width > maxCells) {
    throw new UnreadableFile(
      `${options.fileName} has ${(rows.length * width).toLocaleString('en-US')} cells, and a spreadsheet has at most 10,000,000. ` +
        smaller,
    );
  }
  const problem = beyondFile(rows.length, width);
  if (problem) throw new UnreadableFile(`${options.fileName} has ${problem}. ${smaller}`);
  const sheet = workbook.addSheet(options.name, { rows: rows.length, columns: width });
  const typing = options.asText ? null : new CellTyping(localeConventions(workbook.locale));
  for (let column = 0; column < width; column++) {
    if (typing) fillTyped(sheet, column, rows, typing);
    else fillText(sheet, column, rows);
  }
  if (options.asText) sheet.formats.numberFormat.set(sheet.wholeArea(), '@');
  return sheet;
}

const smaller = 'Leave out columns that no rule needs, or split the file.';

function fillText(sheet: Sheet, column: number, rows: readonly string[][]): void {
  const cells: Cell[] = rows.map((row) => textOf(row[column]));
  sheet.cells.setColumn(column + 1, cells);
}

function fillTyped(sheet: Sheet, column: number, rows: readonly string[][], typing: CellTyping): void {
  const cells: Cell[] = new Array(rows.length).fill(null);
  const formats: (string | undefined)[] = new Array(rows.length).fill(undefined);
  // Columns of a table repeat their values: one is read once, and its text held once.
  const seen = new Map<string, ReadCell>();
  for (let row = 0; row < rows.length; row++) {
    const text = rows[row]![column];
    if (text === undefined || text === '') continue;
    let read = seen.get(text);
    if (read === undefined) {
      read = typing.read(text) ?? { value: textOf(text) };
      if (seen.size < maxRemembered) seen.set(text, read);
    }
    cells[row] = read.value;
    formats[row] = read.numberFormat;
  }
  sheet.cells.setColumn(column + 1, cells);
  if (formats.some((format) => format !== undefined)) {
    sheet.formats.numberFormat.assign(1, column + 1, formats);
  }
}

interface ReadCell {
  value: Cell;
  numberFormat?: string;
}

const maxRemembered = 10_000;

/** An apostrophe in front marks text and is no part of it, as when typed. */
function textOf(text: string | undefined): Cell {
  if (text === undefined || text === '' || text === "'") return null;
  return text.charCodeAt(0) === apostrophe ? text.slice(1) : text;
}

const apostrophe = 0x27;

/**
 * Short rows end in empty cells. A row with more cells than there are headers has mostly a separator too many, and
 * everything after it in the wrong column: better no scores than wrong ones.
 */
function tableWidth(
  rows: readonly string[][],
  { fileName, asText = false, headerRow = asText ? 1 : rowBelowTitles(rows) }: CsvSheetOptions,
): number {
  const header = rows[headerRow - 1];
  if (!header) {
    throw new UnreadableFile(
      `${fileName} has ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, but its headers should be in row ${headerRow}. ` +
        'Give the file with its header row, or set "Header row".',
    );
  }
  // In a tab of ours a cell too many shifts nothing that a score depends on, and is kept.
  if (asText) return rows.reduce((width, cells) => Math.max(width, cells.length), 1);
  for (let row = headerRow; row < rows.length; row++) {
    const cells = rows[row]!;
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      throw new UnreadableFile(
        `${fileName}, row ${row + 1}: ${cells.length} cells, but there are ${header.length} headers. ` +
          'Put quotes around a cell that contains the separator, or add the missing header.',
      );
    }
  }
  return rows.slice(0, headerRow).reduce((width, cells) => Math.max(width, cells.length), 1);
}

/** A title and blank rows may stand above the headers of a table; in a file of one column nothing does. */
function rowBelowTitles(rows: readonly string[][]): number {
  const isTable = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length > 1;
  const first = rows.findIndex(isTable);
  if (first === 0) return 1;
  const isMostOfIt = first >= 0 && rows.slice(first).filter(isTable).length * 2 > rows.length;
  return isMostOfIt ? first + 1 : 1;
}
