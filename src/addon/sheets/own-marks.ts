import type { Book } from './book.ts';
import { columnMetadataKey, makingId, type Origin, readMark, tabMetadataKey } from './mark.ts';
import type { Tab } from './tab.ts';

/** A tab of ours. */
export interface MarkedTab {
  readonly tab: Tab;
  readonly origin: Origin;
}

/** A column of ours. */
export interface MarkedColumn extends MarkedTab {
  /** From 0. */
  readonly index: number;
  /** Text of its mark, by which it is found wherever it has gone: see `columnsMarked`. */
  readonly mark: string;
}

const keyPrefix = 'scoreband.';

/** All our marks in a spreadsheet, those on copies of tabs included, which are the user's. */
export class OwnMarks {
  private readonly entries: readonly { entry: GoogleAppsScript.Spreadsheet.DeveloperMetadata; key: string }[];

  constructor(readonly book: Book) {
    const entries = book.spreadsheet.createDeveloperMetadataFinder().find();
    this.entries = entries
      .map((entry) => ({ entry, key: entry.getKey() ?? '' }))
      .filter(({ key }) => key.startsWith(keyPrefix));
  }

  get count(): number {
    return this.entries.length;
  }

  tabs(): MarkedTab[] {
    return this.withKey(tabMetadataKey).flatMap((entry) => {
      const { id, sheetId, origin } = readMark(entry.getValue());
      const tab = this.tabOf(entry.getLocation().getSheet()?.getSheetId(), sheetId);
      return tab && id !== makingId ? [{ tab, origin }] : [];
    });
  }

  columns(): MarkedColumn[] {
    return this.withKey(columnMetadataKey).flatMap((entry) => {
      const mark = entry.getValue() ?? '';
      const { sheetId, origin } = readMark(mark);
      const range = entry.getLocation().getColumn();
      const tab = this.tabOf(range?.getSheet().getSheetId(), sheetId);
      return range && tab ? [{ tab, origin, index: range.getColumn() - 1, mark }] : [];
    });
  }

  removeAll(): void {
    for (const { entry } of this.entries) entry.remove();
  }

  private withKey(wanted: string) {
    return this.entries.flatMap(({ entry, key }) => (key === wanted ? [entry] : []));
  }

  /** A copy of a tab may bring a copy of the mark, which speaks of the first. */
  private tabOf(id: number | undefined, marked: number): Tab | undefined {
    return this.book.tabs.find((tab) => tab.id === id && tab.id === marked);
  }
}

/** Where the columns (from 0) with those marks are now. */
export function columnsMarked({ sheet }: Tab, marks: ReadonlySet<string>): number[] {
  const entries = sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find();
  return entries
    .filter((entry) => marks.has(entry.getValue() ?? ''))
    .map((entry) => (entry.getLocation().getColumn()?.getColumn() ?? 0) - 1)
    .filter((index) => index >= 0);
}
