/** Finds a row or column again that another program has moved: it is the one with the text that stood at its head. */
import type { Sheet } from '../../../workbook/sheet.ts';
import type { SheetMetadata } from '../../../workbook/sheet-features.ts';
import type { AnchoredMetadata } from './keepsake.ts';

/** Headers stand this far up, below titles and notes to the reader. */
const headRows = 20;

export function anchored(entry: SheetMetadata, sheet: Sheet): AnchoredMetadata {
  if (entry.on !== 'column') return { ...entry, anchor: null };
  for (let row = 1; row <= headRows; row++) {
    const text = sheet.cells.at(row, entry.index);
    if (typeof text === 'string') return { ...entry, anchor: { row, text } };
  }
  return { ...entry, anchor: null };
}

/** Null where the column is gone, or more than one has its header. */
export function located({ anchor, ...entry }: AnchoredMetadata, sheet: Sheet): SheetMetadata | null {
  if (entry.on === 'sheet' || anchor === null) return isInside(entry, sheet) ? entry : null;
  if (sheet.cells.at(anchor.row, entry.index) === anchor.text) return entry;
  const found: number[] = [];
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (let row = 1; row <= headRows; row++) {
      if (sheet.cells.at(row, column) === anchor.text) found.push(column);
    }
  }
  return found.length === 1 ? { ...entry, index: found[0]! } : null;
}

function isInside(entry: SheetMetadata, sheet: Sheet): boolean {
  if (entry.on === 'sheet') return true;
  return entry.index <= (entry.on === 'row' ? sheet.maxRows : sheet.maxColumns);
}
