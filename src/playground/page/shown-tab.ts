import type { CellLook, RowView, TabView } from '../protocol.ts';

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

  text(row: number, column: number): string {
    return this.rows.get(row)?.texts[column - 1] ?? '';
  }

  /** What a person edits: the formula, where there is one. */
  inputText(row: number, column: number): string {
    return this.tab.formulas[`${row},${column}`] ?? this.text(row, column);
  }

  look(row: number, column: number): CellLook | undefined {
    return this.tab.looks[this.rows.get(row)?.looks[column - 1] ?? -1];
  }

  note(row: number, column: number): string | undefined {
    return this.tab.notes[`${row},${column}`];
  }

  link(row: number, column: number): string | undefined {
    return this.tab.links[`${row},${column}`];
  }

  choicesAt(row: number, column: number): readonly string[] {
    return this.tab.choices[this.look(row, column)?.choice ?? -1] ?? [];
  }
}
