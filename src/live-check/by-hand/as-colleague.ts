import { refusalOf } from '../refusal.ts';
import { places } from './by-hand-tab.ts';
import { type ByHandCheck, tell } from './told.ts';

export const colleagueChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: somebody who may edit the spreadsheet writes into a cell that is protected for its owner',
    where: 'src/host/services/spreadsheet/edit-rights.ts',
    assumed: 'refused, can edit: false',
    see(sheet) {
      const cell = sheet.getRange(places.protected);
      const isTaken = refusalOf(() => cell.setValue('by a colleague')) === 'nothing';
      return `${isTaken ? 'taken' : 'refused'}, can edit: ${cell.canEdit()}`;
    },
  },
  {
    what: 'by hand: he inserts a column beside the protected cell',
    where: 'src/host/services/spreadsheet/sheet-structure.ts',
    assumed: 'taken',
    see: (sheet) => (refusalOf(() => sheet.insertColumnsAfter(20, 1)) === 'nothing' ? 'taken' : 'refused'),
  },
  {
    what: 'by hand: the triggers of the owner that he sees',
    where: 'src/host/services/script-app.ts',
    assumed: '0',
    see: () => String(ScriptApp.getProjectTriggers().length),
  },
];

/** To be run by somebody else who may edit the spreadsheet. */
export function liveCheckAsColleague(): void {
  tell(colleagueChecks);
}
