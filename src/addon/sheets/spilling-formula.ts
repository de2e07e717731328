import { retrying } from './retrying.ts';
import type { StandingTab } from './standing-tab.ts';

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
