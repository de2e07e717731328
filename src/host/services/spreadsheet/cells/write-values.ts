import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, intersection, lastRowOf } from '../../../workbook/area.ts';
import { type Cell, cellError, Formula, plainValue } from '../../../workbook/cell.ts';
import { meetsCriteria } from '../../../workbook/criteria.ts';
import { localeConventions } from '../../../workbook/locale-conventions.ts';
import { isPlainTextFormat } from '../../../workbook/number-format.ts';
import { parseTyped, type TypingContext } from '../../../workbook/typed-text.ts';
import { GoogleException } from '../../google-exception.ts';
import { messages } from '../../messages.ts';
import type { SheetArea } from '../../service-types.ts';
import { isDate, serialOfDate } from './cell-date.ts';

/** Longest text of a cell. */
const maxCharacters = 50_000;

/** Cells of one column that are about to be written. */
interface NewColumn {
  cells: Cell[];
  /** Formats that the shape of typed values asks for, by row from 0; null where none does. */
  formats: Map<number, string> | null;
}

/**
 * Writes what a script has passed, one array of values a column, as if it were typed. Nothing is written where any value
 * is refused.
 */
export function writeValues(target: SheetArea, columns: readonly (readonly unknown[])[], now: number): void {
  const { sheet, area } = target;
  const context = { locale: sheet.workbook.locale, year: new Date(now).getUTCFullYear() };
  const fresh = columns.map((values, c) => newColumn(target, area.column + c, values, context));
  fresh.forEach((column, c) => {
    checkValidation(target, area.column + c, column);
  });
  fresh.forEach((column, c) => {
    place(target, area.column + c, column);
  });
  clearCovered(target);
}

function newColumn(
  { sheet, area }: SheetArea,
  column: number,
  values: readonly unknown[],
  context: TypingContext,
): NewColumn {
  const existing = sheet.cells.column(column);
  const formatOf = formatReader({ sheet, area }, column);
  const cells: Cell[] = new Array(values.length);
  let formats: Map<number, string> | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string') {
      if (value.length > maxCharacters) throw new GoogleException(messages.tooLong);
      const typed = isPlainTextFormat(formatOf(i)) ? null : parseTyped(value, context);
      cells[i] = typed ? keptFormula(typed.cell, existing[area.row - 1 + i]) : value || null;
      if (!typed?.format || formatOf(i) !== undefined) continue;
      formats ??= new Map();
      formats.set(i, typed.format);
    } else if (isDate(value)) {
      const serial = serialOfDate(value, sheet.workbook.zone);
      cells[i] = valueCell(serial);
      if (formatOf(i) !== undefined) continue;
      formats ??= new Map();
      formats.set(i, dateFormatFor(serial, context.locale));
    } else cells[i] = valueCell(value);
  }
  return { cells, formats };
}

/** Mostly one format, or none, holds for all rows. */
function formatReader({ sheet, area }: SheetArea, column: number): (i: number) => string | undefined {
  const runs = sheet.formats.numberFormat.column(column)?.runs() ?? [];
  const touching = runs.filter(({ from, to }) => from <= lastRowOf(area) && to >= area.row);
  const [first] = touching;
  if (!first) return () => undefined;
  if (first.from <= area.row && first.to >= lastRowOf(area)) return () => first.value;
  const formats = sheet.formats.numberFormat.slice(column, area.row, lastRowOf(area));
  return (i) => formats[i];
}

/** Nothing computes formulas here, but one that is written again keeps what it gave. */
function keptFormula(cell: Cell, existing: Cell | undefined): Cell {
  const isSame = cell instanceof Formula && existing instanceof Formula && existing.text === cell.text;
  return isSame ? existing : cell;
}

function valueCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : cellError('#NUM!');
  return String(value);
}

function dateFormatFor(serial: number, locale: string): string {
  const { dateFormat } = localeConventions(locale);
  return Number.isInteger(serial) ? dateFormat : `${dateFormat} H:mm:ss`;
}

function checkValidation({ sheet, area }: SheetArea, column: number, { cells, formats }: NewColumn): void {
  const runs = sheet.validations.column(column)?.runs() ?? [];
  for (const { from, to, value: rule } of runs) {
    if (rule.allowInvalid) continue;
    for (let row = Math.max(from, area.row); row <= Math.min(to, lastRowOf(area)); row++) {
      const value = plainValue(cells[row - area.row]!);
      if (value === null) continue;
      const format = formats?.get(row - area.row) ?? sheet.formats.numberFormat.at(row, column);
      const candidate = { value, format, locale: sheet.workbook.locale };
      if (meetsCriteria(rule.criteria, rule.values, candidate) !== false) continue;
      const cell = formatA1({ row, column, rows: 1, columns: 1 });
      throw new GoogleException(messages.validation(cell));
    }
  }
}

function place({ sheet, area }: SheetArea, column: number, { cells, formats }: NewColumn): void {
  const target = sheet.cells.column(column);
  while (target.length < area.row - 1) target.push(null);
  for (let i = 0; i < cells.length; i++) target[area.row - 1 + i] = cells[i]!;
  for (const [i, format] of formats ?? []) {
    sheet.formats.numberFormat.set({ row: area.row + i, column, rows: 1, columns: 1 }, format);
  }
}

/** In a merge only the top left cell has a value. */
function clearCovered({ sheet, area }: SheetArea): void {
  for (const merge of sheet.merges) {
    const common = intersection(merge, area);
    if (common) clearBut(sheet.cells, common, merge);
  }
}

function clearBut(cells: SheetArea['sheet']['cells'], area: Area, merge: Area): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== merge.row || column !== merge.column) cells.set(row, column, null);
    }
  }
}
