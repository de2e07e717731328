import { type Cell, cellText, isEmptyCell } from '../../scoring/index.ts';
import { asWritten, numberFormats } from '../sheets/cell-value.ts';
import { plainText, type ReportCell } from '../sheets/report.ts';
import { say } from './sentences.ts';

/** A line that people have added, or that stands on a row which is not there any more. */
export interface LeftLine {
  readonly label: string;
  readonly cell: ReportCell;
}

/** Key of such a line; a row of ours has another letter. */
export const leftKey = 'o:';
const ownKey = /^[a-z]:/;
/** Of the row in which people enter the day of the next review. */
export const nextKey = 'n:next';
/** The page, with all that people may have added below it. */
export const mostRows = 500;

/** Where what people fill in stands unless they have moved columns; behind it is the key of each row. */
export const theirColumn = 5;
const theirBackground = '#fff8e1';

interface Places {
  readonly theirs: number;
  /** -1 where somebody has deleted the column. */
  readonly keys: number;
  /** Columns that people have inserted among ours. */
  readonly inserted: readonly number[];
}

/** What people have written on the tab, by the rows that it stands on: they may have sorted, added and hidden some. */
export class TheirCells {
  private readonly ofRows = new Map<string, { readonly label: string; readonly cell: Cell }>();
  private readonly others: LeftLine[] = [];
  private readonly places: Places;

  /** @param cells of the tab, from the very top */
  constructor(cells: readonly (readonly Cell[])[]) {
    const headerRows = cells.map((row) => row.map(cellText)).filter((row) => row.includes(say.theirs));
    this.places = placesIn(headerRows);
    for (const row of cells) if (!row.map(cellText).includes(say.theirs)) this.take(row);
  }

  private take(row: readonly Cell[]): void {
    const { theirs, keys, inserted } = this.places;
    const key = cellText(row[keys] ?? '');
    const label = cellText(row[0] ?? '').trim();
    const cell = row[theirs] ?? '';
    const isOurs = ownKey.test(key) && key !== leftKey;
    if (isOurs)
      this.leave(
        label,
        inserted.map((index) => row[index] ?? ''),
      );
    // Of a tab whose keys are gone the text in front is one.
    const name = isOurs ? key : label;
    if (isOurs || keys < 0) {
      if (isEmptyCell(cell)) return;
      if (this.ofRows.has(name)) this.leave(label, [cell]);
      else this.ofRows.set(name, { label, cell });
      return;
    }
    const besides = row.filter((_, index) => index !== theirs && index !== keys).map(cellText);
    const added = besides.filter((text) => text.trim() !== '').join(' · ');
    // A line of ours that somebody has cleared is not wanted any more.
    if (isEmptyCell(cell) && (added === '' || key === leftKey)) return;
    this.others.push({ label: added, cell: theirCell(cell) });
  }

  private leave(label: string, cells: readonly Cell[]): void {
    for (const cell of cells) if (!isEmptyCell(cell)) this.others.push({ label, cell: theirCell(cell) });
  }

  /** What stands on a row of ours. @param label the text in front of it */
  at(key: string, label: string): Cell {
    return this.ofRows.get(this.nameOf(key, label))?.cell ?? '';
  }

  /** The same for the row that takes it. */
  takeAt(key: string, label: string): ReportCell {
    const cell = this.at(key, label);
    this.ofRows.delete(this.nameOf(key, label));
    return theirCell(cell);
  }

  private nameOf(key: string, label: string): string {
    return this.places.keys < 0 ? label : key;
  }

  /** What no row has taken. */
  left(): LeftLine[] {
    const gone = [...this.ofRows.values()].map(({ label, cell }) => ({ label, cell: theirCell(cell) }));
    return [...this.others, ...gone];
  }
}

function placesIn(headerRows: readonly (readonly string[])[]): Places {
  const [first = []] = headerRows;
  const keys = first.indexOf(say.key);
  const found = first.indexOf(say.theirs);
  const isHeadless = (index: number) => headerRows.every((row) => (row[index] ?? '') === '');
  return {
    theirs: found < 0 ? theirColumn : found,
    keys,
    inserted: [...first.keys()].filter((index) => index < keys && isHeadless(index)),
  };
}

/** A cell as it stands, so that Sheets makes nothing else of it where it is written again. */
function theirCell(cell: Cell): ReportCell {
  const value = asWritten(cell);
  const isDay = typeof cell === 'object';
  const format = isDay ? numberFormats.day : typeof value === 'number' ? 'general' : plainText;
  return { value, format, align: 'left', background: theirBackground };
}
