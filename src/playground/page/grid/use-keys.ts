import { useEffect, useRef } from 'preact/hooks';
import type { CellPlace } from '../../protocol.ts';
import { openEditMenu } from '../menu/edit-menu.tsx';
import { usePage } from '../state/page-store.ts';
import { areaOf, lastFilled, lastInRow, moved, selected } from '../state/selection.ts';
import type { ShownTab } from '../state/shown-tab.ts';
import { type KeyAction, keyAction } from './grid-keys.ts';
import type { Layout, View } from './layout.ts';
import { focusCells, type Scroller } from './use-view.ts';

export interface GridParts {
  scroller: Scroller;
  shown: ShownTab;
  layout: Layout;
  view: View;
  /** Opens the current cell, with a text that replaces what stands there. */
  edit(typed: string | null): void;
}

/** Keys of the grid, whether it has the focus or nothing has: a page that opens needs no click. */
export function useKeys({ scroller, shown, layout, view, edit }: GridParts): (event: KeyboardEvent) => void {
  const { selection, isSwitching, store } = usePage();
  const { rows, columns } = layout;
  const first = { row: rows.numbers[0] ?? 1, column: columns.numbers[0] ?? 1 };
  const places = (row: number) => ({
    firstInRow: { ...first, row },
    lastInRow: lastInRow(row, layout),
    first,
  });
  const far: CellPlace = { row: rows.numbers.at(-1) ?? 1, column: columns.numbers.at(-1) ?? 1 };
  const rowsInSight = Math.max(
    1,
    rows.at(view.top + view.height) - rows.at(view.top + rows.frozenPixels) - 1,
  );

  const act = (action: KeyAction, extend: (from: CellPlace, to: (place: CellPlace) => CellPlace) => void) => {
    const { cell } = selection;
    if (action.kind === 'move') extend(cell, (place) => moved(place, action.move, layout));
    if (action.kind === 'page') {
      const move = { rows: action.direction * rowsInSight, columns: 0 };
      extend(cell, (place) => moved(place, move, layout));
    }
    if (action.kind === 'go') {
      extend(cell, ({ row }) => (action.to === 'last' ? lastFilled(layout) : places(row)[action.to]));
      showStart(action.to);
    }
    if (action.kind === 'all') store.select({ cell: first, corner: far });
    if (action.kind === 'edit') edit(null);
    if (action.kind === 'type') edit(action.text);
    if (action.kind === 'clear') store.type(filledIn(shown, layout, selection));
    if (action.kind === 'toggle') toggle();
    if (action.kind === 'fillDown') store.fillDown();
    if (action.kind === 'undo' || action.kind === 'redo') void store.change(action.kind);
    if (action.kind === 'rows') store.changeRows(action.change);
    if (action.kind === 'menu') openEditMenu(scroller.current!.querySelector('.current'));
    if (action.kind === 'follow') followLink();
    // Tab then goes on with what comes after the cells.
    if (action.kind === 'leave') document.getElementById('after-cells')?.focus();
  };
  /** The first cells may be frozen, and in sight however far the others are scrolled. */
  const showStart = (to: Extract<KeyAction, { kind: 'go' }>['to']) => {
    if (to === 'first' || to === 'firstInRow') scroller.current!.scrollLeft = 0;
    if (to === 'first') scroller.current!.scrollTop = 0;
  };
  const toggle = () => {
    const { look, text, row, column } = shown.cell(selection.cell);
    if (look?.control === 'checkbox') store.type([{ row, column, text: text === 'TRUE' ? 'FALSE' : 'TRUE' }]);
    else edit(' ');
  };
  const followLink = () => {
    const { link } = shown.cell(selection.cell);
    if (link !== undefined) store.follow(link);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.key === 'Tab' ? tabAction(event) : keyAction(event);
    if (!action) return;
    event.preventDefault();
    if (isSwitching) return;
    act(action, (cell, to) => {
      const keeps = event.shiftKey && event.key !== 'Tab';
      store.select(keeps ? { cell, corner: to(selection.corner) } : selected(to(cell)));
    });
  };
  /** At the end of a row Tab leaves the cells. */
  const tabAction = (event: KeyboardEvent): KeyAction | null => {
    const move = { rows: 0, columns: event.shiftKey ? -1 : 1 };
    const isEnd = moved(selection.cell, move, layout).column === selection.cell.column;
    return isEnd || event.ctrlKey || event.altKey ? null : { kind: 'move', move };
  };
  useUnfocusedKeys(onKeyDown);
  return onKeyDown;
}

function useUnfocusedKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const handler = useRef(onKeyDown);
  handler.current = onKeyDown;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const kind = event.defaultPrevented || event.key === 'Tab' ? undefined : keyAction(event)?.kind;
      const isUndo = kind === 'undo' || kind === 'redo';
      if (!kind || !(isNowhere(event.target) || (isUndo && !isApart(event.target)))) return;
      focusCells();
      handler.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target as Element).id === 'after-cells';
}

/** A field has an undo of its own, and under a question nothing is undone; from a button, such as that of a menu, it is. */
function isApart(target: EventTarget | null): boolean {
  return (target as Element).closest('input, textarea, select, dialog') !== null;
}

/** What empties the filled cells of a selection. */
function filledIn(shown: ShownTab, { rows, columns }: Layout, selection: Parameters<typeof areaOf>[0]) {
  const area = areaOf(selection);
  const inRows = rows.numbers.filter((row) => row >= area.row && row < area.row + area.rows);
  const inColumns = columns.numbers.filter(
    (column) => column >= area.column && column < area.column + area.columns,
  );
  return inRows.flatMap((row) =>
    inColumns.flatMap((column) => {
      return shown.cell({ row, column }).inputText === '' ? [] : [{ row, column, text: '' }];
    }),
  );
}
