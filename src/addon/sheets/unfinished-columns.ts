import type { Place } from './made-somewhere.ts';
import { columnMetadataKey, makingId, readMark } from './mark.ts';
import { endsRun, retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';

/**
 * Columns of ours that are being made on a tab, by notes on the sheet: were the run killed meanwhile, the next one finds them
 * and takes back what is unfinished. A note is `making:`, the sheet's id, the first column from 0, how many, and the columns
 * before.
 */
export class UnfinishedColumns {
  private begun: string | null = null;

  constructor(
    private readonly tab: StandingTab,
    /** Of the metadata that every run looks up on that sheet. */
    private readonly key: string,
  ) {}

  /** @param ids by which they will be marked, where they will */
  begin({ first, gap }: Place, count: number, ids: readonly string[] = []): void {
    const { sheet, id } = this.tab;
    const noted = [makingId, id, first - gap, gap + count, sheet.getMaxColumns(), ids.join(' ')];
    this.begun = noted.join(':');
    sheet.addDeveloperMetadata(this.key, this.begun);
  }

  /** The columns that were begun last are whole. */
  finish(): void {
    for (const entry of this.tab.sheet.getDeveloperMetadata())
      if (entry.getValue() === this.begun) entry.remove();
  }

  /**
   * Takes back columns that a run has left unfinished: those of our headers, or of none, with nothing below, where they
   * were made or where their marks have gone since. Columns that hold anything else, because somebody has filled them, stay.
   * @param isOurHeader of columns that are not whole yet
   * @param named headers that no column but those has, for one that knows them: they are found by them too
   */
  takeBack(isOurHeader: (header: string) => boolean, named: readonly string[] = []): void {
    const { sheet } = this.tab;
    for (const { entry, first, count, maxColumns, ids } of this.notes()) {
      const noted = Array.from({ length: count }, (_, i) => first + i);
      const headed = named.length === 0 ? [] : this.placesOf((header) => named.includes(header));
      const places = new Set([...noted, ...this.marks(ids).map(({ column }) => column), ...headed]);
      let added = sheet.getMaxColumns() - maxColumns;
      const isUnfinished = (header: string) => header === '' || isOurHeader(header);
      for (const run of runsOf(places)) {
        // In one call: which of equal empty columns are left after some of them no one could tell.
        if (run.length <= added && this.headersOfBlanks(run)?.every(isUnfinished) === true) {
          sheet.deleteColumns(run[0]! + 1, run.length);
          added -= run.length;
          continue;
        }
        for (const index of [...run].reverse()) {
          if (this.headersOfBlanks([index])?.every(isUnfinished) !== true) continue;
          if (added-- > 0) sheet.deleteColumns(index + 1, 1);
          else this.clear(index);
        }
      }
      if (ids !== null) this.unmark(ids, isUnfinished);
      entry.remove();
    }
  }

  /** Takes marks of those ids off columns of other headers: these were moved there while the marks were set. */
  private unmark(ids: readonly string[], isUnfinished: (header: string) => boolean): void {
    const theirs = new Set(this.placesOf((header) => !isUnfinished(header)));
    for (const { column, entry } of this.marks(ids)) if (theirs.has(column)) entry.remove();
  }

  private placesOf(isWanted: (header: string) => boolean): number[] {
    const { sheet, headerRow } = this.tab;
    const [headers] = sheet.getSheetValues(headerRow, 1, 1, sheet.getMaxColumns());
    return headers!.flatMap((header, index) => (isWanted(String(header)) ? [index] : []));
  }

  /** One that was there before, and empty. */
  private clear(index: number): void {
    const header = this.tab.sheet.getRange(this.tab.headerRow, index + 1);
    try {
      retrying(() => {
        header.clear();
        flush();
      });
    } catch (error) {
      if (endsRun(error)) throw error;
      // A Table that has grown over it keeps its look.
      header.clearContent();
    }
    for (const { column, entry } of this.marks()) if (column === index) entry.remove();
  }

  /**
   * Of columns side by side without anything below, else null. The headers are read last, so that they are those of the
   * columns that go.
   */
  private headersOfBlanks(run: readonly number[]): string[] | null {
    const { sheet, headerRow } = this.tab;
    const [first, count] = [run[0]! + 1, run.length];
    if (first + count - 1 > sheet.getMaxColumns()) return null;
    const rows = sheet.getMaxRows() - headerRow;
    if (rows > 0 && !sheet.getRange(headerRow + 1, first, rows, count).isBlank()) return null;
    return sheet.getSheetValues(headerRow, first, 1, count)[0]!.map(String);
  }

  /**
   * Marks of columns of ours with where they stand, from 0: one may have several, where it was moved while they were set.
   * @param ids of those that are asked for: one that is whole may be blank as well; null for all
   */
  private marks(ids: readonly string[] | null = null) {
    const { sheet, id } = this.tab;
    const entries = sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find();
    const marks = entries.filter((entry) => {
      const mark = readMark(entry.getValue());
      return (
        mark.sheetId === id &&
        mark.id !== makingId &&
        mark.origin === 'made' &&
        (ids?.includes(mark.id) ?? true)
      );
    });
    return marks.map((entry) => ({ entry, column: (entry.getLocation().getColumn()?.getColumn() ?? 0) - 1 }));
  }

  private notes() {
    const { sheet, id } = this.tab;
    return sheet
      .createDeveloperMetadataFinder()
      .withKey(this.key)
      .find()
      .map((entry) => {
        const [kind, sheetId, ...noted] = (entry.getValue() ?? '').split(':');
        const [first, count, maxColumns] = noted.map(Number) as [number, number, number];
        // A note of an earlier version names none.
        const ids = noted[3] ? noted[3].split(' ') : null;
        return { entry, isHere: kind === makingId && Number(sheetId) === id, first, count, maxColumns, ids };
      })
      .filter(({ isHere }) => isHere);
  }
}

/** Places that stand side by side, each run from the left, the rightmost run first. */
function runsOf(places: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  for (const place of [...places].sort((a, b) => b - a)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[0] === place + 1) run.unshift(place);
    else runs.push([place]);
  }
  return runs;
}
