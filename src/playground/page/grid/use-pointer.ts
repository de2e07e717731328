import type { CellArea, CellPlace } from '../../protocol.ts';
import { openEditMenu } from '../menu/edit-menu.tsx';
import { usePage } from '../state/page-store.ts';
import { areaOf, isSame, isWithin, selected } from '../state/selection.ts';
import type { GridParts } from './use-keys.ts';
import { focusCells } from './use-view.ts';

const leastWidthPixels = 24;

/** Clicks and drags: cells are selected, letters select, move and widen columns, numbers select rows. */
export function usePointer({ scroller, shown, layout, edit }: GridParts) {
  const { selection, isSwitching, store } = usePage();
  const { rows, columns } = layout;
  const [firstRow, lastRow] = [rows.numbers[0] ?? 1, rows.numbers.at(-1) ?? 1];
  const [firstColumn, lastColumn] = [columns.numbers[0] ?? 1, columns.numbers.at(-1) ?? 1];
  /** A cell, or the first and last one of what a letter or number stands for. */
  const placesOf = ({ row, column }: Partial<CellPlace>): [CellPlace, CellPlace] => [
    { row: row ?? firstRow, column: column ?? firstColumn },
    { row: row ?? lastRow, column: column ?? lastColumn },
  ];
  const begin = (event: PointerEvent) => {
    const place = placeUnder(event.target);
    if (!place || event.button !== 0 || isSwitching) return;
    const edge = (event.target as HTMLElement).dataset.edge;
    if (edge !== undefined) return pullEdge(event, Number(edge));
    const [from, to] = placesOf(place);
    if (isControl(event.target)) return store.select(selected(from));
    if (isWholeColumn(place, selection, lastRow)) return carry(event, areaOf(selection));
    store.select(event.shiftKey ? { cell: selection.cell, corner: to } : { cell: from, corner: to });
    // A finger that moves scrolls.
    if (event.pointerType === 'mouse') extend(event.shiftKey ? selection.cell : from);
  };
  const extend = (cell: CellPlace) => {
    follow((event) => {
      const place = placeUnder(document.elementFromPoint(event.clientX, event.clientY));
      if (place) store.select({ cell, corner: placesOf(place)[1] });
    });
  };
  const pullEdge = (down: PointerEvent, column: number) => {
    down.preventDefault();
    const before = columns.size(columns.indexOf(column));
    follow(
      () => undefined,
      (up) => {
        const width = Math.max(leastWidthPixels, Math.round(before + up.clientX - down.clientX));
        void store.change('resizeColumn', shown.tab.id, column, width);
      },
    );
  };
  /** Columns that are selected are taken along; the letters stay. */
  const carry = (down: PointerEvent, area: CellArea) => {
    const under = (event: PointerEvent) =>
      placeUnder(document.elementFromPoint(event.clientX, scroller.current!.getBoundingClientRect().top + 5));
    scroller.current!.classList.add('carries');
    follow(
      () => undefined,
      (up) => {
        scroller.current!.classList.remove('carries');
        const column = under(up)?.column;
        if (column === undefined) return;
        if (isSame(placesOf({ column })[0], placesOf(placeUnder(down.target)!)[0]))
          return store.select({ cell: placesOf({ column })[0], corner: placesOf({ column })[1] });
        store.moveColumns(area, column > area.column ? column + 1 : column);
      },
    );
  };
  const onDblClick = ({ target }: MouseEvent) => {
    const place = placeUnder(target);
    if (place?.row !== undefined && place.column !== undefined && !isSwitching && !isControl(target))
      edit(null);
  };
  const onClick = ({ target }: MouseEvent) => {
    if ((target as HTMLElement).dataset.opens === 'choices' && !isSwitching) edit(null);
    else if (isControl(target)) focusCells();
  };
  const onContextMenu = (event: MouseEvent) => {
    const place = placeUnder(event.target);
    if (!place || isControl(event.target)) return;
    event.preventDefault();
    const [from, to] = placesOf(place);
    if (!isWithin(areaOf(selection), from)) store.select(selected(from, to));
    if (event.buttons === 0) return openEditMenu(event);
    // The button that is let go outside of a menu would close it again.
    follow(
      () => undefined,
      () => setTimeout(() => openEditMenu(event)),
    );
  };
  return { onPointerDown: begin, onDblClick, onClick, onContextMenu };
}

/** Until the button is let go. */
function follow(move: (event: PointerEvent) => void, end: (event: PointerEvent) => void = () => undefined) {
  const onEnd = (event: PointerEvent) => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', onEnd);
    end(event);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', onEnd);
}

/** Letters have no row, numbers no column. */
function placeUnder(target: EventTarget | null): Partial<CellPlace> | null {
  const element = (target as Element | null)?.closest<HTMLElement>('[data-row], [data-column]');
  if (!element) return null;
  const { row, column } = element.dataset;
  return {
    ...(row !== undefined && { row: Number(row) }),
    ...(column !== undefined && { column: Number(column) }),
  };
}

function isControl(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest('input, a') !== null;
}

function isWholeColumn(
  { row, column }: Partial<CellPlace>,
  selection: Parameters<typeof areaOf>[0],
  lastRow: number,
): boolean {
  const area = areaOf(selection);
  const isWhole = area.row + area.rows > lastRow && area.rows > 1;
  return row === undefined && isWhole && isWithin(area, { row: lastRow, column: column! });
}
