import {
  type Cell,
  cellText,
  isEmptyCell,
  localeOf,
  type RuleHeader,
  readPlainNumber,
  ruleHeaders,
} from '../../scoring/index.ts';
import type { RuleRowCells, RuleRowView } from '../../shared/index.ts';
import { isSameCell } from './rule-blocks.ts';

/** Columns in which whoever types a number gets one. */
const numeric: ReadonlySet<RuleHeader> = new Set([
  'Points',
  'At least',
  'Within days',
  'Max points',
  'Fade days',
  'Draft points',
]);

/** A cell as it would stand there if a person had typed it over what stood before. */
function typedCell(header: RuleHeader, wanted: Cell, before: Cell, locale: string): Cell {
  if (typeof wanted !== 'string') return wanted;
  if (isEmptyCell(wanted)) return '';
  // A number that the page has sent as its text.
  if (typeof before !== 'string' && cellText(before) === wanted) return before;
  const isNumber = numeric.has(header) || (header === 'Value' && typeof before === 'number');
  const number = isNumber ? readPlainNumber(wanted, localeOf(locale)) : Number.NaN;
  return Number.isNaN(number) ? wanted : number;
}

/** The cells of a row that differ from what stands there, as they are to be. @param before null: a new row */
export function differingCells(
  wanted: RuleRowCells,
  before: RuleRowView | null,
  locale: string,
): { header: RuleHeader; value: Cell }[] {
  return ruleHeaders.flatMap((header) => {
    const present = before?.cells[header] ?? '';
    const value = typedCell(header, wanted[header] ?? '', present, locale);
    return isSameCell(value, present) ? [] : [{ header, value }];
  });
}
