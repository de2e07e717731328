import { columnMetadataKey, makingId, readMark } from './mark.ts';
import type { StandingTab } from './standing-tab.ts';

/**
 * Columns of ours that are being made on a tab, by notes on the sheet: were the run killed meanwhile, the next one finds them
 * and takes back what is unfinished. A note is `making:`, the sheet's id, the first column from 0, how many, and the columns
 * before.
 */
export class UnfinishedColumns {
  constructor(
    private readonly tab: StandingTab,
    /** Of the metadata that every run looks up on that sheet. */
    private readonly key: string,
  ) {}

  begin(first: number, count: number): void {
    const { sheet, id } = this.tab;
    sheet.addDeveloperMetadata(this.key, [makingId, id, first, count, sheet.getMaxColumns()].join(':'));
  }

  /** The columns are whole. */
  finish(): void {
    for (const { entry } of this.notes()) entry.remove();
  }

  /**
   * Takes back columns that a run has left unfinished: those of our headers, or of none, with nothing below, where they
   * were made or where their marks have gone since. Columns that hold anything else, because somebody has filled them, stay.
   * @param isOurHeader of columns that are not whole yet
   * @param named headers that no column but those has, for one that knows them: they are found by them too
   */
  takeBack(isOurHeader: (header: string) => boolean, named: readonly string[] = []): void {
    const { sheet } = this.tab;
    for (const { entry, first, count, maxColumns } of this.notes()) {
      const noted = Array.from({ length: count }, (_, i) => first + i);
      const headed = named.length === 0 ? [] : this.placesOf((header) => named.includes(header));
      const places = new Set([...noted, ...this.marks().keys(), ...headed]);
      let added = sheet.getMaxColumns() - maxColumns;
      for (const index of [...places].sort((a, b) => b - a)) {
        const header = index < sheet.getMaxColumns() ? this.headerOfBlank(index) : null;
        if (header === null || !(header === '' || isOurHeader(header))) continue;
        if (added-- > 0) sheet.deleteColumns(index + 1, 1);
        else this.clear(index);
      }
      entry.remove();
    }
  }

  private placesOf(isWanted: (header: string) => boolean): number[] {
    const { sheet, headerRow } = this.tab;
    const [headers] = sheet.getRange(headerRow, 1, 1, sheet.getMaxColumns()).getValues();
    return headers!.flatMap((header, index) => (isWanted(String(header)) ? [index] : []));
  }

  /** One that was there before, and empty. */
  private clear(index: number): void {
    this.tab.sheet.getRange(this.tab.headerRow, index + 1).clear();
    this.marks().get(index)?.remove();
  }

  /** Of a column without anything below, else null. The header is read last, so that it is the one of the column that goes. */
  private headerOfBlank(index: number): string | null {
    const { sheet, headerRow } = this.tab;
    const rows = sheet.getMaxRows() - headerRow;
    if (rows > 0 && !sheet.getRange(headerRow + 1, index + 1, rows, 1).isBlank()) return null;
    return String(sheet.getRange(headerRow, index + 1, 1, 1).getValues()[0]![0]);
  }

  /** Marks of columns of ours by where they stand, from 0. */
  private marks() {
    const { sheet, id } = this.tab;
    const entries = sheet.createDeveloperMetadataFinder().withKey(columnMetadataKey).find();
    const marks = entries.filter((entry) => {
      const mark = readMark(entry.getValue());
      return mark.sheetId === id && mark.id !== makingId && mark.origin === 'made';
    });
    return new Map(marks.map((mark) => [(mark.getLocation().getColumn()?.getColumn() ?? 0) - 1, mark]));
  }

  private notes() {
    const { sheet, id } = this.tab;
    return sheet
      .createDeveloperMetadataFinder()
      .withKey(this.key)
      .find()
      .map((entry) => {
        const [kind, sheetId, first, count, maxColumns] = (entry.getValue() ?? '').split(':');
        const isHere = kind === makingId && Number(sheetId) === id;
        return { entry, isHere, first: Number(first), count: Number(count), maxColumns: Number(maxColumns) };
      })
      .filter(({ isHere }) => isHere);
  }
}
