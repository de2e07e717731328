import type { LineChange } from '../../protocol.ts';
import { columnLetters } from '../state/addresses.ts';
import { usePage } from '../state/page-store.ts';
import { areaOf } from '../state/selection.ts';
import { PopoverMenu } from './popover-menu.tsx';

const menuId = 'edit-menu';

/** Undo, and what is done with whole rows and columns: behind a button, a right click and the menu key. */
export function EditMenu() {
  const { workbook, selection, store } = usePage();
  const { row, column, rows, columns } = areaOf(selection);
  const isOneRow = rows === 1;
  const rowWord = isOneRow ? 'row' : `${rows} rows`;
  const columnWord = columns === 1 ? 'column' : `${columns} columns`;
  const rowNames = isOneRow ? `row ${row}` : `rows ${row}–${row + rows - 1}`;
  const last = columnLetters(column + columns - 1);
  const columnNames =
    columns === 1 ? `column ${columnLetters(column)}` : `columns ${columnLetters(column)}–${last}`;
  const lines = (change: LineChange) => () => store.changeLines(change);
  const rowLines = { dimension: 'row', at: row, count: rows } as const;
  const columnLines = { dimension: 'column', at: column, count: columns } as const;
  return (
    <PopoverMenu id={menuId} label="Edit">
      <Item
        caption={workbook?.undo ? `Undo ${workbook.undo}` : 'Undo'}
        keys="Ctrl Z"
        isOff={!workbook?.undo}
        onClick={() => store.change('undo')}
      />
      <Item
        caption={workbook?.redo ? `Redo ${workbook.redo}` : 'Redo'}
        keys="Ctrl Y"
        isOff={!workbook?.redo}
        onClick={() => store.change('redo')}
      />
      <hr />
      <Item
        caption={`Insert ${rowWord} above`}
        keys="Ctrl Alt ="
        onClick={lines({ ...rowLines, kind: 'insert' })}
      />
      <Item
        caption={`Insert ${rowWord} below`}
        onClick={lines({ ...rowLines, kind: 'insert', at: row + rows })}
      />
      <Item
        caption={`Delete ${rowNames}`}
        keys="Ctrl Alt −"
        onClick={lines({ ...rowLines, kind: 'remove' })}
      />
      <hr />
      <Item caption={`Insert ${columnWord} left`} onClick={lines({ ...columnLines, kind: 'insert' })} />
      <Item
        caption={`Insert ${columnWord} right`}
        onClick={lines({ ...columnLines, kind: 'insert', at: column + columns })}
      />
      <Item caption={`Delete ${columnNames}`} onClick={lines({ ...columnLines, kind: 'remove' })} />
      <Item
        caption={`Move ${columnNames} left`}
        isOff={column === 1}
        onClick={lines({ ...columnLines, kind: 'move', to: column - 1 })}
      />
      <Item
        caption={`Move ${columnNames} right`}
        onClick={lines({ ...columnLines, kind: 'move', to: column + columns + 1 })}
      />
    </PopoverMenu>
  );
}

interface ItemProps {
  caption: string;
  keys?: string;
  isOff?: boolean;
  onClick(): void;
}

function Item({ caption, keys, isOff = false, onClick }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      class="menu-item"
      tabIndex={-1}
      disabled={isOff}
      popovertarget={menuId}
      popovertargetaction="hide"
      onClick={onClick}
    >
      {caption}
      {keys && <kbd>{keys}</kbd>}
    </button>
  );
}

/** Opens the menu where a click was, or below a cell. */
export function openEditMenu(at: MouseEvent | Element | null): void {
  const menu = document.getElementById(menuId)!;
  const { x, y } = at instanceof Element ? below(at) : { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
  menu.togglePopover(true);
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(0, Math.min(x, innerWidth - width));
  const top = Math.max(0, Math.min(y, innerHeight - height));
  menu.style.inset = `${top}px auto auto ${left}px`;
}

function below(element: Element): { x: number; y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}
