import { foldName } from '../../scoring/index.ts';
import type { Sheet } from '../doors/spreadsheet.ts';
import { type Book, openBook, type Tab } from '../tabs/book.ts';
import { markedTabs, markTab } from '../tabs/own-tabs.ts';

/** A tab that we write and find again. */
export interface ReportTabDefinition {
  /** As in the tab's metadata. */
  readonly id: string;
  readonly name: string;
  /** Text of A1, by which a tab of that name without metadata is known as ours. */
  readonly firstCell: string;
}

/** The tab by its metadata, else by name and first cell; null where there is none yet. */
export function findReportTab(book: Book, definition: ReportTabDefinition): Tab | null {
  const marked = markedTabs(book).get(definition.id);
  if (marked) return marked;
  const names = new Set([definition.name, `${definition.name} (Scoreband)`].map(foldName));
  return (
    book.tabs.find((tab) => names.has(foldName(tab.name)) && startsWith(tab.sheet, definition.firstCell)) ??
    null
  );
}

/** Finds the tab or makes it, at the end; one of the user's with that name stays as it is. */
export function ensureReportTab(book: Book, definition: ReportTabDefinition): Tab {
  // Looked up anew: since the document was read, a person may have renamed or deleted tabs.
  const present = openBook(book.spreadsheet);
  const found = findReportTab(present, definition) ?? makeTab(present, definition.name);
  if (!markedTabs(openBook(book.spreadsheet)).has(definition.id)) markTab(definition.id, found);
  return found;
}

function startsWith(sheet: Sheet, text: string): boolean {
  return sheet.getRange(1, 1).getValue() === text;
}

function makeTab({ spreadsheet, tabs }: Book, wanted: string): Tab {
  const taken = new Set(tabs.map(({ name }) => foldName(name)));
  let name = wanted;
  for (let i = 1; taken.has(foldName(name)); i++)
    name = i === 1 ? `${wanted} (Scoreband)` : `${wanted} (Scoreband ${i})`;
  const sheet = spreadsheet.insertSheet(name, tabs.length);
  return { sheet, name, id: sheet.getSheetId() };
}
