import { described } from '../described.ts';
import { isRefused } from '../refusal.ts';
import { type ByHandCheck, tell } from './told.ts';

const carefully = 'src/addon/sheets/write-carefully.ts';

export const tableChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: a number format is set in a column of a table that has a type',
    where: carefully,
    assumed: 'refused',
    see: (sheet) => isRefused(() => sheet.getRange('H2').setNumberFormat('@')),
  },
  {
    what: 'by hand: a dropdown is set in a column of a table that has a type',
    where: carefully,
    assumed: 'refused',
    see: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      return isRefused(() => sheet.getRange('H3').setDataValidation(rule));
    },
  },
  {
    what: 'by hand: a number is set in a table column of numbers',
    where: carefully,
    assumed: 'taken, number 30',
    see: (sheet) => {
      const cell = sheet.getRange('H2');
      return `${isRefused(() => cell.setValue(30))}, ${described(cell)}`;
    },
  },
  {
    what: 'by hand: a text with an apostrophe is set in a table column of no type',
    where: carefully,
    assumed: 'taken, text "10-50"',
    see: (sheet) => {
      const cell = sheet.getRange('G2');
      return `${isRefused(() => cell.setValue("'10-50"))}, ${described(cell)}`;
    },
  },
  {
    what: 'by hand: a column is inserted right of the table and gets a header (look whether the table has grown over it)',
    where: 'src/addon/sheets/room.ts',
    assumed: 'text "Score", empty below',
    see: (sheet) => {
      sheet.insertColumnsAfter(8, 1);
      const header = sheet.getRange('I1').setValue('Score');
      SpreadsheetApp.flush();
      const below = described(sheet.getRange('I2'));
      return `${described(header)}, ${below} below`;
    },
  },
];

/** After a person has made a table of G1:H3 and given its second column the type Number. */
export function liveCheckAfterTable(): void {
  tell(tableChecks);
}
