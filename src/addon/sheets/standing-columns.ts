import type { TimeZone } from '../../scoring/index.ts';
import type { Tab } from './book.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { headersOf } from './read-table.ts';
import { endsRun } from './retrying.ts';
import type { Range } from './spreadsheet.ts';

/** Columns of a tab as they were read, and those that are added: people may move them between any two calls. */
export class StandingColumns {
  /** What each header may be: a new column has none until it is written. null for one that was added meanwhile. */
  private readonly headers: (readonly string[] | null)[];
  private range: Range | null = null;

  constructor(
    private readonly tab: Tab,
    private readonly headerRow: number,
    headers: readonly string[],
    private readonly timeZone: TimeZone,
  ) {
    this.headers = headers.map((header) => [header]);
  }

  /** Columns that are being made, from an index (from 0) on. */
  add(first: number, headers: readonly string[]): void {
    for (let index = this.headers.length; index < first; index++) this.headers.push(null);
    this.range = null;
    headers.forEach((header, i) => {
      this.headers[first + i] = ['', header];
    });
  }

  /**
   * Called right before each batch of writes, and never behind one that is not sent yet: a read that fails loses it.
   * @throws ColumnsMoved where a column is no longer where it was
   */
  look(): void {
    if (!this.areStill()) throw new ColumnsMoved();
  }

  /** Whether each header is where it was. Columns that were added behind them do no harm. */
  areStill(): boolean {
    const { tab, headerRow, headers } = this;
    try {
      this.range ??= tab.sheet.getRange(headerRow, 1, 1, headers.length);
      const present = headersOf(this.range, this.timeZone);
      return headers.every((allowed, index) => allowed === null || allowed.includes(present[index]!));
    } catch (error) {
      if (endsRun(error)) throw error;
      // The sheet has fewer columns now.
      return false;
    }
  }
}
