import type { Dimension } from './area.ts';
import { Formula } from './cell.ts';
import { type Corner, type FormulaReference, mapReferences } from './formula-references.ts';
import type { Sheet } from './sheet.ts';
import type { BooleanCondition, Validation } from './sheet-features.ts';
import { type Shift, shiftSpan } from './shift.ts';

/** Keeps the formulas of the workbook pointing at the cells they meant when rows or columns of `sheet` change place. */
export function shiftFormulas(sheet: Sheet, dimension: Dimension, shift: Shift): void {
  for (const other of sheet.workbook.sheets) {
    const adjust = (formula: string) =>
      mapReferences(formula, (reference) =>
        refersTo(reference, other, sheet) ? shifted(reference, dimension, shift) : reference,
      );
    adjustCells(other, adjust);
    adjustConditions(other, adjust);
  }
}

function adjustCells(sheet: Sheet, adjust: (formula: string) => string): void {
  const lastColumn = sheet.cells.lastColumn();
  for (let column = 1; column <= lastColumn; column++) {
    const cells = sheet.cells.column(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell instanceof Formula) cells[i] = new Formula(adjust(cell.text), cell.value);
    }
  }
}

function adjustConditions(sheet: Sheet, adjust: (formula: string) => string): void {
  const adjustAll = (condition: BooleanCondition | Validation) => {
    if (condition.criteria !== 'CUSTOM_FORMULA') return;
    condition.values = condition.values.map((value) =>
      typeof value === 'string' ? adjust(value) : value,
    ) as BooleanCondition['values'];
  };
  for (const format of sheet.conditionalFormats) if ('condition' in format) adjustAll(format.condition);
  for (const validation of sheet.validations.values()) adjustAll(validation);
}

function refersTo(reference: FormulaReference, from: Sheet, to: Sheet): boolean {
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
