import type { CellPlace, ColumnView, TabView } from '../protocol.ts';

const rowsAbove = 3;
const framesToDraw = 10;

/** The grid counts rows and columns from 0 anew right and below of what is frozen. */
interface PlaceInGrid {
  x: number;
  y: number;
  columnType: 'colPinStart' | 'rgCol';
  rowType: 'rowPinStart' | 'rgRow';
}

/** Null for a cell that the grid does not show. */
export function placeInGrid(
  { rows, frozenRows, frozenColumns }: TabView,
  columns: readonly ColumnView[],
  cell: CellPlace,
): PlaceInGrid | null {
  const frozen = columns.filter(({ column }) => column <= frozenColumns).length;
  const y = rows.findIndex(({ row }) => row === cell.row);
  const x = columns.findIndex(({ column }) => column === cell.column);
  if (x < 0 || y < 0) return null;
  const [isFrozenRow, isFrozenColumn] = [y < frozenRows, x < frozen];
  return {
    x: isFrozenColumn ? x : x - frozen,
    y: isFrozenRow ? y : y - frozenRows,
    columnType: isFrozenColumn ? 'colPinStart' : 'rgCol',
    rowType: isFrozenRow ? 'rowPinStart' : 'rgRow',
  };
}

/** Selects a cell and scrolls to it. */
export async function focusPlace(
  grid: HTMLRevoGridElement,
  { x, y, columnType, rowType }: PlaceInGrid,
): Promise<void> {
  if (rowType === 'rgRow') await grid.scrollToRow(Math.max(0, y - rowsAbove));
  if (columnType === 'rgCol' && x > 0) await grid.scrollToColumnIndex(x - 1);
  await grid.setCellsFocus({ x, y }, { x, y }, columnType, rowType);
}

export async function scrollToColumn(grid: HTMLRevoGridElement, column: number): Promise<void> {
  // The grid scrolls as far as the columns go that it has drawn, and it draws new ones some frames later.
  for (let frame = 0; frame < framesToDraw; frame++) {
    await new Promise(requestAnimationFrame);
    await grid.scrollToColumnProp(column);
  }
}
