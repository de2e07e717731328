import type { Area } from './area.ts';
import { Formula, plainValue } from './cell.ts';
import type { Layer } from './layer.ts';
import { relocateFormula } from './relocate-formula.ts';
import type { RangeReference, SheetContents } from './sheet-features.ts';

export interface CopyParts {
  /** Formulas with their references moved along, or only what they gave, or nothing. */
  contents: 'formulas' | 'values' | 'none';
  formats: boolean;
  notes: boolean;
  validations: boolean;
}

/** Copies cells to an area of the same size, which may overlap the source. */
export function copyCells(from: RangeReference, to: RangeReference, parts: CopyParts): void {
  if (parts.contents !== 'none') copyContents(from, to, parts.contents === 'values');
  const layers: [Layer<unknown>, Layer<unknown>][] = [];
  if (parts.formats) layers.push(...formatLayers(from.sheet, to.sheet));
  if (parts.notes) layers.push([from.sheet.notes as Layer<unknown>, to.sheet.notes as Layer<unknown>]);
  if (parts.validations) {
    layers.push([from.sheet.validations as Layer<unknown>, to.sheet.validations as Layer<unknown>]);
  }
  for (const [source, target] of layers) copyLayer(source, from.area, target, to.area);
}

function formatLayers(from: SheetContents, to: SheetContents): [Layer<unknown>, Layer<unknown>][] {
  const targets = to.formats as unknown as Record<string, Layer<unknown>>;
  return Object.entries(from.formats).map(([name, layer]) => [layer as Layer<unknown>, targets[name]!]);
}

function copyContents(from: RangeReference, to: RangeReference, valuesOnly: boolean): void {
  const rows = to.area.row - from.area.row;
  const columns = to.area.column - from.area.column;
  const { row, column } = from.area;
  const block = Array.from({ length: from.area.columns }, (_, c) =>
    Array.from({ length: from.area.rows }, (_, r) => from.sheet.cells.at(row + r, column + c)),
  );
  block.forEach((cells, c) => {
    cells.forEach((cell, r) => {
      const copied = cell instanceof Formula ? relocateFormula(cell, rows, columns) : cell;
      to.sheet.cells.set(to.area.row + r, to.area.column + c, valuesOnly ? plainValue(copied) : copied);
    });
  });
}

function copyLayer<T>(source: Layer<T>, from: Area, target: Layer<T>, to: Area): void {
  const columns = Array.from({ length: from.columns }, (_, c) =>
    source.slice(from.column + c, from.row, from.row + from.rows - 1),
  );
  columns.forEach((values, c) => {
    target.assign(to.row, to.column + c, values);
  });
}
