import {
  type Cell,
  cellAddress,
  cellText,
  columnIndex,
  isEmptyCell,
  type Table,
} from '../../scoring/index.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import type { OwnTabs } from './own-tabs.ts';

/** A filled cell of the draft, and the cell of the present model that it would take the place of. */
export interface DraftCell {
  readonly tab: OwnTab;
  /** Row of the table, from 0. */
  readonly row: number;
  /** Columns from 0. */
  readonly draftColumn: number;
  readonly presentColumn: number;
  readonly draft: Cell;
  readonly present: Cell;
  /** Rule or status. */
  readonly name: string;
  /** A1 address of the present cell. */
  readonly address: string;
}

const places = [
  { id: 'rules', name: 'Rule', present: 'Points', draft: 'Draft points' },
  { id: 'statuses', name: 'Status', present: 'Min score', draft: 'Draft min score' },
] as const;

/** Every filled Draft points and Draft min score, top to bottom. */
export function draftCells(ownTabs: OwnTabs): DraftCell[] {
  return places.flatMap(({ id, name, present, draft }) => {
    const tab = ownTabs[id];
    if (tab === null) return [];
    const { table } = tab;
    const draftColumn = columnIndex(table.headers, draft);
    const presentColumn = columnIndex(table.headers, present);
    if (draftColumn < 0 || presentColumn < 0) return [];
    return filledRows(table, draftColumn).map(
      (row): DraftCell => ({
        ...{ tab, row, draftColumn, presentColumn },
        draft: table.columns[draftColumn]![row]!,
        present: table.columns[presentColumn]![row]!,
        name: nameOf(table, row, name),
        address: cellAddress(table.headerRow + 1 + row, presentColumn),
      }),
    );
  });
}

function filledRows({ columns }: Table, column: number): number[] {
  return columns[column]!.flatMap((cell, row) => (isEmptyCell(cell) ? [] : [row]));
}

/** A rule without a name goes by what it asks. */
function nameOf(table: Table, row: number, header: string): string {
  const text = (wanted: string) =>
    cellText(table.columns[columnIndex(table.headers, wanted)]?.[row] ?? '').trim();
  return text(header) || ['Field', 'Test', 'Value'].map(text).join(' ').trim();
}

/** Whether a draft cell says something else than the present one: 20 as text says the same as 20. */
export function isChange({ draft, present }: DraftCell): boolean {
  return cellText(draft).trim().toLowerCase() !== cellText(present).trim().toLowerCase();
}
