/** The rows and cells of a worksheet document, as they are written. */
import { largestGrid } from '../../file-limits.ts';
import { plainElements } from '../package/plain-elements.ts';
import { cellAddress } from '../package/references.ts';
import { attribute, openTag, withAttribute, XmlElement } from '../package/xml-element.ts';

export interface RawRow {
  row: number;
  tag: string;
  element: XmlElement;
}

/** Where a cell stands in the text, and what its tag says. */
export interface RawCell extends XmlElement {
  column: number;
  /** Number of the format. */
  xf: number;
  type: string;
}

/** @param sheetData the element `<sheetData>` */
export function* rawRows(sheetData: string): Generator<RawRow> {
  let row = 0;
  let rows = 0;
  for (const element of plainElements(sheetData, 'row', 0, sheetData.length)) {
    if (++rows > largestGrid.maxRows) throw new Error(`rawRows: more than ${largestGrid.maxRows} rows`);
    const tag = element.tag;
    // A row or cell without address follows the one before it.
    row = Number(attribute(tag, 'r') ?? row + 1);
    if (!(Number.isInteger(row) && row >= 1 && row <= largestGrid.maxRows))
      throw new Error(`rawRows: no such row: ${tag}`);
    yield { row, tag, element };
  }
}

/**
 * Walks over the cells of one row after the other; it is itself the cell that it stands at, because there are millions.
 * @example cells.enter(row.element); while (cells.next()) read(cells);
 */
export class RawCells extends XmlElement implements RawCell {
  column = 0;
  xf = 0;
  type = plainType;
  private to = 0;
  private passed = 0;

  /** @param sheetData the element `<sheetData>` */
  constructor(sheetData: string) {
    super(sheetData, 'c', 0, 0, 0, 0);
  }

  enter(row: XmlElement): void {
    // Looked for in the row only: from each of a million empty rows to the next cell is far.
    const first = row.inner < row.innerEnd ? this.document.slice(row.inner, row.innerEnd).indexOf('<c') : -1;
    this.end = first < 0 ? row.innerEnd : row.inner + first;
    this.to = row.innerEnd;
    this.column = 0;
    this.passed = 0;
  }

  /** False after the last cell of the row. */
  next(): boolean {
    const start = this.end < this.to ? this.document.indexOf('<c', this.end) : -1;
    if (start < 0 || start >= this.to) return false;
    if (++this.passed > largestGrid.maxColumns)
      throw new Error(`rawCells: more than ${largestGrid.maxColumns} cells in a row`);
    this.start = start;
    if (!this.readTag()) this.readOddTag();
    if (!(this.column >= 1 && this.column <= largestGrid.maxColumns))
      throw new Error(`rawCells: no such column: ${this.tag}`);
    const isEmpty = this.document.charCodeAt(this.inner - 2) === slash;
    this.innerEnd = isEmpty ? this.inner : this.document.indexOf('</c>', this.inner);
    if (this.inner === 0 || this.innerEnd < 0) throw new Error('rawCells: <c> is never closed');
    this.end = isEmpty ? this.inner : this.innerEnd + '</c>'.length;
    return true;
  }

  /** As nearly all tags are written: attributes of one letter, their values letters and digits. False for others. */
  private readTag(): boolean {
    const xml = this.document;
    let column = this.column + 1;
    let xf = 0;
    let type = plainType;
    let at = this.start + '<c'.length;
    while (xml.charCodeAt(at) === space) {
      const name = xml.charCodeAt(at + 1);
      const from = at + 4;
      at = afterWord(xml, from);
      if (!xml.startsWith('="', from - 2) || xml.charCodeAt(at) !== quote || at === from) return false;
      if (name === letterR) column = columnAt(xml, from);
      else if (name === letterS) xf = formatAt(xml, from, at);
      else if (name === letterT) type = xml.slice(from, at);
      else return false;
      at++;
    }
    if (xml.charCodeAt(at) === slash) at++;
    if (xml.charCodeAt(at) !== greaterThan) return false;
    this.column = column;
    this.xf = xf;
    this.type = type;
    this.inner = at + 1;
    return true;
  }

  private readOddTag(): void {
    this.inner = this.document.indexOf('>', this.start) + 1;
    const tag = this.tag;
    const address = attribute(tag, 'r');
    // A row or cell without address follows the one before it.
    this.column = address === undefined ? this.column + 1 : columnAt(address, 0);
    this.xf = formatNumber(attribute(tag, 's'));
    this.type = attribute(tag, 't') ?? plainType;
  }
}

const plainType = 'n';
const [space, quote, slash, greaterThan] = [0x20, 0x22, 0x2f, 0x3e];
const [letterR, letterS, letterT] = [0x72, 0x73, 0x74];

/** Position after the ASCII letters and digits that begin at one. */
function afterWord(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    const letter = code | 0x20;
    if (!((code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a))) return at;
    at++;
  }
}

/** More than Excel takes. */
const maxFormats = 65_536;

/** The number of a format in the file; what is none stands for the first, the plain one. */
export function formatNumber(written: string | undefined): number {
  const number = Number(written ?? 0);
  return Number.isInteger(number) && number >= 0 && number < maxFormats ? number : 0;
}

/** As `formatNumber` of what stands between two positions. */
function formatAt(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || number >= maxFormats) return formatNumber(xml.slice(from, to));
    number = number * 10 + digit;
  }
  return number < maxFormats ? number : 0;
}

/** `AB12` is in column 28. */
function columnAt(text: string, from: number): number {
  let column = 0;
  for (let i = from; i < text.length; i++) {
    const letter = text.charCodeAt(i) & ~0x20;
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
  const cells = new RawCells(sheetData);
  const rows = new Map<number, { tag: string; cells: Map<number, string> }>();
  for (const { row, tag, element } of rawRows(sheetData)) {
    const line = rows.get(row) ?? { tag: withAttribute(openTag(tag), 'r', row), cells: new Map() };
    rows.set(row, line);
    cells.enter(element);
    while (cells.next()) {
      const addressed = withAttribute(cells.tag, 'r', cellAddress(row, cells.column));
      line.cells.set(cells.column, addressed + cells.behindTag);
    }
  }
  const written = ascending(rows).map(
    ([, line]) =>
      `${line.tag}${ascending(line.cells)
        .map(([, xml]) => xml)
        .join('')}</row>`,
  );
  return `<sheetData>${written.join('')}</sheetData>`;
}

function ascending<T>(byNumber: ReadonlyMap<number, T>): [number, T][] {
  return [...byNumber].sort(([a], [b]) => a - b);
}
