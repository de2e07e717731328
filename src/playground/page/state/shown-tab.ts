import type { CellEdit, CellLook, CellPlace, RowView, TabView } from '../../protocol.ts';

export interface ShownCell extends CellPlace {
  look: CellLook | undefined;
  note: string | undefined;
  link: string | undefined;
  text: string;
  /** What a person edits: the formula, where there is one. */
  inputText: string;
  choices: readonly string[];
}

/** A tab, its cells found by sheet row and column. */
export class ShownTab {
  readonly tab: TabView;
  private readonly rows: Map<number, RowView>;
  /** What was typed since the worker was asked, by `row,column`. */
  private readonly typed: ReadonlyMap<string, string>;

  constructor(tab: TabView, typed: ReadonlyMap<string, string> = new Map()) {
    this.tab = tab;
    this.typed = typed;
    this.rows = new Map(tab.rows.map((row) => [row.row, row]));
  }

  /** The same tab with texts as they were typed, until the worker has said what became of them. */
  with(edits: readonly CellEdit[]): ShownTab {
    const texts = edits.map(({ row, column, text }) => [`${row},${column}`, text] as const);
    return new ShownTab(this.tab, new Map([...this.typed, ...texts]));
  }

  /** Whether rows between this one and the next that is shown are hidden. */
  hidesAfter(row: number, next: number | undefined): boolean {
    return next !== row + 1 && this.rows.get(row + 1)?.isHidden === true;
  }

  cell({ row, column }: CellPlace): ShownCell {
    const { looks, notes, links, formulas, choices } = this.tab;
    const key = `${row},${column}`;
    const view = this.rows.get(row);
    const look = looks[view?.looks[column - 1] ?? -1];
    const typed = this.typed.get(key);
    const text = typed ?? view?.texts[column - 1] ?? '';
    return {
      row,
      column,
      look,
      note: notes[key],
      link: links[key],
      text,
      inputText: typed ?? formulas[key] ?? text,
      choices: choices[look?.choice ?? -1] ?? [],
    };
  }
}
