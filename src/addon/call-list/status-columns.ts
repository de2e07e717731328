import { cellText, columnIndex, foldName, type Model } from '../../scoring/index.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import { makeCheckboxes } from '../sheets/checkboxes.ts';
import { markColumn } from '../sheets/mark.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { writeCellsBelow } from '../sheets/write-cells.ts';
import { say } from './sentences.ts';

const { callList, contactWithin } = say.statuses;

/** Adds to Statuses what says who is called and how soon, with what holds without it; columns that are there stay. */
export function addCallColumns(book: Book, readTab: OwnTab, { rungs, roles }: Model['ladder']): void {
  const tab = withoutUnfinishedColumns(readTab);
  const { table, headerRow } = tab;
  const names = table.columns[columnIndex(table.headers, 'Status')] ?? [];
  const rowOf = rungs.map(({ name }) =>
    names.findIndex((cell) => foldName(cellText(cell)) === foldName(name)),
  );
  const valuesOf = {
    [callList]: roles.isOnCallList,
    [contactWithin]: roles.contactWithinDays.map((days) => days ?? ''),
  };
  const missing = [callList, contactWithin].filter((header) => columnIndex(tab.headers, header) < 0);
  if (missing.length === 0) return;
  const makeBoxes = (index: number) => {
    const at = missing.indexOf(callList);
    if (at >= 0) makeCheckboxes(tab, headerRow + 1, Math.max(...rowOf) + 1, index + at);
  };
  const mark = (index: number) => {
    missing.forEach((header, i) => {
      markColumn(tab, index + i, header);
    });
  };
  const first = addColumns(book, tab, missing, { mark, queue: makeBoxes, setInParts: makeBoxes });
  const cells = missing.flatMap((header, i) =>
    rungs.flatMap((_, rung) => {
      const row = rowOf[rung]!;
      const value = valuesOf[header]![rung]!;
      return row < 0 ? [] : [{ row: headerRow + 1 + row, column: first + i, values: [value] }];
    }),
  );
  writeCellsBelow(tab, cells);
}
