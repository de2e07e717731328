import { containsCell } from './area.ts';
import { CellError, type PlainValue, plainValue } from './cell.ts';
import { displayText } from './display-text.ts';
import { isDateFormat } from './number-format.ts';
import type {
  CriteriaValue,
  FilterCriteria,
  RangeReference,
  SerialDay,
  Validation,
} from './sheet-features.ts';
import type { Sheet } from './workbook.ts';

type CriteriaArgument = CriteriaValue | readonly string[];

/** A value as a criterion sees it. */
export class Candidate {
  constructor(
    readonly value: PlainValue,
    private readonly format: string | undefined,
    readonly locale: string,
  ) {}

  static at({ cells, formats, workbook }: Sheet, row: number, column: number): Candidate {
    const format = formats.numberFormat.at(row, column);
    return new Candidate(plainValue(cells.at(row, column)), format, workbook.locale);
  }

  /**
   * Does it meet a criterion of `DataValidationCriteria` or `BooleanCriteria`? Null where only Sheets itself could say:
   * formulas are not computed here.
   */
  meets({ criteria, values }: Pick<Validation, 'criteria' | 'values'>): boolean | null {
    return tests[criteria]?.(this, values) ?? null;
  }

  /** As the cell shows it. */
  get text(): string {
    return displayText(this.value, this.format, this.locale);
  }

  get number(): number | null {
    return typeof this.value === 'number' && !isDateFormat(this.format) ? this.value : null;
  }

  /** A serial. */
  get date(): number | null {
    return typeof this.value === 'number' && isDateFormat(this.format) ? this.value : null;
  }

  get day(): number | null {
    return this.date === null ? null : Math.floor(this.date);
  }
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
  return !!condition && Candidate.at(sheet, row, column).meets(condition) === false;
}

type Test = (candidate: Candidate, values: readonly CriteriaArgument[]) => boolean;
type Measure = 'number' | 'date' | 'day';

/** Compares numbers with numbers, and dates with dates. */
function compared(measure: Measure, holds: (difference: number) => boolean): Test {
  return (candidate, [limit]) => {
    const value = candidate[measure];
    return value !== null && holds(value - numberIn(limit));
  };
}

function within(measure: Measure, inside: boolean): Test {
  return (candidate, [low, high]) => {
    const value = candidate[measure];
    return value !== null && (value >= numberIn(low) && value <= numberIn(high)) === inside;
  };
}

function text(holds: (text: string, wanted: string) => boolean): Test {
  return (candidate, [wanted]) => holds(candidate.text.toLowerCase(), String(wanted ?? '').toLowerCase());
}

const tests: Record<string, Test> = {
  NUMBER_BETWEEN: within('number', true),
  NUMBER_NOT_BETWEEN: within('number', false),
  NUMBER_EQUAL_TO: compared('number', (d) => d === 0),
  NUMBER_NOT_EQUAL_TO: compared('number', (d) => d !== 0),
  NUMBER_GREATER_THAN: compared('number', (d) => d > 0),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: compared('number', (d) => d >= 0),
  NUMBER_LESS_THAN: compared('number', (d) => d < 0),
  NUMBER_LESS_THAN_OR_EQUAL_TO: compared('number', (d) => d <= 0),
  DATE_IS_VALID_DATE: ({ date }) => date !== null,
  DATE_BETWEEN: within('date', true),
  DATE_NOT_BETWEEN: within('date', false),
  DATE_EQUAL_TO: compared('day', (d) => d === 0),
  DATE_AFTER: compared('day', (d) => d > 0),
  DATE_ON_OR_AFTER: compared('day', (d) => d >= 0),
  DATE_BEFORE: compared('day', (d) => d < 0),
  DATE_ON_OR_BEFORE: compared('day', (d) => d <= 0),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_EQUAL_TO: text((shown, wanted) => shown === wanted),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: (candidate) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(candidate.text),
  TEXT_IS_VALID_URL: (candidate) => /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(candidate.text),
  CELL_EMPTY: ({ value }) => value === null,
  CELL_NOT_EMPTY: ({ value }) => value !== null,
  CHECKBOX: ({ value }, values) =>
    values.length === 0 ? typeof value === 'boolean' : values.includes(value as CriteriaValue),
  VALUE_IN_LIST: (candidate, [list]) => (list as readonly string[]).includes(candidate.text),
  VALUE_IN_RANGE: (candidate, [reference]) =>
    valuesIn(reference as RangeReference, candidate.locale).has(candidate.text),
};

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
