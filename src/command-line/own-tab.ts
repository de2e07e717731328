import type { Sheet, Workbook } from '../host/workbook/workbook.ts';
import { followUpTabs, ownTabs } from '../scoring/index.ts';
import { SheetTable } from './sheet-table.ts';

/** The mark that the add-on leaves on its tabs, with the tab and the number of the sheet. */
const markKey = 'scoreband.tab';

/** The tabs of Scoreband that files can bring. */
export const broughtTabs = { ...ownTabs, ...followUpTabs };
export type BroughtTabId = keyof typeof broughtTabs;

/** A tab of Scoreband itself in a workbook: where it is, and how one is put in place. */
export class OwnTab {
  private readonly definition;

  constructor(
    private readonly workbook: Workbook,
    private readonly id: BroughtTabId,
  ) {
    this.definition = broughtTabs[id];
  }

  sheet(): Sheet | undefined {
    const marked = this.workbook.sheets.find((sheet) =>
      sheet.metadata.some(
        ({ key, value }) =>
          key === markKey && (value ?? '').split(':', 2).join(':') === `${this.id}:${sheet.id}`,
      ),
    );
    if (marked) return marked;
    const named = this.workbook.sheetByName(this.definition.name);
    return named && this.hasHeaders(named) ? named : undefined;
  }

  /** The name for a new tab of ours: with a suffix where a person's tab has it. */
  freeName(): string {
    const { name } = this.definition;
    let free: string = name;
    for (let i = 1; this.workbook.sheetByName(free); i++)
      free = i === 1 ? `${name} (Scoreband)` : `${name} (Scoreband ${i})`;
    return free;
  }

  /** So that the add-on finds a tab that does not have its name. */
  mark(sheet: Sheet): void {
    const id = sheet.workbook.newId();
    const value = `${this.id}:${sheet.id}`;
    sheet.metadata.push({ id, key: markKey, value, visibility: 'DOCUMENT', on: 'sheet', index: 0 });
  }

  /** Whether the first row of a sheet has headers of the tab. */
  hasHeaders(sheet: Sheet): boolean {
    const table = new SheetTable(sheet);
    const { headers, fewest } = this.definition;
    return headers.filter((header) => table.column(header)).length >= fewest;
  }
}
