import { type Cell, cellText, columnIndex, foldName, isEmptyCell } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { epochSerial } from '../sheets/cell-value.ts';
import type { HiddenColumn } from '../sheets/hidden-tab.ts';
import { OwnTab } from '../sheets/standing-tab.ts';
import { isWanted } from './asked-outputs.ts';
import type { OutputId } from './output-columns.ts';
import type { MarkedTabs } from './own-tabs.ts';
import type { ModelDocument } from './read-model.ts';

/** Columns of ours that no run can work out again. */
export const rememberedIds = [
  'statusSince',
  'mqlOn',
  'sqlOn',
  'owner',
] as const satisfies readonly OutputId[];
export type RememberedId = (typeof rememberedIds)[number];

/** What is kept besides: since when a lead had its status before, when it was dealt, and since when it is gone from Leads. */
export type MemoryField = RememberedId | 'sinceBefore' | 'dealtOn' | 'goneSince';

/** A lead that is gone so many days may be one that is to be forgotten. */
const daysGone = 30;

export const memoryTab = { id: 'memory', name: 'Memory' } as const;

export const memoryColumns: readonly (HiddenColumn & { readonly id: MemoryField | 'key' })[] = [
  { id: 'key', header: 'Lead key', kind: 'text' },
  { id: 'statusSince', header: 'Status since', kind: 'day' },
  { id: 'sinceBefore', header: 'Status since before', kind: 'day' },
  { id: 'mqlOn', header: 'MQL on', kind: 'day' },
  { id: 'sqlOn', header: 'SQL on', kind: 'day' },
  { id: 'owner', header: 'Owner', kind: 'text' },
  { id: 'dealtOn', header: 'Dealt on', kind: 'day' },
  { id: 'goneSince', header: 'Gone since', kind: 'day' },
];

/** What runs have kept of each lead, by its key as `Scored for` holds it. */
export class Memory {
  private readonly rows = new Map<string, number>();

  /** @param tab null where there is none yet */
  private constructor(readonly tab: OwnTab | null) {
    const keys = tab === null ? [] : (tab.table.columns[this.indexOf('key')] ?? []);
    keys.forEach((cell, row) => {
      const key = cellText(cell);
      if (key !== '' && !this.rows.has(key)) this.rows.set(key, row);
    });
  }

  /** null where there is nothing to be kept. */
  static read({
    book,
    markedTabs,
    outputs,
  }: Pick<ModelDocument, 'book' | 'markedTabs' | 'outputs'>): Memory | null {
    if (!rememberedIds.some((id) => isWanted({ book, outputs }, id))) return null;
    return new Memory(readTab(book, markedTabs));
  }

  /** Row of a key in the tab, from 0 below the headers; -1 for none. */
  rowOf(key: string): number {
    return this.rows.get(key) ?? -1;
  }

  get keys(): readonly string[] {
    return [...this.rows.keys()];
  }

  /** Keys of leads that were found gone 30 days ago or earlier. */
  longGone(asOfDay: number): string[] {
    return this.keys.filter((key) => asOfDay - this.dayOf(key, 'goneSince') >= daysGone);
  }

  get rowCount(): number {
    return this.tab?.table.rowCount ?? 0;
  }

  /** Index of a column in the tab, -1 where somebody has taken it away. */
  indexOf(id: MemoryField | 'key'): number {
    const { header } = memoryColumns.find((column) => column.id === id)!;
    return this.tab === null ? -1 : columnIndex(this.tab.headers, header);
  }

  /** `''` where nothing is kept. */
  cellOf(key: string, id: MemoryField): Cell {
    const row = this.rowOf(key);
    return row < 0 ? '' : (this.tab!.table.columns[this.indexOf(id)]?.[row] ?? '');
  }

  /** NaN where no day is kept. */
  dayOf(key: string, id: MemoryField): number {
    const cell = this.cellOf(key, id);
    if (typeof cell === 'object') return cell.day;
    // A person may have changed the format.
    return typeof cell === 'number' ? cell - epochSerial : Number.NaN;
  }
}

function readTab(book: Book, marked: MarkedTabs): OwnTab | null {
  const byName = book.tabs.find(({ name }) => foldName(name) === foldName(memoryTab.name));
  const found = marked.get(memoryTab.id) ?? null;
  if (found !== null) return new OwnTab(found, found.readShortTable(), false, false);
  if (byName === undefined || !byName.hasCells()) return null;
  const [first] = byName.readHeaders(1);
  const isOurs = first !== undefined && !isEmptyCell(first) && foldName(first) === foldName('Lead key');
  return isOurs ? new OwnTab(byName, byName.readShortTable(), true, false) : null;
}
