import type { CellPlace, TabView } from '../protocol.ts';
import { visibleColumns } from './grid-columns.ts';

const rowsAbove = 3;
const framesToDraw = 10;

/** The grid counts rows and columns from 0 anew right and below of what is frozen. */
interface PlaceInGrid {
  x: number;
  y: number;
  isFrozenRow: boolean;
  isFrozenColumn: boolean;
}

/** Null for a cell that the grid does not show. */
export function placeInGrid(
  tab: TabView,
  showsHidden: boolean,
  { row, column }: CellPlace,
): PlaceInGrid | null {
  const columns = visibleColumns(tab, showsHidden);
  const frozenColumns = columns.filter((one) => one.column <= tab.frozenColumns).length;
  const y = tab.rows.findIndex((one) => one.row === row);
  const x = columns.findIndex((one) => one.column === column);
  if (x < 0 || y < 0) return null;
  const isFrozenRow = y < tab.frozenRows;
  const isFrozenColumn = x < frozenColumns;
  return {
    x: isFrozenColumn ? x : x - frozenColumns,
    y: isFrozenRow ? y : y - tab.frozenRows,
    isFrozenRow,
    isFrozenColumn,
  };
}

/** Selects a cell and scrolls to it. */
export async function focusPlace(
  grid: HTMLRevoGridElement,
  { x, y, isFrozenRow, isFrozenColumn }: PlaceInGrid,
): Promise<void> {
  if (!isFrozenRow) await grid.scrollToRow(Math.max(0, y - rowsAbove));
  if (!isFrozenColumn && x > 0) await grid.scrollToColumnIndex(x - 1);
  const cell = { x, y };
  const [columnType, rowType] = [
    isFrozenColumn ? 'colPinStart' : 'rgCol',
    isFrozenRow ? 'rowPinStart' : 'rgRow',
  ];
  await grid.setCellsFocus(cell, cell, columnType, rowType);
}

export async function scrollToColumn(grid: HTMLRevoGridElement, column: number): Promise<void> {
  // The grid scrolls as far as the columns go that it has drawn, and it draws new ones some frames later.
  for (let frame = 0; frame < framesToDraw; frame++) {
    await new Promise(requestAnimationFrame);
    await grid.scrollToColumnProp(column);
  }
}
