import type { Host } from '../../host/services/host.ts';
import { writeValues } from '../../host/services/spreadsheet/cells/write-values.ts';
import { containsCell } from '../../host/workbook/area.ts';
import { Formula } from '../../host/workbook/cell.ts';
import type { Layer } from '../../host/workbook/layer.ts';
import { relocateFormula } from '../../host/workbook/relocate-formula.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';
import type { CellArea, CellEdit, CellPlace, LineChange } from '../protocol.ts';

/** Types texts into cells; the tab grows where they go beyond its edge, as in Sheets. */
export function typeCells(sheet: Sheet, edits: readonly CellEdit[], { clock }: Host): void {
  for (const { row, column, text } of edits) {
    makeRoom(sheet, { row, column });
    writeValues({ sheet, area: { row, column, rows: 1, columns: 1 } }, [[text]], clock.now);
  }
}

/** Copies cells with their looks and dropdowns. What is pasted over more cells than it has is repeated. */
export function copyCells(source: Sheet, from: CellArea, sheet: Sheet, to: CellArea): void {
  makeRoom(sheet, { row: to.row + to.rows - 1, column: to.column + to.columns - 1 });
  // All read before any is written: both may overlap.
  const copies = placesIn(to).map((place) => {
    const row = from.row + ((place.row - to.row) % from.rows);
    const column = from.column + ((place.column - to.column) % from.columns);
    return { place, ...copied(source, { row, column }, place) };
  });
  for (const { place, content, layers } of copies) {
    sheet.cells.set(place.row, place.column, content);
    for (const [i, layer] of layersOf(sheet).entries()) {
      layer.set({ ...place, rows: 1, columns: 1 }, layers[i]);
    }
  }
}

/** What empties cells, but for those that were pasted over. */
export function emptied(from: CellArea, but: CellArea | null): CellEdit[] {
  const isPasted = ({ row, column }: CellPlace) => but !== null && containsCell(but, row, column);
  return placesIn(from).flatMap((place) => (isPasted(place) ? [] : [{ ...place, text: '' }]));
}

function copied(source: Sheet, from: CellPlace, to: CellPlace) {
  const cell = source.cells.at(from.row, from.column);
  const isFormula = cell instanceof Formula;
  const content = isFormula ? relocateFormula(cell, to.row - from.row, to.column - from.column) : cell;
  return { content, layers: layersOf(source).map((layer) => layer.at(from.row, from.column)) };
}

/** In one order for every sheet. */
function layersOf({ formats, validations, links, notes }: Sheet): Layer<unknown>[] {
  return [...Object.values(formats), validations, links, notes] as Layer<unknown>[];
}

function placesIn({ row, column, rows, columns }: CellArea): CellPlace[] {
  return Array.from({ length: rows * columns }, (_, i) => {
    return { row: row + Math.floor(i / columns), column: column + (i % columns) };
  });
}

function makeRoom(sheet: Sheet, { row, column }: CellPlace): void {
  if (row > sheet.maxRows) sheet.insert('row', sheet.maxRows + 1, row - sheet.maxRows, sheet.maxRows);
  if (column > sheet.maxColumns)
    sheet.insert('column', sheet.maxColumns + 1, column - sheet.maxColumns, sheet.maxColumns);
}

/** Inserts, deletes or moves whole rows or columns; new ones are gone to. @throws where nothing would be left */
export function changeLines(sheet: Sheet, change: LineChange): void {
  const { dimension, at, count } = change;
  if (change.kind === 'move') sheet.move(dimension, at, count, change.to);
  else if (change.kind === 'insert') {
    sheet.insert(dimension, at, count, Math.max(1, at - 1));
    sheet.selection = { ...sheet.selection, [dimension]: at };
  } else if (count >= sheet.size(dimension)) throw new Error(`A tab cannot be without ${dimension}s.`);
  else sheet.remove(dimension, at, count);
}
