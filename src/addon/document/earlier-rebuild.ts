import { cellText, columnIndex, isEmptyCell, ruleHeaders } from '../../scoring/index.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { draftMark } from './sentences.ts';

/** Sheet rows of an earlier rebuild that nobody has adopted: a draft, and no rules of the user's. */
export function draftedRows(tab: OwnTab): Set<number> {
  return new Set(earlierRows(tab).map((row) => tab.table.headerRow + 1 + row));
}

/** Rows of the table, from 0, that an earlier rebuild has added and nobody has adopted. */
export function earlierRows({ table }: OwnTab): number[] {
  const column = (header: string) => table.columns[columnIndex(table.headers, header)];
  const [notes, points, names] = [column('Notes'), column('Points'), column('Rule')];
  return Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
    const isMarked = cellText(notes?.[row] ?? '').startsWith(draftMark);
    // A run that was cut off may have left rows without points.
    const isUnused = ['', '0'].includes(cellText(points?.[row] ?? '').trim()) || names?.[row] === 'and';
    return isMarked && isUnused;
  });
}

/** Sheet row of the last rule, rows of an earlier rebuild apart. */
export function lastRuleRow(tab: OwnTab): number {
  const { table } = tab;
  const earlier = new Set(earlierRows(tab));
  const columns = ruleHeaders
    .filter((header) => header !== 'On')
    .map((header) => table.columns[columnIndex(table.headers, header)]);
  for (let row = table.rowCount - 1; row >= 0; row--) {
    if (earlier.has(row)) continue;
    if (columns.some((column) => !isEmptyCell(column?.[row] ?? ''))) return table.headerRow + 1 + row;
  }
  return table.headerRow;
}
