import type { Dimension } from './area.ts';
import { Formula } from './cell.ts';
import { type Corner, type FormulaReference, mapReferences } from './formula-references.ts';
import type { BooleanCondition, RangeReference, SheetContents, Validation } from './sheet-features.ts';
import { type Shift, shiftArea, shiftSpan } from './shift.ts';

/** Keeps what refers to cells of `moved`, from any of the sheets, at the cells it meant when rows or columns change place. */
export function shiftReferences(
  sheets: readonly SheetContents[],
  moved: SheetContents,
  dimension: Dimension,
  shift: Shift,
): void {
  for (const sheet of sheets) {
    for (const reference of rangesOf(sheet)) {
      if (reference.sheet !== moved) continue;
      reference.area = shiftArea(reference.area, dimension, shift) ?? reference.area;
    }
    const adjust = (formula: string) =>
      mapReferences(formula, (reference) =>
        refersTo(reference, sheet, moved) ? shifted(reference, dimension, shift) : reference,
      );
    adjustCells(sheet, adjust);
    adjustConditions(sheet, adjust);
  }
}

/** The ranges that charts and dropdowns of a sheet take their values from. */
function* rangesOf(sheet: SheetContents): Generator<RangeReference> {
  for (const chart of sheet.charts) yield* chart.ranges;
  for (const { values } of sheet.validations.values()) {
    for (const value of values) if (typeof value === 'object' && 'sheet' in value) yield value;
  }
}

function adjustCells(sheet: SheetContents, adjust: (formula: string) => string): void {
  const lastColumn = sheet.cells.lastColumn();
  for (let column = 1; column <= lastColumn; column++) {
    const cells = sheet.cells.column(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell instanceof Formula) cells[i] = new Formula(adjust(cell.text), cell.value);
    }
  }
}

function adjustConditions(sheet: SheetContents, adjust: (formula: string) => string): void {
  const adjustAll = (condition: BooleanCondition | Validation) => {
    if (condition.criteria !== 'CUSTOM_FORMULA') return;
    condition.values = condition.values.map((value) =>
      typeof value === 'string' ? adjust(value) : value,
    ) as BooleanCondition['values'];
  };
  for (const format of sheet.conditionalFormats) if ('condition' in format) adjustAll(format.condition);
  for (const validation of sheet.validations.values()) adjustAll(validation);
}

function refersTo(reference: FormulaReference, from: SheetContents, to: SheetContents): boolean {
  return reference.sheet === null ? from === to : reference.sheet.toLowerCase() === to.name.toLowerCase();
}

function shifted(reference: FormulaReference, dimension: Dimension, shift: Shift): FormulaReference | null {
  const [first, second = first] = reference.corners as [Corner, Corner?];
  const start = first[dimension];
  if (start === null) return reference;
  // `A2:A` is open at its end.
  const end = second[dimension];
  const low = end === null ? start : Math.min(start, end);
  const span = shiftSpan(low, end === null ? 1 : Math.abs(end - start) + 1, shift);
  if (!span) return null;
  const last = span.start + span.count - 1;
  const corners = reference.corners.map((corner) => {
    if (corner[dimension] === null) return corner;
    return { ...corner, [dimension]: corner[dimension] === low ? span.start : last };
  });
  return { ...reference, corners };
}
