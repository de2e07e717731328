import type { ChosenRules } from '../../evidence/index.ts';
import type { OwnTabId, Table } from '../../scoring/index.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { unlessChanged } from '../sheets/unless-changed.ts';
import type { CellWrite, CellWrites } from '../sheets/write-cells.ts';
import { versionHash } from './kept-versions.ts';
import { versionOf, versionTabs, versionText } from './model-version.ts';

/** Row by row below the headers; `''` where there is none. */
type Formulas = readonly (readonly string[])[];

/**
 * The tabs of a model as they were shown to somebody. A formula stands there for what it shows: that of `=TODAY()` changes by
 * itself.
 */
export class ShownModel {
  /** By it is known again what was shown. */
  readonly seen: string;

  private constructor(
    readonly tabs: OwnTabs,
    /** Of the tabs that have any. */
    private readonly formulas: ReadonlyMap<OwnTabId, Formulas>,
    chosen: ChosenRules | null,
  ) {
    const shown = (id: OwnTabId) => tabs[id] && { table: withFormulas(tabs[id].table, formulas.get(id)) };
    const tables = {
      rules: shown('rules'),
      statuses: shown('statuses'),
      settings: shown('settings'),
      lists: shown('lists'),
    };
    this.seen = versionHash(versionText(versionOf(tables, chosen)));
  }

  static of(tabs: OwnTabs, chosen: ChosenRules | null): ShownModel {
    return new ShownModel(tabs, formulasOf(tabs, versionTabs), chosen);
  }

  /** The same tabs, read again; null where somebody has changed one. Formulas are read of those alone that had some. */
  again(tabs: OwnTabs, chosen: ChosenRules | null): ShownModel | null {
    const now = new ShownModel(tabs, formulasOf(tabs, [...this.formulas.keys()]), chosen);
    return now.seen === this.seen ? now : null;
  }

  /** Cells of one of the tabs, for `writeCells`, which writes none of them where the tab is no longer as it was shown. */
  unlessChanged(id: OwnTabId, cells: readonly CellWrite[]): CellWrites {
    return unlessChanged(this.tabs[id]!, cells, this.formulas.get(id) ?? null);
  }
}

function formulasOf(tabs: OwnTabs, ids: readonly OwnTabId[]): Map<OwnTabId, Formulas> {
  const read = ids.map((id) => [id, tabs[id]?.readFormulas() ?? []] as const);
  return new Map(read.filter(([, rows]) => rows.some((row) => row.some((formula) => formula !== ''))));
}

function withFormulas(table: Table, formulas: Formulas = []): Table {
  const columns = table.columns.map((column, index) =>
    column.map((cell, row) => formulas[row]?.[index] || cell),
  );
  return { ...table, columns };
}
