/** The rows and cells of a worksheet document, and what they hold. */
import { type Cell, cellError, Formula, type PlainValue } from '../../../workbook/cell.ts';
import { isDateFormat } from '../../../workbook/number-format.ts';
import { relocateFormula } from '../../../workbook/relocate-formula.ts';
import { serialOf } from '../../../workbook/serial-date.ts';
import { largestGrid } from '../../file-limits.ts';
import { ZipProblem } from '../../zip/zip-problem.ts';
import { onlyContent, plainElements } from '../package/plain-elements.ts';
import { richText } from '../package/shared-strings.ts';
import { attribute, childNamed, startTagOf, textOf, type XmlElement } from '../package/xml-element.ts';
import { notTooLong, unescapeCellText } from '../package/xml-text.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';

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

/** Moving the references of so many takes a minute. */
const maxSharedCharacters = 2 ** 28;

/** Days between the two calendars that files count from: 1904-01-01 and 1899-12-30. */
export const days1904 = 1462;

/** Reads the cells of one sheet, from the top: a shared formula is written out at its first cell only. */
export class CellReader {
  readonly #strings: readonly string[];
  readonly #styles: StyleSheet;
  readonly #is1904: boolean;
  readonly #shared = new Map<string, { text: string; row: number; column: number }>();
  #sharedCharacters = 0;

  constructor(strings: readonly string[], styles: StyleSheet, is1904: boolean) {
    this.#strings = strings;
    this.#styles = styles;
    this.#is1904 = is1904;
  }

  read(sheetData: string, { tag, column, xf, element }: RawCell, row: number): Cell {
    if (element.inner >= element.innerEnd) return null;
    const type = attribute(tag, 't') ?? 'n';
    const plain = onlyContent(sheetData, element, 'v');
    if (plain !== null) return this.#value(plain, type, xf);
    const text = type === 'inlineStr' ? childNamed(sheetData, element, 'is') : undefined;
    if (text) return richText(sheetData, text) || null;
    const v = childNamed(sheetData, element, 'v');
    const value = v ? this.#value(sheetData.slice(v.inner, v.innerEnd), type, xf) : null;
    const formula = childNamed(sheetData, element, 'f');
    const formulaText = formula ? this.#formulaText(sheetData, formula, row, column) : '';
    return formulaText === '' ? value : new Formula(`=${formulaText}`, value);
  }

  #value(raw: string, type: string, xf: number): PlainValue {
    if (type === 'n') return this.#number(raw, xf);
    if (type === 's') return this.#sharedText(raw);
    if (type === 'str') return unescapeCellText(raw);
    if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
    if (type === 'e') return cellError(raw.trim());
    if (type === 'd') return finite(serialOf(Date.parse(/[Zz]$/.test(raw) ? raw : `${raw}Z`)));
    return null;
  }

  /** A text that is not there would become one that is added later. */
  #sharedText(raw: string): PlainValue {
    const text = this.#strings[Number(raw)];
    if (text === undefined)
      throw new Error(`sharedText: no text "${raw.slice(0, 20)}" of ${this.#strings.length}`);
    return text === '' ? null : text;
  }

  #number(raw: string, xf: number): PlainValue {
    const value = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(value)) return null;
    return this.#is1904 && isDateFormat(this.#styles.formatOf(xf).numberFormat) ? value + days1904 : value;
  }

  #formulaText(xml: string, formula: XmlElement, row: number, column: number): string {
    const tag = startTagOf(xml, formula);
    const text = notTooLong(withoutFunctionPrefixes(textOf(xml, formula)));
    if (attribute(tag, 't') !== 'shared') return text;
    const index = attribute(tag, 'si') ?? '';
    if (text !== '') {
      this.#shared.set(index, { text, row, column });
      return text;
    }
    const first = this.#shared.get(index);
    if (!first) return '';
    // Written once in the file: a long one that thousands of cells share would fill memory.
    this.#sharedCharacters += first.text.length;
    if (this.#sharedCharacters > maxSharedCharacters)
      throw new ZipProblem('too large', `${this.#sharedCharacters} characters of shared formulas`);
    return relocateFormula(new Formula(first.text, null), row - first.row, column - first.column).text;
  }
}

/** No cell holds infinity, or what is no number. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Files mark functions that came after 2007; people never see that. */
function withoutFunctionPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|udf)\.(?:_xlws\.)?/g, '') : formula;
}
