// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be drawn in part
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus
import { columnLetters } from '../state/addresses.ts';
import { usePage } from '../state/page-store.ts';
import { areaOf, isSame, isWithin, type Selection } from '../state/selection.ts';
import type { ShownCell, ShownTab } from '../state/shown-tab.ts';
import { columnHeaderPixels, type Layout, rowHeaderPixels } from './layout.ts';

/** Indexes of lines; the last is not among them. */
interface Drawn {
  from: number;
  to: number;
}

interface CellsProps {
  shown: ShownTab;
  layout: Layout;
  rows: Drawn;
  columns: Drawn;
  selection: Selection;
  onShowHidden(): void;
}

/** The letters, the rows that never scroll, and those in sight with room above and below for the others. */
export function Cells(props: CellsProps) {
  const { layout, rows } = props;
  const all = layout.rows;
  return (
    <>
      <HeaderRow {...props} />
      {range({ from: 0, to: all.frozen }).map((index) => (
        <Row key={all.numbers[index]} {...props} index={index} top={columnHeaderPixels + all.start(index)} />
      ))}
      <div style={{ height: `${all.start(rows.from) - all.frozenPixels}px` }} />
      {range(rows).map((index) => (
        <Row key={all.numbers[index]} {...props} index={index} top={null} />
      ))}
      <div style={{ height: `${all.pixels - all.start(rows.to)}px` }} />
    </>
  );
}

function HeaderRow({ layout, columns, selection }: CellsProps) {
  const area = areaOf(selection);
  const header = (index: number) => {
    const column = layout.columns.numbers[index]!;
    const isSelected = isWithin({ ...area, row: 1, rows: 1 }, { row: 1, column });
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        data-column={column}
        class={`cell line-header${isSelected ? ' chosen' : ''}${frozenClass(layout, index)}`}
        style={columnStyle(layout, index)}
      >
        {columnLetters(column)}
        <span class="column-edge" data-edge={column} />
      </div>
    );
  };
  return (
    <div class="row-of-cells" id="letters" role="row" aria-rowindex={1}>
      <div role="columnheader" aria-colindex={1} class="cell line-header row-number">
        #
      </div>
      {inColumns(layout, columns, header)}
    </div>
  );
}

function Row(props: CellsProps & { index: number; top: number | null }) {
  const { shown, layout, columns, selection, index, top, onShowHidden } = props;
  const row = layout.rows.numbers[index]!;
  const isSelected = isWithin({ ...areaOf(selection), column: 1, columns: 1 }, { row, column: 1 });
  const height = `${layout.rows.size(index)}px`;
  const style = top === null ? { height } : { height, top: `${top}px` };
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      class={`row-of-cells${top === null ? '' : ' frozen-row'}`}
      style={style}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-row={row}
        class={`cell line-header row-number${isSelected ? ' chosen' : ''}`}
      >
        {row}
        {shown.hidesAfter(row, layout.rows.numbers[index + 1]) && (
          <button
            type="button"
            class="unfold"
            tabIndex={-1}
            aria-label={`Show the rows hidden below ${row}`}
            onClick={onShowHidden}
          >
            +
          </button>
        )}
      </div>
      {inColumns(layout, columns, (at) => (
        <Cell key={layout.columns.numbers[at]} {...props} at={at} row={row} />
      ))}
    </div>
  );
}

/** Cells of the columns that never scroll, and of those in sight with room for the others. */
function inColumns({ columns }: Layout, drawn: Drawn, cell: (index: number) => preact.ComponentChild) {
  const skipped = columns.start(drawn.from) - columns.frozenPixels;
  return [
    ...range({ from: 0, to: columns.frozen }).map(cell),
    <div key="skipped" class="skipped" style={{ width: `${skipped}px` }} />,
    ...range(drawn).map(cell),
  ];
}

function Cell({ shown, layout, selection, at, row }: CellsProps & { at: number; row: number }) {
  const cell = shown.cell({ row, column: layout.columns.numbers[at]! });
  const { column, look, note } = cell;
  const isCurrent = isSame(cell, selection.cell);
  const isSelected = isCurrent || isWithin(areaOf(selection), cell);
  const marks = [
    look?.isInvalid ? ' invalid' : '',
    note === undefined ? '' : ' noted',
    isCurrent ? ' current' : '',
    isSelected ? ' chosen' : '',
  ];
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-invalid={look?.isInvalid || undefined}
      data-row={row}
      data-column={column}
      class={`cell${marks.join('')}${frozenClass(layout, at)}`}
      title={note}
      style={{ ...look?.style, ...columnStyle(layout, at, look?.style.width) }}
    >
      <CellContent cell={cell} />
    </div>
  );
}

function CellContent({ cell }: { cell: ShownCell }) {
  const { store } = usePage();
  const { row, column, look, link, text } = cell;
  if (look?.control === 'checkbox') {
    return (
      <input
        type="checkbox"
        checked={text === 'TRUE'}
        aria-label={`${columnLetters(column)}${row}`}
        tabIndex={-1}
        onChange={() => store.type([{ row, column, text: text === 'TRUE' ? 'FALSE' : 'TRUE' }])}
      />
    );
  }
  if (link !== undefined) {
    const onClick = (event: Event) => {
      event.preventDefault();
      store.follow(link);
    };
    return (
      <a href={link} tabIndex={-1} rel="noopener" onClick={onClick}>
        {text}
      </a>
    );
  }
  if (look?.control !== 'dropdown') return <>{text}</>;
  return (
    <>
      {text}
      <span class="dropdown-mark" data-opens="choices" aria-hidden="true">
        ▾
      </span>
    </>
  );
}

/** @param merged the width of a cell that covers others beside its own column */
function columnStyle({ columns }: Layout, index: number, merged?: string) {
  const own = columns.size(index);
  const left = index < columns.frozen && { left: `${rowHeaderPixels + columns.start(index)}px` };
  const beyond = merged !== undefined && { 'margin-right': `${own - Number.parseFloat(merged)}px` };
  return { width: merged ?? `${own}px`, ...left, ...beyond };
}

function frozenClass({ columns }: Layout, index: number): string {
  return index < columns.frozen ? ' frozen-column' : '';
}

function range({ from, to }: Drawn): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
