import { foldName, keyOf, type Table, type TimeZone } from '../../scoring/index.ts';
import { type ColumnShape, columnShape } from './column-shape.ts';
import { findHeaderRow } from './find-header-row.ts';
import { type HeaderRole, roleStrength, rolesOf } from './header-roles.ts';
import { filledCells, type TabPreview, tableOf } from './tab-preview.ts';

/** A tab with what its columns look like. */
export interface TabFacts {
  readonly name: string;
  readonly table: Table;
  readonly shapes: readonly ColumnShape[];
}

export function tabFacts(
  preview: TabPreview,
  locale: string,
  timeZone: TimeZone,
  headerRow = findHeaderRow(preview),
): TabFacts {
  const table = tableOf(preview, headerRow);
  const shapes = table.columns.map((column) => columnShape(column, locale, timeZone));
  return { name: preview.name, table, shapes };
}

/**
 * The column whose header says the role best and whose values allow it, or -1. Of two equal headers the leftmost counts,
 * because a setting names a column by its header.
 */
export function columnOfRole(
  { table, shapes }: TabFacts,
  role: HeaderRole,
  allows: (shape: ColumnShape, column: number) => boolean,
): number {
  let best = -1;
  let bestStrength = 0;
  table.headers.forEach((header, column) => {
    // `Total visits` says visits as a whole; that it also has the word `total` does not make it an amount.
    const strength = rolesOf(header).includes(role) ? roleStrength(header, role) : 0;
    if (strength <= bestStrength || !isAddressable(table, column) || !allows(shapes[column]!, column)) return;
    [best, bestStrength] = [column, strength];
  });
  return best;
}

/** Whether a column can be named by its header. */
export function isAddressable({ headers }: Table, column: number): boolean {
  const name = foldName(headers[column] ?? '');
  return name !== '' && headers.findIndex((header) => foldName(header) === name) === column;
}

/** Distinct keys of a column. */
export function keysOf({ table }: TabFacts, column: number): Set<string> {
  const keys = new Set(filledCells(table.columns[column] ?? []).map(keyOf));
  keys.delete('');
  return keys;
}
