import { isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import type { Table } from '../reading/table.ts';
import { type TableRow, tableRows } from './table-row.ts';

/** Columns of the Rules tab that a person fills in. */
export const ruleHeaders = [
  'On',
  'Rule',
  'Kind',
  'Field',
  'Test',
  'Value',
  'Points',
  'Count',
  'At least',
  'Within days',
  'Max points',
  'Fade',
  'Fade days',
  'Group',
  'Draft points',
  'Notes',
] as const;

export type RuleHeader = (typeof ruleHeaders)[number];

/** Columns of the Rules tab that every check or run rewrites. */
export const ruleReportHeaders = [
  'Problem',
  'In words',
  'Leads matched',
  'Won with',
  'Won without',
  'Suggested points',
] as const;

export type RuleRow = TableRow<RuleHeader>;

/** A rule as written: its first row and the `and` rows below it. */
export interface WrittenRule {
  readonly first: RuleRow;
  readonly and: readonly RuleRow[];
}

/** Rules in tab order, and `and` rows that have no rule above. Rows empty apart from On, Notes and our columns are skipped. */
export function readRuleRows(table: Table): { rules: WrittenRule[]; orphans: RuleRow[] } {
  const rules: { first: RuleRow; and: RuleRow[] }[] = [];
  const orphans: RuleRow[] = [];
  for (const row of tableRows(table, ruleHeaders)) {
    if (isBlank(row)) continue;
    if (foldName(row.text('Rule')) !== 'and') rules.push({ first: row, and: [] });
    else if (rules.length > 0) rules[rules.length - 1]!.and.push(row);
    else orphans.push(row);
  }
  return { rules, orphans };
}

function isBlank(row: RuleRow): boolean {
  return ruleHeaders.every(
    (header) => header === 'On' || header === 'Notes' || isEmptyCell(row.cell(header)),
  );
}
