import { remembered } from './remembered.ts';

/**
 * What a cell holds. There is no date type: as in Sheets itself a date is a number, the days since 1899-12-30 on the
 * spreadsheet's wall clock, in a cell whose number format is a date format (`isDateFormat`).
 * Plain values, not objects: ten million of them fit in memory.
 */
export type PlainValue = number | boolean | string | CellError | null;
export type Cell = PlainValue | Formula;

/** An error such as `#N/A`. One object for each text; make them with `cellError`. */
export class CellError {
  constructor(readonly text: string) {}
}

/** A formula with the value it last gave; null for one that was typed here, where nothing computes it. */
export class Formula {
  constructor(
    /** With the leading `=`. */
    readonly text: string,
    readonly value: PlainValue,
  ) {}
}

export const cellError = remembered((text: string) => new CellError(text));

/** What a formula gives that came without a result, as Sheets shows it. */
export const pendingResult = cellError('Loading...');

/** The value, without the formula that gave it. */
export function plainValue(cell: Cell): PlainValue {
  return cell instanceof Formula ? cell.value : cell;
}

/** What typing a text makes of a cell: the value, and the number format that the shape of the text asks for. */
export interface Typed {
  cell: Cell;
  format?: string;
}
