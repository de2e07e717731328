import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, intersection, lastRowOf } from '../../../workbook/area.ts';
import { type Cell, cellError, Formula, plainValue } from '../../../workbook/cell.ts';
import { Candidate } from '../../../workbook/criteria.ts';
import { localeConventions } from '../../../workbook/locale-conventions.ts';
import { isPlainTextFormat } from '../../../workbook/number-format.ts';
import { parseTyped, type TypingContext } from '../../../workbook/typed-text.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import { messages } from '../../messages.ts';
import type { SheetArea } from '../../service-types.ts';
import { isDate, serialOfDate } from './cell-date.ts';

/** Longest text of a cell. */
const maxCharacters = 50_000;

/**
 * Writes what a script has passed, one array of values a column, as if it were typed. Nothing is written where any value
 * is refused.
 */
export function writeValues(target: SheetArea, columns: readonly (readonly unknown[])[], now: number): void {
  const { sheet, area } = target;
  const context = { locale: sheet.workbook.locale, year: new Date(now).getUTCFullYear() };
  const typed = columns.map((values, c) => {
    const column = new TypedColumn(sheet, { ...area, column: area.column + c, columns: 1 });
    column.type(values, context);
    return column;
  });
  for (const column of typed) column.check();
  for (const column of typed) column.place();
  clearCovered(target);
}

/** Cells of one column that are about to be written. */
class TypedColumn {
  private readonly cells: Cell[] = [];
  /** Formats that the shape of typed values asks for, by row from 0. */
  private readonly formats = new Map<number, string>();

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {}

  type(values: readonly unknown[], context: TypingContext): void {
    const { sheet, area, cells, formats } = this;
    const existing = sheet.cells.column(area.column);
    const formatOf = this.formatReader();
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (typeof value === 'string') {
        if (value.length > maxCharacters) throw new GoogleException(messages.tooLong);
        const typed = isPlainTextFormat(formatOf(i)) ? null : parseTyped(value, context);
        cells.push(typed ? keptFormula(typed.cell, existing[area.row - 1 + i]) : value || null);
        if (typed?.format && formatOf(i) === undefined) formats.set(i, typed.format);
      } else if (isDate(value)) {
        const serial = serialOfDate(value, sheet.workbook.zone);
        cells.push(valueCell(serial));
        if (formatOf(i) === undefined) formats.set(i, dateFormatFor(serial, context));
      } else cells.push(valueCell(value));
    }
  }

  /** Mostly one format, or none, holds for all rows. */
  private formatReader(): (i: number) => string | undefined {
    const { area } = this;
    const { numberFormat } = this.sheet.formats;
    const runs = numberFormat.column(area.column)?.runs() ?? [];
    const [first] = runs.filter(({ from, to }) => from <= lastRowOf(area) && to >= area.row);
    if (!first) return () => undefined;
    if (first.from <= area.row && first.to >= lastRowOf(area)) return () => first.value;
    const formats = numberFormat.slice(area.column, area.row, lastRowOf(area));
    return (i) => formats[i];
  }

  /** @throws GoogleException where a validation rule refuses a value */
  check(): void {
    const { sheet, area, cells, formats } = this;
    const { column } = area;
    for (const { from, to, value: rule } of sheet.validations.column(column)?.runs() ?? []) {
      if (rule.allowInvalid) continue;
      for (let row = Math.max(from, area.row); row <= Math.min(to, lastRowOf(area)); row++) {
        const value = plainValue(cells[row - area.row]!);
        if (value === null) continue;
        const format = formats.get(row - area.row) ?? sheet.formats.numberFormat.at(row, column);
        if (new Candidate(value, format, sheet.workbook.locale).meets(rule) !== false) continue;
        const cell = formatA1({ row, column, rows: 1, columns: 1 });
        throw new GoogleException(messages.validation(cell));
      }
    }
  }

  place(): void {
    const { sheet, area, cells, formats } = this;
    const target = sheet.cells.column(area.column);
    while (target.length < area.row - 1) target.push(null);
    for (let i = 0; i < cells.length; i++) target[area.row - 1 + i] = cells[i]!;
    for (const [i, format] of formats)
      sheet.formats.numberFormat.set({ ...area, row: area.row + i, rows: 1 }, format);
  }
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

function dateFormatFor(serial: number, { locale }: TypingContext): string {
  const { dateFormat } = localeConventions(locale);
  return Number.isInteger(serial) ? dateFormat : `${dateFormat} H:mm:ss`;
}

/** In a merge only the top left cell has a value. */
function clearCovered({ sheet, area }: SheetArea): void {
  for (const merge of sheet.merges) {
    const common = intersection(merge, area);
    if (common) clearBut(sheet.cells, common, merge);
  }
}

function clearBut(cells: Sheet['cells'], area: Area, merge: Area): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (row !== merge.row || column !== merge.column) cells.set(row, column, null);
    }
  }
}
