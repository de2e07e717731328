import { columnIndex } from '../../scoring/index.ts';
import { addColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';

/** Index of each header in its tab; those that are missing are added behind the last column. */
export function ensureHeaders(book: Book, tab: OwnTab, wanted: readonly string[]): Map<string, number> {
  const { headers } = tab;
  const places = new Map(wanted.map((header) => [header, columnIndex(headers, header)] as const));
  const missing = wanted.filter((header) => places.get(header)! < 0);
  if (missing.length === 0) return places;
  const first = addColumns(book, tab, missing);
  missing.forEach((header, i) => {
    places.set(header, first + i);
  });
  return places;
}
