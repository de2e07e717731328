import { type Line, Lines } from '../state/lines.ts';
import type { Field } from '../state/selection.ts';
import type { ShownTab } from '../state/shown-tab.ts';

export const rowHeaderPixels = 48;
export const columnHeaderPixels = 27;
const leastColumnPixels = 24;

/** The part of the grid that is in sight: its size without the headers, and how far it is scrolled. */
export interface View {
  width: number;
  height: number;
  top: number;
  left: number;
}

/** Where the rows and columns of a tab stand in the grid. */
export interface Layout extends Field {
  rows: Lines;
  columns: Lines;
}

export function layoutOf(
  shown: ShownTab,
  showsHidden: boolean,
  { width, height }: Pick<View, 'width' | 'height'>,
): Layout {
  const { rows, columns, frozenRows, frozenColumns } = shown.tab;
  const isShown = ({ isHidden }: { isHidden: boolean }) => showsHidden || !isHidden;
  const [shownRows, shownColumns] = [rows.filter(isShown), columns.filter(isShown)];
  const rowLines: Line[] = shownRows.map(({ row, heightPixels }) => ({ number: row, pixels: heightPixels }));
  const columnLines = shownColumns.map(({ column, widthPixels }) => {
    return { number: column, pixels: Math.max(leastColumnPixels, widthPixels) };
  });
  return {
    rows: new Lines(rowLines, shownRows.filter(({ row }) => row <= frozenRows).length, height),
    columns: new Lines(
      columnLines,
      shownColumns.filter(({ column }) => column <= frozenColumns).length,
      width,
    ),
    isFilled: (cell) => shown.cell(cell).inputText !== '',
  };
}
