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

export class ReportTab {
  constructor(
    private readonly book: Book,
    private readonly definition: ReportTabDefinition,
  ) {}

  /**
   * The tab by its metadata, else by name and first cell; null where there is none yet.
   * @param marked tabs of ours by their metadata, where they are known already
   */
  find(marked: ReadonlyMap<string, Tab> = this.book.markedTabs()): Tab | null {
    return marked.get(this.definition.id) ?? this.unmarked(this.book) ?? null;
  }

  /**
   * Finds the tab or makes it, behind the others; one of the user's with that name stays as it is.
   * @param fill what a new tab has from the start
   */
  ensure(fill: (tab: Tab) => void = () => {}): Tab {
    // Looked up anew: since the document was read, a person may have renamed or deleted tabs.
    const present = this.book.reopened();
    const marked = present.markedTabs().get(this.definition.id);
    if (marked) return marked;
    const { id } = this.definition;
    const unmarked = this.unmarked(present);
    if (!unmarked) return new ReportTab(present, this.definition).make(fill);
    markTab(id, unmarked);
    return unmarked;
  }

  /** Makes the tab, which is not there, in a spreadsheet that was just opened. */
  make(fill: (tab: Tab) => void): Tab {
    const { id, name } = this.definition;
    return insertTab(this.book, id, name, fill, this.book.sheetCount);
  }

  /** A tab of ours that has lost its metadata, as in a file that another program has saved. */
  private unmarked({ tabs }: Book): Tab | undefined {
    const { name, firstCell } = this.definition;
    const names = new Set([name, `${name} (Scoreband)`].map(foldName));
    return tabs.find(
      (tab) =>
        names.has(foldName(tab.name)) && tab.hasCells() && tab.sheet.getRange(1, 1).getValue() === firstCell,
    );
  }
}
