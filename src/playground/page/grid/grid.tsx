import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellPlace } from '../../protocol.ts';
import { usePage } from '../state/page-store.ts';
import { type Move, moved, selected } from '../state/selection.ts';
import type { ShownTab } from '../state/shown-tab.ts';
import { CellEditor, type Direction, type Editing } from './cell-editor.tsx';
import { Cells } from './cells.tsx';
import { ChartLayer } from './chart-layer.tsx';
import { columnHeaderPixels, type Layout, layoutOf, rowHeaderPixels, type View } from './layout.ts';
import { useClipboard } from './use-clipboard.ts';
import { useKeys } from './use-keys.ts';
import { usePointer } from './use-pointer.ts';
import { useReveal } from './use-reveal.ts';
import { focusCells, useView } from './use-view.ts';

/** Lines that are drawn beyond those in sight, so that scrolling finds them there. */
const around = 6;

const directions: Record<Direction, Move> = {
  down: { rows: 1, columns: 0 },
  up: { rows: -1, columns: 0 },
  right: { rows: 0, columns: 1 },
  left: { rows: 0, columns: -1 },
};

interface GridProps {
  shown: ShownTab;
  showsHidden: boolean;
  onShowHidden(): void;
}

/** The tab in an editable grid, of which only what is in sight is drawn. */
export function Grid({ shown, showsHidden, onShowHidden }: GridProps) {
  const { selection, isSwitching, store } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller, shown.tab.id);
  const { width, height } = view;
  const layout = useMemo(() => layoutOf(shown, showsHidden, view), [shown, showsHidden, width, height]);
  const [editing, setEditing] = useState<Editing | null>(null);
  useReveal(scroller, shown, layout, selection.cell);
  useLayoutEffect(() => store.drawn(shown), [shown]);

  const edit = (typed: string | null) => {
    const cell = shown.cell(selection.cell);
    if (cell.look?.control === 'checkbox') return;
    const place = placeOf(cell, layout, view);
    if (!place) return;
    const isTyping = typed !== null;
    const { choices, row, column } = cell;
    setEditing({
      tabId: shown.tab.id,
      cell: { row, column },
      text: typed ?? cell.inputText,
      isTyping,
      choices,
      style: place,
    });
  };
  const finish = (text: string, direction: Direction | null) => {
    const { tabId, cell } = editing!;
    setEditing(null);
    if (direction !== null) focusCells();
    if (text !== shown.cell(cell).inputText) store.type([{ ...cell, text }], tabId);
    if (direction !== null) store.select(selected(moved(cell, directions[direction], layout)));
  };
  const cancel = () => {
    setEditing(null);
    focusCells();
  };
  const parts = { scroller, shown, layout, view, edit };
  const onKeyDown = useKeys(parts);
  const drawnRows = layout.rows.drawn(view.top, height, around);
  const drawnColumns = layout.columns.drawn(view.left, width, around);
  const size = {
    width: `${rowHeaderPixels + layout.columns.pixels}px`,
    height: `${columnHeaderPixels + layout.rows.pixels}px`,
  };
  return (
    <div ref={scroller} id="scroller" {...usePointer(parts)}>
      <div class="canvas" style={size}>
        {/* biome-ignore lint/a11y/useSemanticElements: a table has no cell that keys move to */}
        <div
          id="cells"
          role="grid"
          tabIndex={0}
          aria-label="Cells"
          aria-describedby="keys-hint"
          aria-busy={isSwitching}
          aria-rowcount={(layout.rows.numbers.at(-1) ?? 0) + 1}
          aria-colcount={(layout.columns.numbers.at(-1) ?? 0) + 1}
          aria-activedescendant={`cell-${selection.cell.row}-${selection.cell.column}`}
          aria-multiselectable="true"
          onKeyDown={onKeyDown}
          {...useClipboard(parts)}
        >
          <Cells
            shown={shown}
            layout={layout}
            rows={drawnRows}
            columns={drawnColumns}
            selection={selection}
            onShowHidden={onShowHidden}
          />
        </div>
        <ChartLayer charts={shown.tab.charts} layout={layout} />
        {editing && <CellEditor editing={editing} onDone={finish} onCancel={cancel} />}
      </div>
    </div>
  );
}

/** Where a cell's editor stands on the canvas; null for a cell that is not shown. */
function placeOf(cell: CellPlace, { rows, columns }: Layout, view: View) {
  const [row, column] = [rows.indexOf(cell.row), columns.indexOf(cell.column)];
  if (row < 0 || column < 0) return null;
  const top = rows.start(row) + columnHeaderPixels + (row < rows.frozen ? view.top : 0);
  const left = columns.start(column) + rowHeaderPixels + (column < columns.frozen ? view.left : 0);
  return {
    top: `${top}px`,
    left: `${left}px`,
    width: `${columns.size(column)}px`,
    height: `${rows.size(row)}px`,
  };
}
