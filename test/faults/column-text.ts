import type { CellFormats } from '../../src/host/workbook/cell-formats.ts';
import type { Layer } from '../../src/host/workbook/layer.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';

/** The cells of a column down to the last that is filled, as one text. */
export function cellsText(sheet: Sheet, column: number): string {
  const cells = sheet.cells.column(column);
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  return JSON.stringify(length < cells.length ? cells.slice(0, length) : cells);
}

/** Formats, notes, validations and links of a column, as one text; empty where it has none of them. */
export function lookText(sheet: Sheet, column: number, withLinks: boolean): string {
  let text = '';
  for (const name in sheet.formats)
    text += layerText(name, sheet.formats[name as keyof CellFormats] as Layer<unknown>, column);
  text += layerText('notes', sheet.notes as Layer<unknown>, column);
  text += layerText('validations', sheet.validations as Layer<unknown>, column);
  return withLinks ? text + layerText('links', sheet.links as Layer<unknown>, column) : text;
}

function layerText(name: string, layer: Layer<unknown>, column: number): string {
  const runs = layer.column(column)?.runs();
  return runs && runs.length > 0 ? `${name} ${JSON.stringify(runs)} ` : '';
}
