import { foldName } from '../../scoring/index.ts';
import type { Book } from './book.ts';
import { insertTab } from './insert-tab.ts';
import { markTab } from './mark.ts';
import type { Tab } from './tab.ts';

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
  return book.markedTabs().get(definition.id) ?? unmarkedTab(book, definition) ?? null;
}

/**
 * Finds the tab or makes it, behind the others; one of the user's with that name stays as it is.
 * @param fill what a new tab has from the start
 */
export function ensureReportTab(
  book: Book,
  definition: ReportTabDefinition,
  fill: (tab: Tab) => void = () => {},
): Tab {
  // Looked up anew: since the document was read, a person may have renamed or deleted tabs.
  const present = book.reopened();
  const marked = present.markedTabs().get(definition.id);
  if (marked) return marked;
  const unmarked = unmarkedTab(present, definition);
  if (!unmarked) return insertTab(present, definition.id, definition.name, fill);
  markTab(definition.id, unmarked);
  return unmarked;
}

/** A tab of ours that has lost its metadata, as in a file that another program has saved. */
function unmarkedTab({ tabs }: Book, { name, firstCell }: ReportTabDefinition): Tab | undefined {
  const names = new Set([name, `${name} (Scoreband)`].map(foldName));
  return tabs.find(
    (tab) =>
      names.has(foldName(tab.name)) && tab.hasCells() && tab.sheet.getRange(1, 1).getValue() === firstCell,
  );
}
