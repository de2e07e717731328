import { previewRows, type TabPreview } from '../../proposal/index.ts';
import type { Cell } from '../../scoring/index.ts';
import { locateOutputs } from '../document/locate-outputs.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import { type Book, type Tab, tabsWithCells } from '../sheets/book.ts';
import { toCell } from '../sheets/cell-values.ts';
import { markedTabs } from '../sheets/mark.ts';
import { cellsPerCall } from '../sheets/read-columns.ts';

/** The first rows of the tabs that are the user's, without the columns that are ours. */
export function previewTabs(book: Book, ownTabs: OwnTabs): TabPreview[] {
  const ours = new Set([...markedTabs(book).values(), ...Object.values(ownTabs)].map((tab) => tab?.id));
  return tabsWithCells(book)
    .filter(({ id, sheet }) => !ours.has(id) && !sheet.isSheetHidden())
    .map((tab) => ({ name: tab.name, rows: previewRowsOf(book, tab) }));
}

function previewRowsOf(book: Book, tab: Tab): Cell[][] {
  const [lastRow, width] = [tab.sheet.getLastRow(), tab.sheet.getLastColumn()];
  if (lastRow < 1 || width < 1) return [];
  const rowCount = Math.min(lastRow, previewRows, Math.max(1, Math.floor(cellsPerCall / width)));
  const ours = new Set(locateOutputs(tab, [], []).columns.values());
  const values = tab.sheet.getRange(1, 1, rowCount, width).getValues();
  return values.map((row) =>
    row.map((value, index) => (ours.has(index) ? '' : toCell(value, book.timeZone))),
  );
}
