import { containsCell } from './area.ts';
import { CellError, type PlainValue, plainValue } from './cell.ts';
import { displayText } from './display-text.ts';
import { isDateFormat } from './number-format.ts';
import type { CriteriaValue, FilterCriteria, RangeReference, SerialDay } from './sheet-features.ts';
import type { Sheet } from './workbook.ts';

/** A value as a criterion sees it. */
export interface Candidate {
  value: PlainValue;
  format: string | undefined;
  locale: string;
}

export function candidateAt({ cells, formats, workbook }: Sheet, row: number, column: number): Candidate {
  const format = formats.numberFormat.at(row, column);
  return { value: plainValue(cells.at(row, column)), format, locale: workbook.locale };
}

type CriteriaArgument = CriteriaValue | readonly string[];

/**
 * Does a value meet a criterion of `DataValidationCriteria` or `BooleanCriteria`? Null where only Sheets itself could say:
 * formulas are not computed here.
 */
export function meetsCriteria(
  criteria: string,
  values: readonly CriteriaArgument[],
  candidate: Candidate,
): boolean | null {
  const test = tests[criteria];
  return test ? test(candidate, values) : null;
}

/** Does the sheet's filter hide the row? A criterion that only Sheets could compute hides nothing here. */
export function isHiddenByFilter(sheet: Sheet, row: number): boolean {
  const { filter } = sheet;
  if (!filter || row === filter.area.row || !containsCell(filter.area, row, filter.area.column)) return false;
  for (const [column, criteria] of filter.criteria) if (hides(sheet, row, column, criteria)) return true;
  return false;
}

function hides(sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const shown = sheet.text(row, column);
  const { hiddenValues, visibleValues, condition } = criteria;
  if (hiddenValues?.includes(shown)) return true;
  if (visibleValues && visibleValues.length > 0 && !visibleValues.includes(shown)) return true;
  if (!condition) return false;
  return meetsCriteria(condition.criteria, condition.values, candidateAt(sheet, row, column)) === false;
}

type Test = (candidate: Candidate, values: readonly CriteriaArgument[]) => boolean;

/** Compares numbers with numbers, and dates with dates. */
function compared(of: (candidate: Candidate) => number | null, holds: (difference: number) => boolean): Test {
  return (candidate, [limit]) => {
    const value = of(candidate);
    return value !== null && holds(value - numberIn(limit));
  };
}

function within(of: (candidate: Candidate) => number | null, inside: boolean): Test {
  return (candidate, [low, high]) => {
    const value = of(candidate);
    return value !== null && (value >= numberIn(low) && value <= numberIn(high)) === inside;
  };
}

function text(holds: (text: string, wanted: string) => boolean): Test {
  return (candidate, [wanted]) =>
    holds(shownText(candidate).toLowerCase(), String(wanted ?? '').toLowerCase());
}

const tests: Record<string, Test> = {
  NUMBER_BETWEEN: within(numberOf, true),
  NUMBER_NOT_BETWEEN: within(numberOf, false),
  NUMBER_EQUAL_TO: compared(numberOf, (d) => d === 0),
  NUMBER_NOT_EQUAL_TO: compared(numberOf, (d) => d !== 0),
  NUMBER_GREATER_THAN: compared(numberOf, (d) => d > 0),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: compared(numberOf, (d) => d >= 0),
  NUMBER_LESS_THAN: compared(numberOf, (d) => d < 0),
  NUMBER_LESS_THAN_OR_EQUAL_TO: compared(numberOf, (d) => d <= 0),
  DATE_IS_VALID_DATE: (candidate) => dateOf(candidate) !== null,
  DATE_BETWEEN: within(dateOf, true),
  DATE_NOT_BETWEEN: within(dateOf, false),
  DATE_EQUAL_TO: compared(dayOf, (d) => d === 0),
  DATE_AFTER: compared(dayOf, (d) => d > 0),
  DATE_ON_OR_AFTER: compared(dayOf, (d) => d >= 0),
  DATE_BEFORE: compared(dayOf, (d) => d < 0),
  DATE_ON_OR_BEFORE: compared(dayOf, (d) => d <= 0),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_EQUAL_TO: text((shown, wanted) => shown === wanted),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: (candidate) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(shownText(candidate)),
  TEXT_IS_VALID_URL: (candidate) =>
    /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(shownText(candidate)),
  CELL_EMPTY: ({ value }) => value === null,
  CELL_NOT_EMPTY: ({ value }) => value !== null,
  CHECKBOX: ({ value }, values) =>
    values.length === 0 ? typeof value === 'boolean' : values.includes(value as CriteriaValue),
  VALUE_IN_LIST: (candidate, [list]) => (list as readonly string[]).includes(shownText(candidate)),
  VALUE_IN_RANGE: (candidate, [reference]) =>
    valuesIn(reference as RangeReference, candidate.locale).has(shownText(candidate)),
};

function shownText({ value, format, locale }: Candidate): string {
  return displayText(value, format, locale);
}

function numberOf({ value, format }: Candidate): number | null {
  return typeof value === 'number' && !isDateFormat(format) ? value : null;
}

function dateOf({ value, format }: Candidate): number | null {
  return typeof value === 'number' && isDateFormat(format) ? value : null;
}

function dayOf(candidate: Candidate): number | null {
  const serial = dateOf(candidate);
  return serial === null ? null : Math.floor(serial);
}

function numberIn(value: CriteriaArgument | undefined): number {
  if (typeof value === 'object' && 'serial' in value) return (value as SerialDay).serial;
  return Number(value);
}

function valuesIn({ sheet, area }: RangeReference, locale: string): Set<string> {
  const found = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = sheet.cells.column(column);
    for (let row = area.row; row < area.row + area.rows && row <= cells.length; row++) {
      const value = plainValue(cells[row - 1] ?? null);
      if (value === null || value instanceof CellError) continue;
      const format = sheet.formats.numberFormat.at(row, column);
      found.add(displayText(value, format, locale));
    }
  }
  return found;
}
