import { columnIndex, columnLetters, type Problem, problemAt } from '../../scoring/index.ts';
import { addColumns, type ColumnLook, withoutUnfinishedColumns } from './add-columns.ts';
import type { Book } from './book.ts';
import type { ColumnKind, OutputValue } from './cell-value.ts';
import { ColumnFormats, type PlacedColumn, queuedFormats, setColumnWidths } from './column-formats.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { markColumns } from './mark.ts';
import { endsRun, obstacleNamedIn, retrying } from './retrying.ts';
import { say } from './sentences.ts';
import { flush } from './spreadsheet.ts';
import type { OwnTab } from './standing-tab.ts';
import { refusalProblems, type WritableColumn, writeColumns } from './write-columns.ts';

/** A column of ours on the Rules tab, rewritten by runs. */
export interface GreyColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly widthPixels: number;
  /** What stands in which sheet row; empty elsewhere. */
  readonly values: ReadonlyMap<number, OutputValue>;
}

const greyText = '#5f6368';

/** What a run has written beside the scores. */
export interface WrittenPart {
  readonly problems: readonly Problem[];
  /** Whether all of it stands there now. */
  readonly isWritten: boolean;
}

/** Writes grey columns where they differ, and makes those that are missing. */
export function writeGreyColumns(book: Book, readTab: OwnTab, columns: readonly GreyColumn[]): WrittenPart {
  const problems: Problem[] = [];
  try {
    const tab = withoutUnfinishedColumns(readTab);
    const places = ensureColumns(book, tab, columns, problems);
    const writable = columns.flatMap((column): WritableColumn[] => {
      const index = places.get(column);
      if (index === undefined) return [];
      const presentAt = (row: number) => tab.table.columns[index]?.[row] ?? '';
      return [{ index, kind: column.kind, presentAt, valueAt: (row) => valueAt(tab, column, row) }];
    });
    const { refusals } = writeColumns(tab, tab.table.rowCount, writable);
    return { problems: [...problems, ...refusalProblems(refusals)], isWritten: refusals.length === 0 };
  } catch (error) {
    // Where people move columns of the tab, the next run writes.
    if (error instanceof ColumnsMoved) return { problems, isWritten: false };
    if (endsRun(error)) throw error;
    const said = say.cannotCreate((error as Error).message, obstacleNamedIn(error));
    return { problems: [problemAt(said, readTab.name)], isWritten: false };
  }
}

/** @param row from 0 below the headers */
function valueAt({ headerRow }: OwnTab, { values }: GreyColumn, row: number): OutputValue {
  return values.get(headerRow + 1 + row) ?? '';
}

/**
 * Finds the columns by their headers, and makes those that are missing with their cells.
 * @returns where those are that are still to be written, from 0
 */
function ensureColumns(
  book: Book,
  tab: OwnTab,
  columns: readonly GreyColumn[],
  problems: Problem[],
): Map<GreyColumn, number> {
  const indexOf = ({ header }: GreyColumn) => columnIndex(tab.headers, header);
  const present = columns.filter((column) => indexOf(column) >= 0);
  const missing = columns.filter((column) => indexOf(column) < 0);
  new ColumnFormats(book.kept).setAgain(
    tab,
    present.map((column) => placed(column, indexOf(column))),
  );
  if (missing.length > 0) {
    const names = missing.map(({ header }) => header);
    const below = Array.from({ length: tab.table.rowCount }, (_, row) =>
      missing.map((column) => valueAt(tab, column, row)),
    );
    let isInParts = false;
    const look = greyLook(book, tab, missing, (found) => {
      isInParts = true;
      problems.push(...found);
    });
    const first = addColumns(book, tab, names, look, below);
    const placeOf = (column: GreyColumn) =>
      missing.includes(column) ? first + missing.indexOf(column) : indexOf(column);
    if (isInParts) return new Map(columns.map((column) => [column, placeOf(column)]));
  }
  return new Map(present.map((column) => [column, indexOf(column)]));
}

function placed({ header, kind }: GreyColumn, index: number): PlacedColumn {
  return { id: header, index, kind };
}

/** @param setInParts hears what was refused, where not all could be set together */
function greyLook(
  book: Book,
  tab: OwnTab,
  columns: readonly GreyColumn[],
  setInParts: (problems: readonly Problem[]) => void,
): ColumnLook {
  const placesFrom = (first: number) => columns.map((column, i) => placed(column, first + i));
  const queueLook = (first: number) => {
    const letters = `${columnLetters(first)}:${columnLetters(first + columns.length - 1)}`;
    const widths = columns.map(({ widthPixels }) => widthPixels);
    setColumnWidths(tab.sheet, widths, first);
    tab.sheet.getRange(letters).setFontColor(greyText);
  };
  return {
    mark(first) {
      markColumns(
        tab,
        columns.map(({ header }, i) => ({ index: first + i, id: header })),
      );
    },
    queue(first) {
      const formats = queuedFormats(tab, placesFrom(first));
      queueLook(first);
      formats();
    },
    setInParts(first) {
      retrying(() => {
        tab.look();
        queueLook(first);
        flush();
      });
      setInParts(new ColumnFormats(book.kept).setOnNew(tab, placesFrom(first)));
    },
    leavesBelow: true,
  };
}
