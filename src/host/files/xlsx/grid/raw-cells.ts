/** The rows and cells of a worksheet document, as they are written. */
import { largestGrid } from '../../file-limits.ts';
import { plainElements } from '../package/plain-elements.ts';
import { cellAddress } from '../package/references.ts';
import { attribute, openTag, startTagOf, withAttribute, type XmlElement } from '../package/xml-element.ts';

export interface RawRow {
  row: number;
  tag: string;
  element: XmlElement;
}

export interface RawCell {
  column: number;
  tag: string;
  /** Number of the format. */
  xf: number;
  element: XmlElement;
}

/** @param sheetData the element `<sheetData>` */
export function* rawRows(sheetData: string): Generator<RawRow> {
  let row = 0;
  let rows = 0;
  for (const element of plainElements(sheetData, 'row', 0, sheetData.length)) {
    if (++rows > largestGrid.maxRows) throw new Error(`rawRows: more than ${largestGrid.maxRows} rows`);
    const tag = startTagOf(sheetData, element);
    // A row or cell without address follows the one before it.
    row = Number(attribute(tag, 'r') ?? row + 1);
    if (!(Number.isInteger(row) && row >= 1 && row <= largestGrid.maxRows))
      throw new Error(`rawRows: no such row: ${tag}`);
    yield { row, tag, element };
  }
}

export function* rawCells(sheetData: string, row: XmlElement): Generator<RawCell> {
  let column = 0;
  let cells = 0;
  for (const element of plainElements(sheetData, 'c', row.inner, row.innerEnd)) {
    if (++cells > largestGrid.maxColumns)
      throw new Error(`rawCells: more than ${largestGrid.maxColumns} cells in a row`);
    const tag = startTagOf(sheetData, element);
    const address = attribute(tag, 'r');
    column = address === undefined ? column + 1 : columnOf(address);
    if (!(column >= 1 && column <= largestGrid.maxColumns))
      throw new Error(`rawCells: no such column: ${tag}`);
    yield { column, tag, xf: formatNumber(attribute(tag, 's')), element };
  }
}

/** More than Excel takes. */
const maxFormats = 65_536;

/** The number of a format in the file; what is none stands for the first, the plain one. */
export function formatNumber(written: string | undefined): number {
  const number = Number(written ?? 0);
  return Number.isInteger(number) && number >= 0 && number < maxFormats ? number : 0;
}

/** `AB12` is in column 28. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column;
}

/**
 * `<sheetData>` with its rows and cells in ascending order and each there once, the last of several: programs write it so,
 * and writing into it counts on that.
 */
export function orderedRows(sheetData: string): string {
  const rows = new Map<number, { tag: string; cells: Map<number, string> }>();
  for (const { row, tag, element } of rawRows(sheetData)) {
    const line = rows.get(row) ?? { tag: withAttribute(openTag(tag), 'r', row), cells: new Map() };
    rows.set(row, line);
    for (const { column, tag: cellTag, element: cell } of rawCells(sheetData, element)) {
      const addressed = withAttribute(cellTag, 'r', cellAddress(row, column));
      line.cells.set(column, addressed + sheetData.slice(cell.inner, cell.end));
    }
  }
  const written = ascending(rows).map(
    ([, { tag, cells }]) =>
      `${tag}${ascending(cells)
        .map(([, xml]) => xml)
        .join('')}</row>`,
  );
  return `<sheetData>${written.join('')}</sheetData>`;
}

function ascending<T>(byNumber: ReadonlyMap<number, T>): [number, T][] {
  return [...byNumber].sort(([a], [b]) => a - b);
}
