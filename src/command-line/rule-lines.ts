/** What a check wrote beside each rule, read back from the Rules tab. */
import { plainValue } from '../host/workbook/cell.ts';
import type { Workbook } from '../host/workbook/workbook.ts';
import { columnOf, ownTab, textAt } from './own-tabs.ts';

export interface RuleLine {
  /** Row of the Rules tab. */
  row: number;
  /** The rule's name; '' where it has none. */
  rule: string;
  /** '' for a rule that was left out. */
  inWords: string;
  /** null for a rule that was left out. */
  leadsMatched: number | null;
  problem: string;
}

/** The rules that work and those that have a problem, in the order of the tab. */
export function ruleLines(workbook: Workbook): RuleLine[] {
  const sheet = ownTab(workbook, 'rules');
  if (!sheet) return [];
  const columns = ['Rule', 'In words', 'Leads matched', 'Problem'].map((header) =>
    columnOf(sheet, 1, header),
  );
  const lines: RuleLine[] = [];
  for (let row = 2; row <= sheet.lastRow(); row++) {
    const text = (column: number | undefined) => (column === undefined ? '' : textAt(sheet, row, column));
    const [name, inWords, matched, problem] = columns;
    const line = { row, rule: text(name), inWords: text(inWords), problem: text(problem) };
    if (line.inWords === '' && line.problem === '') continue;
    const count = matched === undefined ? null : plainValue(sheet.cells.at(row, matched));
    lines.push({ ...line, leadsMatched: typeof count === 'number' ? count : null });
  }
  return lines;
}
