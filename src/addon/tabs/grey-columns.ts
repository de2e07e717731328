import { columnIndex, columnLetters, type Problem } from '../../scoring/index.ts';
import { flush } from '../doors/spreadsheet.ts';
import { formatAgain, formatColumns, type PlacedColumn } from '../output/column-formats.ts';
import { markColumn } from '../output/create-outputs.ts';
import { beginColumns, finishColumns, takeBackColumns } from '../output/half-made-columns.ts';
import type { OutputKind } from '../output/output-columns.ts';
import { makeRoom } from '../output/room.ts';
import { retrying } from '../retrying.ts';
import type { Book } from './book.ts';
import { tabMetadataKey } from './mark.ts';
import type { OwnTab } from './own-tabs.ts';

/** A column of ours on the Rules tab, rewritten by runs. */
export interface GreyColumn<Header extends string> {
  readonly header: Header;
  readonly kind: OutputKind;
  readonly widthPixels: number;
}

/** Where grey columns are while nobody moves columns. */
export interface GreyPlaces<Header extends string> {
  /** From 0. */
  readonly columns: ReadonlyMap<Header, number>;
  /** All headers of the tab. */
  readonly headers: readonly string[];
}

const greyText = '#757575';

/** Finds grey columns by their headers, and makes those that are missing. */
export function ensureGreyColumns<Header extends string>(
  book: Book,
  rules: OwnTab,
  columns: readonly GreyColumn<Header>[],
  problems: Problem[],
): GreyPlaces<Header> {
  // Headers come last: a column that has one is whole.
  if (rules.isHalfMade) takeBackColumns(rules, tabMetadataKey, rules.table.headerRow, () => false);
  const headers = [...rules.table.headers];
  formatAgain(book.kept, rules, rules.table.headerRow, placed(headers, columns));
  const missing = columns.filter(({ header }) => columnIndex(headers, header) < 0);
  if (missing.length > 0) {
    const first = makeColumns(book, rules, missing, problems);
    missing.forEach(({ header }, i) => {
      headers[first + i] = header;
    });
  }
  return { headers, columns: new Map(columns.map(({ header }) => [header, columnIndex(headers, header)])) };
}

function placed(headers: readonly string[], columns: readonly GreyColumn<string>[]): PlacedColumn[] {
  return columns
    .map(({ header, kind }) => ({ id: header, index: columnIndex(headers, header), kind }))
    .filter(({ index }) => index >= 0);
}

/** Makes columns behind the last used one, and returns the index of the first. */
function makeColumns(
  book: Book,
  rules: OwnTab,
  columns: readonly GreyColumn<string>[],
  problems: Problem[],
): number {
  const { sheet } = rules;
  const first = sheet.getLastColumn();
  beginColumns(rules, tabMetadataKey, first, columns.length);
  makeRoom(book, rules, columns.length);
  columns.forEach(({ header, widthPixels }, i) => {
    sheet.setColumnWidth(first + i + 1, widthPixels);
    markColumn(sheet, first + i, header, rules.id);
  });
  const kinds = columns.map(({ header, kind }, i) => ({ id: header, index: first + i, kind }));
  problems.push(...formatColumns(book.kept, rules, rules.table.headerRow, kinds));
  const letters = `${columnLetters(first)}:${columnLetters(first + columns.length - 1)}`;
  retrying(() => {
    sheet.getRange(letters).setFontColor(greyText);
    sheet.getRange(1, first + 1, 1, columns.length).setValues([columns.map(({ header }) => header)]);
    flush();
  });
  finishColumns(rules, tabMetadataKey);
  return first;
}
