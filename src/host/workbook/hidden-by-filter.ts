import { containsCell } from './area.ts';
import { plainValue } from './cell.ts';
import { meetsCriteria } from './criteria.ts';
import { displayText } from './display-text.ts';
import type { Sheet } from './sheet.ts';
import type { FilterCriteria } from './sheet-features.ts';

/** Does the sheet's filter hide the row? A criterion that only Sheets could compute hides nothing here. */
export function isHiddenByFilter(sheet: Sheet, row: number): boolean {
  const { filter } = sheet;
  if (!filter || row === filter.area.row || !containsCell(filter.area, row, filter.area.column)) return false;
  for (const [column, criteria] of filter.criteria) if (hides(sheet, row, column, criteria)) return true;
  return false;
}

function hides(sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const { locale } = sheet.workbook;
  const format = sheet.formats.numberFormat.at(row, column);
  const cell = sheet.cells.at(row, column);
  const text = displayText(cell, format, locale);
  const { hiddenValues, visibleValues, condition } = criteria;
  if (hiddenValues?.includes(text)) return true;
  if (visibleValues && visibleValues.length > 0 && !visibleValues.includes(text)) return true;
  if (!condition) return false;
  return (
    meetsCriteria(condition.criteria, condition.values, { value: plainValue(cell), format, locale }) === false
  );
}
