import type { Area } from '../../workbook/area.ts';
import type { Layer } from '../../workbook/layer.ts';
import type { Sheet } from '../../workbook/sheet.ts';

export interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  commentsOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

/** Without options contents and formats are cleared; notes and validation rules stay. */
export function clearParts(sheet: Sheet, area: Area, options: ClearOptions, keepNumberFormat: boolean): void {
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
  const isPlain = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
  if (isPlain || contentsOnly) clearContents(sheet, area);
  if (isPlain || formatOnly) clearFormats(sheet, area, keepNumberFormat);
  if (commentsOnly) sheet.notes.set(area, undefined);
  if (validationsOnly) sheet.validations.set(area, undefined);
}

function clearContents(sheet: Sheet, area: Area): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = sheet.cells.column(column);
    const end = Math.min(cells.length, area.row + area.rows - 1);
    for (let i = area.row - 1; i < end; i++) cells[i] = null;
  }
  sheet.links.set(area, undefined);
}

function clearFormats(sheet: Sheet, area: Area, keepNumberFormat: boolean): void {
  for (const [name, layer] of Object.entries(sheet.formats)) {
    if (name === 'numberFormat' && keepNumberFormat) continue;
    (layer as Layer<unknown>).set(area, undefined);
  }
}
