import type { Sheet, Workbook } from '../../../workbook/workbook.ts';
import type { SheetEntry } from '../package/workbook-part.ts';

/** A tab of the file that is to be written: of the workbook, of the old file, or of both. */
export interface Tab {
  sheet: Sheet | null;
  entry: SheetEntry | null;
}

interface Listed {
  entry: SheetEntry;
}

/** The tabs of a file in their new order. What is no sheet of cells stays behind the tab that it stood behind. */
export class TabOrder {
  readonly tabs: readonly Tab[];

  /**
   * @param sources where the sheets of the workbook stand
   * @param opened the sheets that were read from the old file, those that are gone included
   * @param entries all tabs of the old file
   */
  constructor(
    workbook: Workbook,
    sources: ReadonlyMap<Sheet, Listed>,
    opened: Iterable<Listed>,
    private readonly entries: readonly SheetEntry[],
  ) {
    const read = new Set([...opened].map(({ entry }) => entry.sheetId));
    const tabs: Tab[] = workbook.sheets.map((sheet) => ({ sheet, entry: sources.get(sheet)?.entry ?? null }));
    entries.forEach((entry, i) => {
      if (read.has(entry.sheetId)) return;
      const before = tabs.findIndex((tab) => isSame(tab.entry, entries[i - 1]));
      tabs.splice(i === 0 ? 0 : before < 0 ? tabs.length : before + 1, 0, { sheet: null, entry });
    });
    this.tabs = tabs;
  }

  /** Whether the old file had no such tab. */
  isNew({ entry }: Tab): boolean {
    return !this.entries.some((old) => isSame(entry, old));
  }

  /** Where a tab of the old file is now; undefined where it is gone. */
  position(oldPosition: number): number | undefined {
    const now = this.tabs.findIndex((tab) => isSame(tab.entry, this.entries[oldPosition]));
    return now < 0 ? undefined : now;
  }
}

/** The file is read anew when it is written: the same entry is then another object. */
function isSame(a: SheetEntry | null, b: SheetEntry | undefined): boolean {
  return a !== null && b !== undefined && a.sheetId === b.sheetId;
}
