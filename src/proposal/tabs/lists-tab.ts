import { builtInLists, type Cell } from '../../scoring/index.ts';
import type { TabContent } from './tab-content.ts';

const notes: Readonly<Record<string, string>> = {
  'Free mail': 'Domains of free mail, for the test "email is free". Add those of your country.',
  'Disposable mail':
    'Domains of throw-away addresses, for "email domain in" with Value "list: Disposable mail".',
  Academic:
    'Domains of schools and universities, for the test "email is academic". * stands for any letters.',
  'Role addresses': 'Addresses that nobody in person reads, for "matches" with Value "list: Role addresses".',
  Competitors: 'Names of your competitors, one a row, for the test "in list" with Value "Competitors".',
};

/** The lists to begin with, one a column. A list of your own is a new column with its name on top. */
export function listsTab(): TabContent {
  const longest = Math.max(...builtInLists.map(({ items }) => items.length));
  const rows = Array.from({ length: longest }, (_, row): Cell[] =>
    builtInLists.map(({ items }) => items[row] ?? ''),
  );
  const columns = builtInLists.map(
    ({ name }) => ({ header: name, note: notes[name] ?? '', widthPixels: 170, kind: 'text' }) as const,
  );
  return { name: 'Lists', columns, rows, foldedRows: null };
}
