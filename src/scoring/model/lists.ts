import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import type { Table } from '../table.ts';
import { builtInLists } from './built-in-lists.ts';

/** Items of each list as typed, by folded name. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** The built-in lists, each replaced by the tab's list of that name, even an empty one; of two equal headers the leftmost counts. */
export function readLists(table: Table | null): Lists {
  const lists = new Map<string, readonly string[]>();
  table?.headers.forEach((header, index) => {
    const name = foldName(header);
    if (name === '' || lists.has(name)) return;
    const cells = table.columns[index]!.filter((cell) => !isEmptyCell(cell));
    lists.set(
      name,
      cells.map((cell) => cellText(cell).trim()),
    );
  });
  for (const { name, items } of builtInLists) {
    if (!lists.has(foldName(name))) lists.set(foldName(name), items);
  }
  return lists;
}
