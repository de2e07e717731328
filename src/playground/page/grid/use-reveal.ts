import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CellPlace, TabView } from '../../protocol.ts';
import { isSame } from '../state/selection.ts';
import type { ShownTab } from '../state/shown-tab.ts';
import { columnHeaderPixels, type Layout, rowHeaderPixels } from './layout.ts';
import type { Scroller } from './use-view.ts';

/** Scrolls to the current cell where another one has become it, and to columns that were not there before. */
export function useReveal(scroller: Scroller, { tab }: ShownTab, layout: Layout, cell: CellPlace): void {
  const before = useRef(tab);
  // By tab: one that is shown again stays as it was left.
  const cells = useRef(new Map<number, CellPlace>());
  useLayoutEffect(() => {
    const element = scroller.current!;
    const last = cells.current.get(tab.id) ?? { row: 1, column: 1 };
    if (!isSame(last, cell)) {
      scrollToRow(element, layout, cell.row);
      scrollToColumn(element, layout, cell.column);
    }
    // Scores stand right of the user's own columns, mostly out of sight.
    const added = addedColumns(before.current, tab);
    for (const column of added.reverse()) scrollToColumn(element, layout, column);
    before.current = tab;
    cells.current.set(tab.id, cell);
  }, [tab, cell.row, cell.column]);
}

function addedColumns(before: TabView, { id, columns, frozenColumns }: TabView): number[] {
  const count = before.columns.length;
  const isSeen = before.id !== id || count <= frozenColumns;
  return isSeen ? [] : columns.slice(count).map(({ column }) => column);
}

function scrollToRow(element: HTMLElement, { rows }: Layout, row: number): void {
  const index = rows.indexOf(row);
  if (index < 0) return;
  element.scrollTop = rows.scrolledTo(index, element.scrollTop, element.clientHeight - columnHeaderPixels);
}

function scrollToColumn(element: HTMLElement, { columns }: Layout, column: number): void {
  const index = columns.indexOf(column);
  if (index < 0) return;
  element.scrollLeft = columns.scrolledTo(index, element.scrollLeft, element.clientWidth - rowHeaderPixels);
}
