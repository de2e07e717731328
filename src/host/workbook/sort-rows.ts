import { type Area, lastColumnOf, lastRowOf } from './area.ts';
import { type Cell, CellError, Formula, type PlainValue, plainValue } from './cell.ts';
import type { Layer } from './layer.ts';
import { relocateFormula } from './relocate-formula.ts';
import type { SheetContents } from './sheet-features.ts';

export interface SortKey {
  /** Column of the sheet. */
  column: number;
  ascending: boolean;
}

/**
 * Sorts the rows of an area as a person's sort does: stable; numbers, then texts, then booleans, then errors; empty cells
 * last either way. What lies outside the area stays where it is, be it the rest of the same rows.
 */
export function sortRows(sheet: SheetContents, area: Area, keys: readonly SortKey[]): void {
  const order = sortedOrder(sheet, area, keys);
  if (order.every((from, i) => from === i)) return;
  const layers: Layer<unknown>[] = [
    ...Object.values(sheet.formats as Record<string, Layer<unknown>>),
    sheet.notes as Layer<unknown>,
    sheet.links as Layer<unknown>,
    sheet.validations as Layer<unknown>,
  ];
  for (let column = area.column; column <= lastColumnOf(area); column++) {
    sortCells(sheet.cells.column(column), area, order);
    for (const layer of layers) {
      if (!layer.column(column)) continue;
      const values = layer.slice(column, area.row, lastRowOf(area));
      layer.assign(
        area.row,
        column,
        order.map((from) => values[from]),
      );
    }
  }
}

/** Sorts by a column of the sheet's filter: its rows below the header, and no columns beside it. */
export function sortByFilter(sheet: SheetContents, column: number, ascending: boolean): void {
  if (!sheet.filter) throw new Error(`sortByFilter: sheet has no filter: ${sheet.name}`);
  const { area } = sheet.filter;
  sortRows(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, [{ column, ascending }]);
}

/** For each place in the sorted area, the row (from 0) that goes there. */
function sortedOrder(sheet: SheetContents, area: Area, keys: readonly SortKey[]): number[] {
  const columns = keys.map(({ column, ascending }) => ({
    cells: sheet.cells.column(column),
    ascending,
  }));
  const order = Array.from({ length: area.rows }, (_, i) => i);
  return order.sort((a, b) => {
    for (const { cells, ascending } of columns) {
      const first = plainValue(cells[area.row - 1 + a] ?? null);
      const second = plainValue(cells[area.row - 1 + b] ?? null);
      const difference = compareValues(first, second, ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function compareValues(a: PlainValue, b: PlainValue, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const difference = rank(a) - rank(b) || compareAlike(a, b);
  return ascending ? difference : -difference;
}

function rank(value: PlainValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compareAlike(a: PlainValue, b: PlainValue): number {
  if (typeof a === 'string') return collator.compare(a, b as string);
  if (a instanceof CellError) return 0;
  return Number(a) - Number(b);
}

function sortCells(cells: Cell[], area: Area, order: readonly number[]): void {
  while (cells.length < lastRowOf(area)) cells.push(null);
  const values = cells.slice(area.row - 1, lastRowOf(area));
  for (let i = 0; i < order.length; i++) {
    const cell = values[order[i]!]!;
    cells[area.row - 1 + i] = cell instanceof Formula ? relocateFormula(cell, i - order[i]!, 0) : cell;
  }
}
