import type { Sheet } from '../google-types.ts';
import { columnKey } from './by-hand-tab.ts';
import { type ByHandCheck, tell } from './told.ts';

export const sortingChecks: readonly ByHandCheck[] = [
  {
    what: 'by hand: the filter over A and B sorts by Name; what stands in A, and beside it in C',
    where: 'src/addon/score/filter-advice.ts',
    assumed: 'Abel with Cleo, Bert with Abel, Cleo with Dora, Dora with Bert',
    see: (sheet) =>
      sheet
        .getRange('A2:C5')
        .getValues()
        .map(([name, , ours]) => `${name} ${ours}`)
        .join(', '),
  },
  {
    what: 'by hand: the filter is still over the same cells, and the metadata on the same column',
    where: 'src/host/workbook/sort-rows.ts',
    assumed: 'A1:B5, C',
    see: (sheet) => `${sheet.getFilter()?.getRange().getA1Notation()}, ${columnsOf(sheet)}`,
  },
];

export function columnsOf(sheet: Sheet): string {
  const found = sheet.createDeveloperMetadataFinder().withKey(columnKey).find();
  const letters = found.map((entry) => {
    return entry
      .getLocation()
      .getColumn()
      ?.getA1Notation()
      .replace(/\d|:.*/g, '');
  });
  return letters.join(' ') || 'no column';
}

/** After a person has sorted the list through the filter. */
export function liveCheckAfterSorting(): void {
  tell(sortingChecks);
}
