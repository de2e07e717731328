import type { Book } from './book.ts';
import { type ColumnKind, numberFormats } from './cell-value.ts';
import { insertTab } from './insert-tab.ts';
import { headerBackground } from './row-look.ts';
import type { Tab } from './tab.ts';

/** A column of a tab that nobody needs to look at. */
export interface HiddenColumn {
  readonly header: string;
  readonly kind: ColumnKind;
}

/** Makes a tab in which we keep for ourselves what people may look at, with a note in its first cell that says so. */
export function insertHiddenTab(
  book: Book,
  { id, name }: { readonly id: string; readonly name: string },
  columns: readonly HiddenColumn[],
  note: string,
): Tab {
  return book.keepingActiveTab(() =>
    insertTab(book, id, name, ({ sheet }) => {
      const [width, rows] = [columns.length, sheet.getMaxRows()];
      const formats = ['@', ...columns.slice(1).map(({ kind }) => numberFormats[kind])];
      sheet
        .getRange(1, 1, rows, width)
        .setNumberFormats(
          Array.from({ length: rows }, (_, row) => (row === 0 ? formats.map(() => '@') : formats)),
        );
      const header = sheet.getRange(1, 1, 1, width);
      header.setValues([columns.map((column) => column.header)]);
      header.setFontWeight('bold').setBackground(headerBackground);
      sheet.getRange(1, 1).setNote(note);
      sheet.setFrozenRows(1);
      sheet.hideSheet();
    }),
  );
}
