import { isoDay } from './calendar.ts';
import { fold } from './fold.ts';
import type { Cell } from './table.ts';

/** What Sheets shows of a formula that fails. */
export const errorTexts: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
]);

/** What Sheets shows of a formula that has no result yet; files come with such formulas too. */
export const pendingText = 'Loading...';

/** An error arrives from Sheets as its text. */
export function isErrorCell(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  return cell.charCodeAt(0) === 35 ? errorTexts.has(cell.trim()) : cell === pendingText;
}

/** Nothing is left after trimming; `''` of a formula and no-break spaces are empty too. */
export function isEmptyCell(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    (cell === '' || ((cell.charCodeAt(0) <= 32 || cell.charCodeAt(0) > 127) && fold(cell) === ''))
  );
}

/** Nothing has been entered: empty, or an unticked checkbox, since columns of those are filled down in advance. */
export function isUntouchedCell(cell: Cell): boolean {
  return cell === false || isEmptyCell(cell);
}

/** A cell as plain text: a number as its plain decimal, a date as `YYYY-MM-DD`, a checkbox as TRUE or FALSE. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return plainDecimal(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isoDay(cell.day);
}

function plainDecimal(number: number): string {
  const text = String(number);
  const [, sign, whole, fraction = '', power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = `${whole}${fraction}`;
  const point = 1 + Number(power);
  return point > 0 ? `${sign}${digits.padEnd(point, '0')}` : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

/** The form in which leads, deals and activities are joined: folded text; `''` where there is no key. */
export function keyOf(cell: Cell): string {
  return isErrorCell(cell) ? '' : fold(cellText(cell));
}
