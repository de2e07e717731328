import type { BeforeSaveDataDetails, DataType, FocusAfterRenderEvent } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { CellEdit, CellPlace, TabView } from '../protocol.ts';
import { CellEditor } from './cell-editor.ts';
import { ChartLayer } from './chart-layer.ts';
import { make } from './element.ts';
import { completeRoles } from './grid-accessibility.ts';
import { type CellActions, gridColumns } from './grid-columns.ts';
import { type GridRow, ShownTab } from './grid-rows.ts';

export interface GridOwner {
  onEdit(edits: CellEdit[]): void;
  onSelect(place: CellPlace): void;
  onFollow(link: string): void;
}

const editorLookMilliseconds = 50;
const framesToDraw = 10;

type RowType = 'rgRow' | 'rowPinStart';

/** The tab in an editable, virtual grid. */
export class Grid {
  readonly #grid: HTMLRevoGridElement;
  readonly #charts: ChartLayer;
  readonly #owner: GridOwner;
  readonly #actions: CellActions;
  #shown: ShownTab | null = null;
  #showsHidden = false;
  #columnsKey = '';
  #selected: CellPlace | null = null;

  constructor(container: HTMLElement, owner: GridOwner) {
    defineCustomElements();
    this.#owner = owner;
    this.#actions = {
      edit: (row, column, text) => owner.onEdit([{ row, column, text }]),
      follow: (link) => owner.onFollow(link),
    };
    this.#grid = make('revo-grid' as 'div', {
      theme: 'compact',
      'aria-label': 'Cells',
    }) as unknown as HTMLRevoGridElement;
    Object.assign(this.#grid, {
      editors: { cell: CellEditor },
      range: true,
      resize: true,
      hideAttribution: true,
      applyOnClose: true,
      rowSize: 21,
      rowHeaders: {
        size: 48,
        filter: false,
        cellProperties: () => ({ role: 'rowheader' }),
        name: '#',
        columnProperties: () => ({ role: 'columnheader' }),
        cellTemplate: (_: unknown, { model }: { model: GridRow }) => model.row,
      },
    });
    container.append(this.#grid);
    this.#charts = new ChartLayer(container, this.#grid);
    this.#listen();
  }

  get shown(): ShownTab | null {
    return this.#shown;
  }

  /** @returns the first column that the same tab did not have before, or null */
  async show(tab: TabView): Promise<number | null> {
    await this.#editorClosed();
    const before = this.#shown?.tab;
    const isSameTab = before?.id === tab.id;
    this.#shown = new ShownTab(tab);
    const rows = this.#shown.gridRows();
    const frozen = rows.slice(0, tab.frozenRows);
    const free = rows.slice(tab.frozenRows);
    if (!isSameTab) this.#selected = null;
    this.#setColumns();
    this.#grid.rowDefinitions = rowDefinitions(tab);
    this.#grid.pinnedTopSource = frozen as unknown as DataType[];
    this.#grid.source = free as unknown as DataType[];
    this.#charts.show(tab);
    return isSameTab && tab.columns.length > before.columns.length ? before.columns.length : null;
  }

  async scrollTo(column: number): Promise<void> {
    if (column <= this.#shown!.tab.frozenColumns) return;
    // The grid scrolls as far as the columns go that it has drawn, and it draws new ones some frames later.
    for (let frame = 0; frame < framesToDraw; frame++) {
      await new Promise(requestAnimationFrame);
      await this.#grid.scrollToColumnProp(column);
    }
  }

  showHiddenColumns(showsHidden: boolean): void {
    this.#showsHidden = showsHidden;
    this.#setColumns();
  }

  /** Selects a cell and scrolls to it. */
  async select(place: CellPlace): Promise<void> {
    const tab = this.#shown?.tab;
    const { row, column } = place;
    if (!tab || (this.#selected?.row === row && this.#selected.column === column)) return;
    const at = tab.rows.findIndex((one) => one.row === row);
    const columns = tab.columns.filter(({ isHidden }) => this.#showsHidden || !isHidden);
    const x = columns.findIndex((one) => one.column === column);
    if (at < 0 || x < 0) return;
    this.#selected = place;
    const rowType: RowType = at < tab.frozenRows ? 'rowPinStart' : 'rgRow';
    const y = rowType === 'rgRow' ? at - tab.frozenRows : at;
    const frozen = columns.filter((one) => one.column <= tab.frozenColumns).length;
    const cell = { x: x < frozen ? x : x - frozen, y };
    if (rowType === 'rgRow') await this.#grid.scrollToRow(Math.max(0, y - 3));
    if (x > frozen) await this.#grid.scrollToColumnIndex(cell.x - 1);
    await this.#grid.setCellsFocus(cell, cell, x < frozen ? 'colPinStart' : 'rgCol', rowType);
  }

  /** Widths that a person has pulled are lost with new columns. */
  #setColumns(): void {
    if (!this.#shown) return;
    const { id, columns, frozenColumns } = this.#shown.tab;
    const key = JSON.stringify([id, columns, frozenColumns, this.#showsHidden]);
    if (key === this.#columnsKey) return;
    this.#columnsKey = key;
    this.#grid.columns = gridColumns(this.#shown, this.#showsHidden, this.#actions);
  }

  /** New rows would close the editor under a person's hands. */
  async #editorClosed(): Promise<void> {
    while (this.#grid.querySelector('revogr-edit')) {
      await new Promise((resolve) => setTimeout(resolve, editorLookMilliseconds));
    }
  }

  #listen(): void {
    this.#grid.addEventListener('aftergridrender', () => completeRoles(this.#grid));
    this.#grid.addEventListener('aftercolumnsset', () =>
      requestAnimationFrame(() => completeRoles(this.#grid)),
    );
    this.#grid.addEventListener('afterfocus', ({ detail }: CustomEvent<FocusAfterRenderEvent>) => {
      const row = (detail.model as GridRow | undefined)?.row;
      const column = Number(detail.column?.prop);
      if (row === undefined || !Number.isFinite(column)) return;
      if (this.#selected?.row === row && this.#selected.column === column) return;
      this.#selected = { row, column };
      this.#owner.onSelect(this.#selected);
    });
    this.#grid.addEventListener('beforeeditstart', (event: CustomEvent<BeforeSaveDataDetails>) => {
      const { row, view } = event.detail.model as GridRow;
      // A checkbox is clicked, not typed into.
      if (view.look(row, Number(event.detail.prop))?.control === 'checkbox') event.preventDefault();
    });
    this.#grid.addEventListener('beforeedit', (event: CustomEvent<BeforeSaveDataDetails>) => {
      event.preventDefault();
      const { model, prop, val } = event.detail;
      this.#edit([{ row: (model as GridRow).row, column: Number(prop), text: String(val ?? '') }]);
    });
    this.#grid.addEventListener('beforerangeedit', (event) => {
      event.preventDefault();
      const { data, models } = (event as CustomEvent<RangeEdit>).detail;
      const edits = Object.entries(data).flatMap(([index, cells]) => {
        const row = (models[Number(index)] as GridRow | undefined)?.row;
        return row === undefined ? [] : editsOf(row, cells);
      });
      this.#edit(edits);
    });
  }

  #edit(edits: readonly CellEdit[]): void {
    const changed = edits.filter(({ row, column, text }) => text !== this.#shown?.inputText(row, column));
    if (changed.length > 0) this.#owner.onEdit(changed);
  }
}

interface RangeEdit {
  data: Record<number, object>;
  models: Record<number, object | undefined>;
}

function editsOf(row: number, cells: object): CellEdit[] {
  return Object.entries(cells).flatMap(([column, text]) => {
    return /^\d+$/.test(column) ? [{ row, column: Number(column), text: String(text ?? '') }] : [];
  });
}

function rowDefinitions({ rows, frozenRows }: TabView) {
  return rows.flatMap(({ heightPixels }, i) => {
    if (heightPixels === 21) return [];
    const type: RowType = i < frozenRows ? 'rowPinStart' : 'rgRow';
    return [{ type, index: i < frozenRows ? i : i - frozenRows, size: heightPixels }];
  });
}
