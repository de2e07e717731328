import { foldName } from './cell.ts';

/** Enough of the built-in lists for the made-up cases. */
const builtIn: Record<string, string[]> = {
  'free mail': ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com'],
  'disposable mail': ['mailinator.com'],
  academic: ['edu', 'ac.uk'],
  'role addresses': ['info', 'sales'],
  competitors: [],
};

export type Lists = ReadonlyMap<string, readonly string[]>;

/** A list that the tab has, even an empty one, replaces the built-in one; of two columns the leftmost counts. */
export function readLists(table: string[][] | undefined): Lists {
  const lists = new Map<string, readonly string[]>();
  for (const [column, header] of (table?.[0] ?? []).entries()) {
    const name = foldName(header);
    if (name === '' || lists.has(name)) continue;
    const items = table!.slice(1).map((row) => (row[column] ?? '').trim());
    lists.set(
      name,
      items.filter((item) => item !== ''),
    );
  }
  for (const [name, items] of Object.entries(builtIn)) if (!lists.has(name)) lists.set(name, items);
  return lists;
}
