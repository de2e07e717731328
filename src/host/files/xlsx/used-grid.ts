import { type Area, lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import { maxCells } from '../file-limits.ts';
import { commentElements } from './features/notes.ts';
import type { SheetInFile } from './features/sheet-feature.ts';
import { readAreas } from './package/references.ts';
import { attribute, elementAt } from './package/xml-element.ts';

interface Size {
  rows: number;
  columns: number;
}

/** How far a grid goes on behind the last value, for looks and merged cells alone, and how large it may be then. */
const mostBeyond: Size = { rows: 1000, columns: 100 };
const mostCells = maxCells / 2;
/** Of what begins behind the last value, such as a width of all columns that there can be. */
const mostOfOne = 50;

/**
 * The size that a grid needs to have room for all that a sheet holds: what lies outside could not make way for new columns, and
 * would be overwritten by them.
 * @param values the last row and column with a value
 * @param lastLook the last column of which a cell looks other than plain cells
 */
export async function usedGrid(file: SheetInFile, values: Size, lastLook: number): Promise<Size> {
  let { rows, columns } = values;
  for (const area of wholeAreas(file)) {
    rows = Math.max(rows, lastRowOf(area));
    columns = Math.max(columns, lastColumnOf(area));
  }
  columns = Math.max(columns, lastLook);
  for (const { column, columns: count } of await otherAreas(file)) {
    if (column > values.columns) columns = Math.max(columns, column + Math.min(count, mostOfOne) - 1);
  }
  rows = Math.min(rows, values.rows + mostBeyond.rows);
  const room = Math.max(values.columns, Math.floor(mostCells / Math.max(1, rows)));
  return { rows, columns: Math.min(columns, values.columns + mostBeyond.columns, room) };
}

/** Of which nothing may be cut. */
function wholeAreas({ sheet, xml }: SheetInFile): Area[] {
  const merges = xml.childrenOf('mergeCells').flatMap((element) => readAreas(element.attribute('ref')));
  return [...merges, ...readAreas(attribute(xml.first('autoFilter') ?? '', 'ref')), ...sheet.tables];
}

/** Widths, links, dropdowns, conditional formats and notes: many go on to the last row and column that there can be. */
async function otherAreas({ part, xml }: SheetInFile): Promise<Area[]> {
  const comments = await (await part.related('comments'))?.text();
  const addresses = [
    ...xml.childrenOf('hyperlinks').map((element) => element.attribute('ref')),
    ...xml.childrenOf('dataValidations').map((element) => element.attribute('sqref')),
    ...xml.all('conditionalFormatting').map((element) => elementAt(element).attribute('sqref')),
    ...(comments === undefined ? [] : commentElements(comments)).map((element) => element.attribute('ref')),
  ];
  const columns = xml.columnTags().map((tag) => {
    const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    return { row: 1, column: first, rows: 1, columns: last - first + 1 };
  });
  // A tag without its numbers is passed over where the columns are read, too.
  const known = columns.filter((area) => area.column >= 1 && area.columns >= 1);
  return [...addresses.flatMap(readAreas), ...known];
}
