/** What a sheet has and its file has no place for. */

import type { SheetMetadata } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { shortened } from '../grid/cells.ts';
import type { AnchoredMetadata, KeptChart, SheetExtras } from './extras.ts';

/** @param sheetId number of the sheet in the file */
export function extrasOf(sheet: Sheet, sheetId: number, charts: KeptChart[]): SheetExtras {
  return {
    id: sheet.id,
    name: sheet.name,
    sheetId,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    metadata: sheet.metadata.map((entry) => anchored(entry, sheet)),
    bandings: sheet.bandings,
    protections: sheet.protections,
    charts,
    longTexts: longTexts(sheet),
  };
}

/** The charts are not among what is restored: the file has to draw them still. */
export function restoreExtras(sheet: Sheet, extras: SheetExtras): void {
  sheet.metadata = extras.metadata.flatMap((entry) => located(entry, sheet) ?? []);
  sheet.bandings = extras.bandings;
  sheet.protections = extras.protections;
  for (const { row, column, text } of extras.longTexts) {
    if (sheet.cells.at(row, column) === shortened(text)) sheet.cells.set(row, column, text);
  }
}

/** Texts that a cell in a file cannot hold whole. */
function longTexts(sheet: Sheet): SheetExtras['longTexts'] {
  const found: SheetExtras['longTexts'] = [];
  for (let column = sheet.lastColumn(); column > 0; column--) {
    sheet.cells.column(column).forEach((text, i) => {
      if (typeof text === 'string' && shortened(text) !== text) found.push({ row: i + 1, column, text });
    });
  }
  return found;
}

/** Headers stand this far up, below titles and notes to the reader. */
const headRows = 20;

function anchored(entry: SheetMetadata, sheet: Sheet): AnchoredMetadata {
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
