import { described } from './described.ts';
import type { Range } from './google-types.ts';

/** A cell with everything that a cell can have beside its value. */
export function dressed(cell: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).setAllowInvalid(true);
  cell.setValue('x').setBackground('#ff0000').setNumberFormat('0.00').setNote('note');
  return cell.setDataValidation(rule.build());
}

/** What a cell holds, and what it has beside that. */
export function dress(cell: Range): string {
  return [
    described(cell),
    cell.getBackground(),
    cell.getNumberFormat(),
    cell.getNote() === '' ? 'no note' : 'note',
    cell.getDataValidation() === null ? 'no dropdown' : 'dropdown',
  ].join(', ');
}
