import type { Sheet } from '../../host/workbook/sheet.ts';
import type { ColumnView } from '../protocol.ts';

const defaultHeightPixels = 21;
/** Rough, for the page's font at its usual size: Sheets fits rows to wrapped text, and tells nobody how high. */
const characterPixels = 6.4;
const linePixels = 17;

export function rowHeight(
  sheet: Sheet,
  row: number,
  texts: readonly string[],
  columns: readonly ColumnView[],
): number {
  const set = sheet.rows.sizes.at(row);
  if (set !== undefined) return set;
  const lines = columns.map(({ column, widthPixels, isHidden }, i) => {
    if (isHidden || texts[i] === '' || sheet.formats.wrap.at(row, column) !== 'WRAP') return 1;
    return linesOf(texts[i]!, widthOf(sheet, row, column, widthPixels));
  });
  return defaultHeightPixels + (Math.max(1, ...lines) - 1) * linePixels;
}

function linesOf(text: string, widthPixels: number): number {
  const perLine = Math.max(1, Math.floor((widthPixels - 8) / characterPixels));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Of a merged cell, all its columns. */
function widthOf(sheet: Sheet, row: number, column: number, widthPixels: number): number {
  const merge = sheet.merges.find((area) => area.row === row && area.column === column);
  if (!merge) return widthPixels;
  let sum = 0;
  for (let i = 0; i < merge.columns; i++) sum += sheet.columns.sizes.at(column + i) ?? 100;
  return sum;
}
