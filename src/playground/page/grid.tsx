import type {
  BeforeRangeSaveDataDetails,
  BeforeSaveDataDetails,
  CellTemplateProp,
  DataType,
  FocusAfterRenderEvent,
  ViewPortScrollEvent,
} from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { h } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellEdit, CellPlace, TabView } from '../protocol.ts';
import { CellEditor } from './cell-editor.ts';
import { ChartLayer, rowHeaderPixels } from './chart-layer.tsx';
import { gridColumns } from './grid-columns.ts';
import { usePage } from './page-store.ts';
import { focusPlace, placeInGrid, scrollToColumn } from './place-in-grid.ts';
import type { GridRow, ShownTab } from './shown-tab.ts';

defineCustomElements();

const rowSize = 21;
const options = {
  'aria-label': 'Cells',
  editors: { cell: CellEditor },
  range: true,
  resize: true,
  hideAttribution: true,
  applyOnClose: true,
  rowSize,
  rowHeaders: {
    size: rowHeaderPixels,
    filter: false,
    cellProperties: () => ({ role: 'rowheader' }),
    name: '#',
    columnProperties: () => ({ role: 'columnheader' }),
    cellTemplate: (_: unknown, { model }: CellTemplateProp) => (model as GridRow).row,
  },
};

/** The tab in an editable, virtual grid. */
export function Grid({ shown, showsHidden }: { shown: ShownTab; showsHidden: boolean }) {
  const { tab } = shown;
  const { cell, store } = usePage();
  const grid = useRef<HTMLRevoGridElement>(null);
  const drawn = useRef(tab);
  // Nothing is selected in a page that opens: the focus stays at its beginning.
  const selected = useRef<CellPlace | null>(cell);
  const [scrolled, setScrolled] = useState({ rgRow: 0, rgCol: 0 });
  const columnsKey = JSON.stringify([tab.id, tab.columns, tab.frozenColumns, showsHidden]);
  // Widths that a person has pulled are lost with new columns.
  const [visible, columns] = useMemo(() => {
    const visible = tab.columns.filter(({ isHidden }) => showsHidden || !isHidden);
    return [visible, gridColumns(visible, tab.frozenColumns, store)];
  }, [columnsKey]);
  const rows = useMemo(() => gridRows(shown), [shown]);

  // The grid's style sheet looks for the attribute.
  useLayoutEffect(() => grid.current!.setAttribute('theme', 'compact'), []);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = tab;
    const isOtherTab = before.id !== tab.id;
    if (isOtherTab) selected.current = null;
    void goTo(isOtherTab, firstNewColumn(before, tab)).finally(() => store.drawn(shown));
  }, [shown]);

  const goTo = async (isOtherTab: boolean, newColumn: number | null) => {
    const place = isSame(selected.current, cell) ? null : placeInGrid(tab, visible, cell);
    if (place) selected.current = cell;
    await grid.current!.componentOnReady();
    // What is frozen needs no scrolling to, and the grid would stay where the tab before was.
    if (isOtherTab) await grid.current!.scrollToCoordinate({ x: 0, y: 0 });
    if (place) await focusPlace(grid.current!, place);
    // Scores stand right of the user's own columns, mostly out of sight.
    if (newColumn !== null) await scrollToColumn(grid.current!, newColumn);
  };
  const select = ({ detail }: CustomEvent<FocusAfterRenderEvent>) => {
    const row = (detail.model as GridRow | undefined)?.row;
    const place = { row: row ?? Number.NaN, column: Number(detail.column?.prop) };
    if (!Number.isFinite(place.row + place.column) || isSame(selected.current, place)) return;
    selected.current = place;
    store.select(place);
  };
  const edit = (event: Event, edits: readonly CellEdit[]) => {
    event.preventDefault();
    const changed = edits.filter((one) => one.text !== shown.cell(one).inputText);
    if (changed.length > 0) void store.change('edit', tab.id, changed);
  };
  return (
    <>
      {h('revo-grid', {
        ...options,
        ref: grid,
        columns,
        ...rows,
        onAftergridrender: () => completeRoles(grid.current!),
        onAftercolumnsset: () => requestAnimationFrame(() => completeRoles(grid.current!)),
        onViewportscroll: ({ detail }: CustomEvent<ViewPortScrollEvent>) =>
          setScrolled((now) => ({ ...now, [detail.dimension]: detail.coordinate })),
        onAfterfocus: select,
        onBeforeeditstart: keepCheckboxClosed,
        onBeforeedit: (event: CustomEvent<BeforeSaveDataDetails>) => edit(event, [editOf(event.detail)]),
        onBeforerangeedit: (event: CustomEvent<BeforeRangeSaveDataDetails>) =>
          edit(event, editsOf(event.detail)),
      })}
      <ChartLayer tab={tab} scrolled={scrolled} />
    </>
  );
}

function isSame(one: CellPlace | null, other: CellPlace): boolean {
  return one?.row === other.row && one.column === other.column;
}

/** The first column that the same tab did not have before, right of those that never scroll. */
function firstNewColumn(before: TabView, { id, columns, frozenColumns }: TabView): number | null {
  const first = before.columns.length;
  return before.id === id && columns.length > first && first > frozenColumns ? first : null;
}

function gridRows(shown: ShownTab) {
  const { rows, frozenRows } = shown.tab;
  const gridRows = shown.gridRows() as unknown as DataType[];
  return {
    rowDefinitions: rows.flatMap(({ heightPixels: size }, i) => {
      if (size === rowSize) return [];
      return i < frozenRows
        ? [{ type: 'rowPinStart', index: i, size }]
        : [{ type: 'rgRow', index: i - frozenRows, size }];
    }),
    pinnedTopSource: gridRows.slice(0, frozenRows),
    source: gridRows.slice(frozenRows),
  };
}

/** A checkbox is clicked, not typed into. */
function keepCheckboxClosed(event: CustomEvent<BeforeSaveDataDetails>): void {
  const { row, view } = event.detail.model as GridRow;
  const { look } = view.cell({ row, column: Number(event.detail.prop) });
  if (look?.control === 'checkbox') event.preventDefault();
}

function editOf({ model, prop, val }: BeforeSaveDataDetails): CellEdit {
  return { row: (model as GridRow).row, column: Number(prop), text: String(val ?? '') };
}

function editsOf({ data, models }: BeforeRangeSaveDataDetails): CellEdit[] {
  return Object.entries(data).flatMap(([index, cells]) => {
    const row = (models[Number(index)] as GridRow | undefined)?.row;
    if (row === undefined) return [];
    const texts = Object.entries(cells).filter(([column]) => /^\d+$/.test(column));
    return texts.map(([column, text]) => ({ row, column: Number(column), text: String(text ?? '') }));
  });
}

/** The grid names the roles of its cells, but leaves out some that they need around them. */
function completeRoles(grid: HTMLElement): void {
  for (const row of grid.querySelectorAll('.header-rgRow')) row.setAttribute('role', 'row');
  for (const region of grid.querySelectorAll('.vertical-inner')) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'rowgroup');
  }
}
