import { columnIndex } from '../../scoring/index.ts';
import { makeRoom } from '../output/room.ts';
import type { Book } from '../tabs/book.ts';
import type { OwnTab } from '../tabs/own-tabs.ts';

/** Index of each header in its tab; those that are missing are added behind the last column. */
export function ensureHeaders(book: Book, tab: OwnTab, wanted: readonly string[]): Map<string, number> {
  const { headers, headerRow } = tab.table;
  const places = new Map(wanted.map((header) => [header, columnIndex(headers, header)] as const));
  const missing = wanted.filter((header) => places.get(header)! < 0);
  if (missing.length === 0) return places;
  const first = tab.sheet.getLastColumn();
  makeRoom(book, tab, missing.length);
  tab.sheet.getRange(headerRow, first + 1, 1, missing.length).setValues([missing]);
  missing.forEach((header, i) => {
    places.set(header, first + i);
  });
  return places;
}
