import type { CellPlace, RowView, TabView } from '../protocol.ts';

/** A row as the grid holds it: texts by column number. */
export interface GridRow {
  [column: number]: string;
  row: number;
  view: ShownTab;
}

/** A tab, its cells found by sheet row and column. */
export class ShownTab {
  readonly tab: TabView;
  private readonly rows: Map<number, RowView>;

  constructor(tab: TabView) {
    this.tab = tab;
    this.rows = new Map(tab.rows.map((row) => [row.row, row]));
  }

  gridRows(): GridRow[] {
    return this.tab.rows.map(({ row, texts }) => {
      const cells = Object.fromEntries(this.tab.columns.map(({ column }, i) => [column, texts[i] ?? '']));
      return { ...cells, row, view: this };
    });
  }

  cell({ row, column }: CellPlace) {
    const { looks, notes, links, formulas, choices } = this.tab;
    const key = `${row},${column}`;
    const view = this.rows.get(row);
    const look = looks[view?.looks[column - 1] ?? -1];
    return {
      row,
      column,
      look,
      note: notes[key],
      link: links[key],
      /** What a person edits: the formula, where there is one. */
      inputText: formulas[key] ?? view?.texts[column - 1] ?? '',
      choices: choices[look?.choice ?? -1] ?? [],
    };
  }
}
