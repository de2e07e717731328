import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** A spreadsheet always has a sheet that a person looks at. */
export function activeSheetOf(workbook: Workbook): Sheet {
  const sheet = workbook.activeSheet ?? workbook.sheets[0];
  if (!sheet) throw new Error(`activeSheetOf: workbook has no sheet: ${workbook.name}`);
  return sheet;
}
