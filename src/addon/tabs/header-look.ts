import type { TimeZone } from '../../scoring/index.ts';
import type { Range } from '../doors/spreadsheet.ts';
import { endsRun } from '../retrying.ts';
import type { Tab } from './book.ts';
import { headersOf } from './read-table.ts';

/** Looks at the headers of a tab, again and again, in one call each but for the first. */
export class HeaderLook {
  private cells: Range | null = null;

  /** @param headers those that are to stand there, from the first column on */
  constructor(
    private readonly tab: Tab,
    private readonly headerRow: number,
    private readonly headers: readonly string[],
    private readonly timeZone: TimeZone,
  ) {}

  /** Whether each header is where it was. Columns that were added behind them do no harm. */
  isSame(): boolean {
    try {
      this.cells ??= this.tab.sheet.getRange(this.headerRow, 1, 1, this.headers.length);
      const present = headersOf(this.cells, this.timeZone);
      return this.headers.every((header, index) => header === present[index]);
    } catch (error) {
      if (endsRun(error)) throw error;
      // The sheet has fewer columns now.
      return false;
    }
  }
}

export function isHeadedBy(
  tab: Tab,
  headerRow: number,
  headers: readonly string[],
  timeZone: TimeZone,
): boolean {
  return new HeaderLook(tab, headerRow, headers, timeZone).isSame();
}
