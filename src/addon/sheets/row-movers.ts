import { columnLetters } from '../../scoring/index.ts';
import { retrying } from './retrying.ts';
import type { Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import type { Tab } from './tab.ts';

/** Cells that people sort or filter as one, and that leave our columns out. */
export interface ShortArea {
  readonly kind: 'filter' | 'banding';
  /** A1 address of the area, and of the same rows up to our last column. */
  readonly cells: string;
  readonly extended: string;
}

/** The filter and the banded ranges over the leads that end left of our last column. */
export function shortAreas({ sheet, headerRow }: StandingTab, columns: Iterable<number>): ShortArea[] {
  const last = Math.max(...columns) + 1;
  const short = (kind: ShortArea['kind'], range: Range): ShortArea[] => {
    const coversLeads = range.getRow() <= headerRow + 1 && range.getLastRow() > headerRow;
    if (!coversLeads || range.getLastColumn() >= last) return [];
    const first = columnLetters(range.getColumn() - 1);
    const extended = `${first}${range.getRow()}:${columnLetters(last - 1)}${range.getLastRow()}`;
    return [{ kind, cells: range.getA1Notation(), extended }];
  };
  const filter = sheet.getFilter();
  return [
    ...(filter ? short('filter', filter.getRange()) : []),
    ...sheet.getBandings().flatMap((banding) => short('banding', banding.getRange())),
  ];
}

/** Puts a filter with the same criteria over a wider range: a filter's range itself cannot be changed. */
export function extendFilter({ sheet }: Tab, extended: string): void {
  const filter = sheet.getFilter();
  if (!filter) return;
  const range = filter.getRange();
  const criteria = Array.from({ length: range.getNumColumns() }, (_, c) => {
    const column = range.getColumn() + c;
    return { column, criteria: filter.getColumnFilterCriteria(column) };
  });
  filter.remove();
  const wider = sheet.getRange(extended).createFilter();
  for (const { column, criteria: kept } of criteria) if (kept) wider.setColumnFilterCriteria(column, kept);
}

const listMakers =
  /\b(QUERY|IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|FILTER|SORT|SORTN|UNIQUE|VSTACK|HSTACK)\s*\(|^=\s*\{/i;
const columnMakers = /\bARRAYFORMULA\s*\(/i;

/**
 * The formula that makes the list of leads, where they come from one, else null. It stands in the header row or the first
 * row below, at or left of the key; its cells move under our columns whenever its result changes.
 */
export function spillingFormula(
  { sheet, headerRow }: StandingTab,
  keyColumn: number,
  rowCount: number,
): string | null {
  if (rowCount < 2) return null;
  const formulas = retrying(() => sheet.getRange(headerRow, 1, 3, keyColumn + 1).getFormulas());
  const keyHasOwnFormulas = formulas[2]![keyColumn] !== '';
  if (keyHasOwnFormulas) return null;
  const candidates = formulas.slice(0, 2);
  const list = candidates.flat().find((formula) => listMakers.test(formula));
  return (
    list ?? candidates.map((row) => row[keyColumn]!).find((formula) => columnMakers.test(formula)) ?? null
  );
}
