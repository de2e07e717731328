/** Puts the rows of a .csv file on a tab. */
import type { ReportedProblem } from '../../../shared/index.ts';
import type { Cell } from '../../workbook/cell.ts';
import { localeConventions } from '../../workbook/locale-conventions.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { beyondFile, maxCells } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { csvRows } from './csv-rows.ts';
import { csvText, encodingSentence } from './csv-text.ts';
import { CellTyping } from './typed-cell.ts';

interface CsvSheetOptions {
  fileName: string;
  /** Name of the new tab. */
  name: string;
  /** Row that has the headers: no row below it may be longer. Without it, the first row that is more than a title. */
  headerRow?: number;
  /** True reads every cell as text: 01 stays 01, and 10-50 becomes no date. */
  asText?: boolean;
  /** Index of the column by whose texts rows are joined: `1e3` is no other key than it says. -1 for none. */
  keyColumnOf?: (headers: readonly string[]) => number;
  /** Told what was read otherwise than it stands in the file. */
  report?: (problem: ReportedProblem) => void;
}

/** @throws UnreadableFile with the line, for what is no .csv file of one table */
export function addCsvSheet(workbook: Workbook, bytes: Uint8Array, options: CsvSheetOptions): Sheet {
  const { text, encoding } = csvText(bytes, options.fileName);
  if (encoding !== null) options.report?.(encodingProblem(encoding, options));
  const rows = csvRows(text, options.fileName);
  const headerRow = headerRowOf(rows, options);
  if (!options.asText) cutSurplus(rows, headerRow, options);
  const width = tableWidth(rows, headerRow, options);
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
  const keyColumn = options.keyColumnOf?.(rows[headerRow - 1]!) ?? -1;
  for (let column = 0; column < width; column++) {
    if (typing && column !== keyColumn) fillTyped(sheet, column, rows, typing);
    else fillText(sheet, column, rows);
  }
  if (typing && keyColumn >= 0)
    sheet.formats.numberFormat.set({ row: 1, column: keyColumn + 1, rows: rows.length, columns: 1 }, '@');
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
  const mayBeDay = typing.typableDates(rows, column);
  // Columns of a table repeat their values: one is read once, and its text held once.
  const seen = new Map<string, ReadCell>();
  for (let row = 0; row < rows.length; row++) {
    const text = rows[row]![column];
    if (text === undefined || text === '') continue;
    let read = seen.get(text);
    if (read === undefined) {
      read = typing.read(text, mayBeDay) ?? { value: textOf(text) };
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

/** The row that has the headers, from 1. */
function headerRowOf(
  rows: readonly string[][],
  { fileName, asText = false, headerRow = asText ? 1 : rowBelowTitles(rows) }: CsvSheetOptions,
): number {
  if (rows[headerRow - 1]) return headerRow;
  throw new UnreadableFile(
    `${fileName} has ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, but its headers should be in row ${headerRow}. ` +
      'Give the file with its header row, or set "Header row".',
  );
}

/** Short rows end in empty cells. In a tab of ours a cell too many shifts nothing that a score depends on, and is kept. */
function tableWidth(
  rows: readonly string[][],
  headerRow: number,
  { asText = false }: CsvSheetOptions,
): number {
  return rows
    .slice(0, asText ? rows.length : headerRow)
    .reduce((width, row) => Math.max(width, row.length), 1);
}

/** A row with more cells than there are headers has mostly a separator too many: what is beyond the headers is left out, and said. */
function cutSurplus(rows: string[][], headerRow: number, options: CsvSheetOptions): void {
  const width = rows[headerRow - 1]!.length;
  const tooLong = [...rows.keys()].slice(headerRow).filter((row) => rows[row]!.length > width);
  const surplusOf = (row: number) => rows[row]!.slice(width).filter((cell) => cell.trim() !== '');
  const filled = tooLong.filter((row) => surplusOf(row).length > 0);
  if (filled.length > 0)
    options.report?.(surplusProblem(rows, width, filled, surplusOf(filled[0]!), options));
  for (const row of tooLong) rows[row] = rows[row]!.slice(0, width);
}

function surplusProblem(
  rows: readonly string[][],
  width: number,
  [first, ...others]: readonly number[],
  surplus: readonly string[],
  { fileName, name: tab }: CsvSheetOptions,
): ReportedProblem {
  const cells = rows[first!]!.length;
  const more =
    others.length === 0
      ? ''
      : ` (and ${others.length.toLocaleString('en-US')} more ${others.length === 1 ? 'row' : 'rows'} like it)`;
  const received = surplus.join(', ').slice(0, longestQuote);
  return {
    code: 'csv-row-too-long',
    tab,
    cell: `${first! + 1}:${first! + 1}`,
    expected: `${width} cells`,
    received,
    message:
      `${fileName}, row ${first! + 1}: ${cells} cells, but there ${width === 1 ? 'is 1 header' : `are ${width} headers`}, so "${received}" is left out. ` +
      `Put quotes around a cell that contains the separator, or add the missing header.${more}`,
    level: 'error',
    count: 1 + others.length,
  };
}

const longestQuote = 60;

function encodingProblem(encoding: string, { fileName, name: tab }: CsvSheetOptions): ReportedProblem {
  return {
    code: 'csv-encoding',
    tab,
    cell: '',
    expected: 'UTF-8',
    received: encoding,
    message: encodingSentence(fileName, encoding),
    level: 'advice',
    count: 1,
  };
}

/** A title and blank rows may stand above the headers of a table; in a file of one column nothing does. */
function rowBelowTitles(rows: readonly string[][]): number {
  const isTable = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length > 1;
  const first = rows.findIndex(isTable);
  if (first === 0) return 1;
  const isMostOfIt = first >= 0 && rows.slice(first).filter(isTable).length * 2 > rows.length;
  return isMostOfIt ? first + 1 : 1;
}
