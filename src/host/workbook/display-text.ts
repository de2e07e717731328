import { type Cell, CellError, plainValue } from './cell.ts';
import { displayDate } from './display-date.ts';
import { displayNumber } from './display-number.ts';
import { localeConventions } from './locale-conventions.ts';
import { numberFormat } from './number-format.ts';

/** The text that a cell shows. */
export function displayText(cell: Cell, pattern: string | undefined, locale: string): string {
  const value = plainValue(cell);
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value.text;
  const format = numberFormat(pattern);
  const conventions = localeConventions(locale);
  return format.isDate ? displayDate(value, format, conventions) : displayNumber(value, format, conventions);
}
