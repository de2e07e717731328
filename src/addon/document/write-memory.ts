import { type Cell, problemAt } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { asWritten, type OutputValue } from '../sheets/cell-value.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import type { WrittenPart } from '../sheets/grey-columns.ts';
import { insertHiddenTab } from '../sheets/hidden-tab.ts';
import { markTab } from '../sheets/mark.ts';
import { endsRun } from '../sheets/retrying.ts';
import { OwnTab } from '../sheets/standing-tab.ts';
import { refusalProblems, writeColumns } from '../sheets/write-columns.ts';
import { type Memory, type MemoryField, memoryColumns, memoryTab } from './memory.ts';
import { say } from './sentences.ts';

/** What is to be kept of a lead, by column; what is left out stays as it is. */
export type Remembered = Readonly<Partial<Record<MemoryField, OutputValue>>>;

/**
 * Keeps what differs, in the row of each key or a new one. What goes wrong here is a problem of the run and never its end.
 * @param leads by key; one that the tab does not have yet has something to be kept
 */
export function writeMemory(book: Book, memory: Memory, leads: ReadonlyMap<string, Remembered>): WrittenPart {
  const fresh = [...leads.keys()].filter((key) => memory.rowOf(key) < 0);
  if (fresh.length === 0 && memory.tab === null) return { problems: [], isWritten: true };
  try {
    const tab = memory.tab ?? madeTab(book);
    if (tab.isUnmarked) markTab(memoryTab.id, tab, 'found');
    tab.ensureRows(tab.headerRow + memory.rowCount + fresh.length);
    const places = memoryColumns.flatMap((column) => {
      const index = memory.tab === null ? memoryColumns.indexOf(column) : memory.indexOf(column.id);
      return index < 0 ? [] : [{ ...column, index }];
    });
    const keys = keysByRow(memory, fresh);
    const columns = places.map(({ id, index, kind }) => {
      const presentAt = (row: number): Cell => memory.tab?.table.columns[index]?.[row] ?? '';
      const valueAt = (row: number): OutputValue => {
        const key = keys[row]!;
        if (id === 'key') return key;
        return leads.get(key)?.[id] ?? asWritten(presentAt(row));
      };
      return { index, kind, presentAt, valueAt };
    });
    const { refusals } = writeColumns(tab, keys.length, columns);
    return { problems: refusalProblems(refusals), isWritten: refusals.length === 0 };
  } catch (error) {
    // Where people move columns of the tab, the next run keeps it.
    if (error instanceof ColumnsMoved) return { problems: [], isWritten: false };
    if (endsRun(error)) throw error;
    const refused = problemAt(say.memoryRefused((error as Error).message), memoryTab.name);
    return { problems: [refused], isWritten: false };
  }
}

function madeTab(book: Book): OwnTab {
  const tab = insertHiddenTab(book, memoryTab, memoryColumns, say.memoryNote());
  const headers = memoryColumns.map(({ header }) => header);
  const table = { tab: tab.name, headerRow: 1, headers, columns: headers.map(() => []), rowCount: 0 };
  return new OwnTab(tab, table, false, false);
}

/** Rows as they stand, then those of new keys. */
function keysByRow(memory: Memory, fresh: readonly string[]): string[] {
  const index = memory.indexOf('key');
  const standing = Array.from({ length: memory.rowCount }, (_, row) =>
    String(asWritten(memory.tab?.table.columns[index]?.[row] ?? '')),
  );
  return [...standing, ...fresh];
}
