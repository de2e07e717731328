import type { Range } from '../../services/google-types.ts';
import { type Check, sheets } from '../check.ts';
import { described } from '../described.ts';

/** What is put into a cell, and how it is read afterwards. */
interface CellCase extends Partial<Check> {
  readonly format?: string;
  readonly value?: string | number | boolean;
  readonly formula?: string;
  read?(cell: Range): string;
}

/** A check of what a cell holds that was given a format and a value, or a formula. */
export function cellCheck(
  what: string,
  assumed: string,
  { format, value, formula, read = described, ...more }: CellCase,
): Check {
  const see: Check['see'] = (scratch) => {
    const cell = scratch.cell();
    if (format !== undefined) cell.setNumberFormat(format);
    if (value !== undefined) cell.setValue(value);
    if (formula !== undefined) cell.setFormula(formula);
    return () => read(cell);
  };
  return { what, assumed, where: sheets, see, writesFirst: true, ...more };
}
