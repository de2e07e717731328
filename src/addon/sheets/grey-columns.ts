import { columnIndex, columnLetters, type Problem, problemAt } from '../../scoring/index.ts';
import { addColumns, type ColumnLook, withoutUnfinishedColumns } from './add-columns.ts';
import type { Book } from './book.ts';
import type { ColumnKind, OutputValue } from './cell-value.ts';
import { ColumnFormats, type PlacedColumn, queueFormats } from './column-formats.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { markColumn } from './mark.ts';
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

const greyText = '#757575';

/** Writes grey columns where they differ, and makes those that are missing. */
export function writeGreyColumns(book: Book, readTab: OwnTab, columns: readonly GreyColumn[]): Problem[] {
  const problems: Problem[] = [];
  try {
    const tab = withoutUnfinishedColumns(readTab);
    const places = ensureColumns(book, tab, columns, problems);
    const writable = columns.map(({ kind, values }, i): WritableColumn => {
      const index = places[i]!;
      return {
        index,
        kind,
        presentAt: (row) => tab.table.columns[index]?.[row] ?? '',
        valueAt: (row) => values.get(tab.headerRow + 1 + row) ?? '',
      };
    });
    const { refusals } = writeColumns(tab, tab.table.rowCount, writable);
    return [...problems, ...refusalProblems(refusals)];
  } catch (error) {
    // Where people move columns of the tab, the next run writes.
    if (error instanceof ColumnsMoved) return problems;
    if (endsRun(error)) throw error;
    return [problemAt(say.cannotCreate((error as Error).message, obstacleNamedIn(error)), readTab.name)];
  }
}

/** Finds the columns by their headers, and makes those that are missing; returns where each is, from 0. */
function ensureColumns(
  book: Book,
  tab: OwnTab,
  columns: readonly GreyColumn[],
  problems: Problem[],
): number[] {
  const indexOf = ({ header }: GreyColumn) => columnIndex(tab.headers, header);
  const present = columns.filter((column) => indexOf(column) >= 0);
  const missing = columns.filter((column) => indexOf(column) < 0);
  new ColumnFormats(book.kept).setAgain(
    tab,
    present.map((column) => placed(column, indexOf(column))),
  );
  const names = missing.map(({ header }) => header);
  const first =
    missing.length === 0 ? 0 : addColumns(book, tab, names, greyLook(book, tab, missing, problems));
  return columns.map((column) => (indexOf(column) < 0 ? first + missing.indexOf(column) : indexOf(column)));
}

function placed({ header, kind }: GreyColumn, index: number): PlacedColumn {
  return { id: header, index, kind };
}

function greyLook(book: Book, tab: OwnTab, columns: readonly GreyColumn[], problems: Problem[]): ColumnLook {
  const placesFrom = (first: number) => columns.map((column, i) => placed(column, first + i));
  const queueLook = (first: number) => {
    const letters = `${columnLetters(first)}:${columnLetters(first + columns.length - 1)}`;
    columns.forEach(({ widthPixels }, i) => {
      tab.sheet.setColumnWidth(first + i + 1, widthPixels);
    });
    tab.sheet.getRange(letters).setFontColor(greyText);
  };
  const rows = tab.sheet.getMaxRows() - tab.headerRow;
  return {
    mark(first) {
      columns.forEach(({ header }, i) => {
        tab.look();
        markColumn(tab, first + i, header);
      });
    },
    queue(first) {
      queueLook(first);
      queueFormats(tab, rows, placesFrom(first));
    },
    setInParts(first) {
      retrying(() => {
        tab.look();
        queueLook(first);
        flush();
      });
      problems.push(...new ColumnFormats(book.kept).setOnNew(tab, placesFrom(first)));
    },
  };
}
