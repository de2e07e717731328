/** What a check wrote beside each rule, read back from the Rules tab. */
import { plainValue } from '../host/workbook/cell.ts';
import type { Workbook } from '../host/workbook/workbook.ts';
import { OwnTab } from './own-tab.ts';
import { SheetTable } from './sheet-table.ts';

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
  const sheet = new OwnTab(workbook, 'rules').sheet();
  if (!sheet) return [];
  const table = new SheetTable(sheet);
  const [name, inWords, matched, problem] = ['Rule', 'In words', 'Leads matched', 'Problem'].map((header) =>
    table.column(header),
  );
  const lines = table.rows().map((row): RuleLine => {
    const count = matched ? plainValue(sheet.cells.at(row, matched.number)) : null;
    return {
      row,
      rule: name?.text(row) ?? '',
      inWords: inWords?.text(row) ?? '',
      problem: problem?.text(row) ?? '',
      leadsMatched: typeof count === 'number' ? count : null,
    };
  });
  return lines.filter((line) => line.inWords !== '' || line.problem !== '');
}
