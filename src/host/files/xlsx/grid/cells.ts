/** What the cells of a worksheet document hold, read and written. */
import {
  type Cell,
  CellError,
  cellError,
  Formula,
  type PlainValue,
  pendingResult,
} from '../../../workbook/cell.ts';
import { columnLetters } from '../../../workbook/formula-references.ts';
import { isDateFormat } from '../../../workbook/number-format.ts';
import { relocateFormula } from '../../../workbook/relocate-formula.ts';
import { serialOf } from '../../../workbook/serial-date.ts';
import { ZipProblem } from '../../zip/zip-entry.ts';
import { richText, type SharedStrings } from '../package/shared-strings.ts';
import type { XmlElement } from '../package/xml-element.ts';
import { escapeCellText, escapeXml, notTooLong, unescapeCellText } from '../package/xml-text.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import type { RawCell } from './raw-cells.ts';

/** Moving the references of so many takes a minute. */
const maxSharedCharacters = 2 ** 28;

/** Days between the two calendars that files count from: 1904-01-01 and 1899-12-30. */
export const days1904 = 1462;

/** Reads the cells of one sheet, from the top: a shared formula is written out at its first cell only. */
export class CellReader {
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();
  private sharedCharacters = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: StyleSheet,
    private readonly is1904: boolean,
  ) {}

  read(cell: RawCell, row: number): Cell {
    if (cell.inner >= cell.innerEnd) return null;
    const { type, xf } = cell;
    const plain = cell.onlyContent('<v>', '</v>');
    if (plain !== null) return this.value(plain, type, xf);
    const text = type === 'inlineStr' ? cell.childNamed('is') : undefined;
    if (text) return richText(text) || null;
    const v = cell.childNamed('v');
    const value = v ? this.value(v.content, type, xf) : null;
    const formula = cell.childNamed('f');
    const formulaText = formula ? this.formulaText(formula, row, cell.column) : '';
    if (formulaText === '') return value;
    // Programs leave the text out where it is empty.
    return new Formula(`=${formulaText}`, value ?? (type === 'str' ? '' : pendingResult));
  }

  private value(raw: string, type: string, xf: number): PlainValue {
    if (type === 'n') return this.number(raw, xf);
    if (type === 's') return this.sharedText(raw);
    if (type === 'str') return unescapeCellText(raw);
    if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
    if (type === 'e') return cellError(raw.trim());
    if (type === 'd') return finite(serialOf(Date.parse(/[Zz]$/.test(raw) ? raw : `${raw}Z`)));
    return null;
  }

  /** A text that is not there would become one that is added later. */
  private sharedText(raw: string): PlainValue {
    const text = this.strings[Number(raw)];
    if (text === undefined)
      throw new Error(`sharedText: no text "${raw.slice(0, 20)}" of ${this.strings.length}`);
    return text === '' ? null : text;
  }

  private number(raw: string, xf: number): PlainValue {
    const value = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(value)) return null;
    return this.is1904 && isDateFormat(this.styles.formatOf(xf).numberFormat) ? value + days1904 : value;
  }

  private formulaText(formula: XmlElement, row: number, column: number): string {
    const text = notTooLong(withoutFunctionPrefixes(formula.text));
    if (formula.attribute('t') !== 'shared') return text;
    const index = formula.attribute('si') ?? '';
    if (text !== '') {
      this.shared.set(index, { text, row, column });
      return text;
    }
    const first = this.shared.get(index);
    if (!first) return '';
    // Written once in the file: a long one that thousands of cells share would fill memory.
    this.sharedCharacters += first.text.length;
    if (this.sharedCharacters > maxSharedCharacters)
      throw new ZipProblem('too large', `${this.sharedCharacters} characters of shared formulas`);
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

/** Excel calls a file damaged that has more in a cell; in Sheets it may be 50,000. */
const maxCellText = 32_767;

/** What of a text goes into the cell; files of ours keep the rest elsewhere. */
export function shortened(text: string): string {
  return text.length > maxCellText ? `${text.slice(0, maxCellText - 1)}…` : text;
}

/** @param xf number of the cell's format */
export function cellXml(row: number, column: number, cell: Cell, xf: number, strings: SharedStrings): string {
  const start = `<c r="${columnLetters(column)}${row}"${xf === 0 ? '' : ` s="${xf}"`}`;
  if (cell === null) return `${start}/>`;
  if (typeof cell === 'string') return `${start} t="s"><v>${strings.add(shortened(cell))}</v></c>`;
  const { type, value } = cell instanceof Formula ? rawValue(cell.value) : rawValue(cell);
  const formula = cell instanceof Formula ? `<f>${escapeXml(cell.text.replace(/^=/, ''))}</f>` : '';
  const result = type === '' && value === '' ? '' : `<v>${value}</v>`;
  return `${start}${type && ` t="${type}"`}>${formula}${result}</c>`;
}

function rawValue(value: PlainValue): { type: string; value: string } {
  if (value === null || value === pendingResult) return { type: '', value: '' };
  if (typeof value === 'number') return { type: '', value: String(value) };
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  if (value instanceof CellError) return { type: 'e', value: escapeXml(value.text) };
  return { type: 'str', value: escapeCellText(value) };
}
