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
  const visible = columns.filter(({ isHidden }) => showsHidden || !isHidden);
  const frozen = visible.filter(({ column }) => column <= frozenColumns).length;
  const rowLines: Line[] = rows.map(({ row, heightPixels }) => ({ number: row, pixels: heightPixels }));
  const columnLines = visible.map(({ column, widthPixels }) => {
    return { number: column, pixels: Math.max(leastColumnPixels, widthPixels) };
  });
  return {
    rows: new Lines(rowLines, frozenRows, height),
    columns: new Lines(columnLines, frozen, width),
    isFilled: (cell) => shown.cell(cell).inputText !== '',
  };
}
