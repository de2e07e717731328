import { columnIndex, columnLetters, type Problem } from '../../scoring/index.ts';
import { addColumns, standingColumns } from './add-columns.ts';
import type { Book } from './book.ts';
import { formatAgain, formatColumns, type PlacedColumn } from './column-formats.ts';
import type { ColumnKind } from './column-kind.ts';
import { markColumn } from './mark.ts';
import type { OwnTab } from './own-tab.ts';
import { retrying } from './retrying.ts';
import { flush } from './spreadsheet.ts';
import type { StandingColumns } from './standing-columns.ts';

/** A column of ours on the Rules tab, rewritten by runs. */
export interface GreyColumn<Header extends string> {
  readonly header: Header;
  readonly kind: ColumnKind;
  readonly widthPixels: number;
}

/** Where grey columns are while nobody moves columns. */
export interface GreyPlaces<Header extends string> {
  /** From 0. */
  readonly columns: ReadonlyMap<Header, number>;
  readonly standing: StandingColumns;
}

const greyText = '#757575';

/** Finds grey columns by their headers, and makes those that are missing. */
export function ensureGreyColumns<Header extends string>(
  book: Book,
  rules: OwnTab,
  columns: readonly GreyColumn<Header>[],
  problems: Problem[],
): GreyPlaces<Header> {
  const { headers, headerRow } = rules.table;
  const standing = standingColumns(book, rules);
  formatAgain(book.kept, rules, headerRow, placed(headers, columns), standing);
  const missing = columns.filter(({ header }) => columnIndex(headers, header) < 0);
  const names = missing.map(({ header }) => header);
  const first =
    missing.length === 0
      ? 0
      : addColumns(book, rules, standing, names, (made) => {
          problems.push(...dressColumns(book, rules, standing, made, missing));
        });
  const indexOf = (header: Header) => columnIndex(headers, header);
  const places = columns.map(
    ({ header }) => [header, indexOf(header) < 0 ? first + names.indexOf(header) : indexOf(header)] as const,
  );
  return { standing, columns: new Map(places) };
}

function placed(headers: readonly string[], columns: readonly GreyColumn<string>[]): PlacedColumn[] {
  return columns
    .map(({ header, kind }) => ({ id: header, index: columnIndex(headers, header), kind }))
    .filter(({ index }) => index >= 0);
}

function dressColumns(
  book: Book,
  rules: OwnTab,
  standing: StandingColumns,
  first: number,
  columns: readonly GreyColumn<string>[],
): Problem[] {
  const { sheet } = rules;
  columns.forEach(({ header }, i) => {
    standing.look();
    markColumn(sheet, first + i, header, rules.id);
  });
  const letters = `${columnLetters(first)}:${columnLetters(first + columns.length - 1)}`;
  retrying(() => {
    standing.look();
    columns.forEach(({ widthPixels }, i) => {
      sheet.setColumnWidth(first + i + 1, widthPixels);
    });
    sheet.getRange(letters).setFontColor(greyText);
    flush();
  });
  const kinds = columns.map(({ header, kind }, i) => ({ id: header, index: first + i, kind }));
  return formatColumns(book.kept, rules, rules.table.headerRow, kinds, standing);
}
