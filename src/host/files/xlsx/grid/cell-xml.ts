import { type Cell, CellError, Formula, type PlainValue } from '../../../workbook/cell.ts';
import { columnLetters } from '../../../workbook/formula-references.ts';
import type { SharedStrings } from '../package/shared-strings.ts';
import { escapeCellText, escapeXml } from '../package/xml-text.ts';

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
  return `${start}${type && ` t="${type}"`}>${formula}${value && `<v>${value}</v>`}</c>`;
}

function rawValue(value: PlainValue): { type: string; value: string } {
  if (value === null) return { type: '', value: '' };
  if (typeof value === 'number') return { type: '', value: String(value) };
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  if (value instanceof CellError) return { type: 'e', value: escapeXml(value.text) };
  return { type: 'str', value: escapeCellText(value) };
}
