import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import { type Cell, columnIndex, type Table } from '../reading/table.ts';

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
  'In words',
  'Leads matched',
  'Won with',
  'Won without',
  'Suggested points',
  'Problem',
] as const;

/** One row of the Rules tab, cell by cell. */
export interface RuleRow {
  /** Sheet row, from 1. */
  readonly row: number;
  cell(header: RuleHeader): Cell;
  /** Trimmed text of a cell. */
  text(header: RuleHeader): string;
  /** Place of a cell; the first column's where the tab lacks that header. */
  place(header: RuleHeader): CellPlace;
}

/** A rule as written: its first row and the `and` rows below it. */
export interface WrittenRule {
  readonly first: RuleRow;
  readonly and: readonly RuleRow[];
}

/** Rules in tab order, and `and` rows that have no rule above. Rows empty apart from On, Notes and our columns are skipped. */
export function readRuleRows(table: Table): { rules: WrittenRule[]; orphans: RuleRow[] } {
  const indexes = new Map<RuleHeader, number>(
    ruleHeaders.map((header) => [header, columnIndex(table.headers, header)]),
  );
  const rules: { first: RuleRow; and: RuleRow[] }[] = [];
  const orphans: RuleRow[] = [];
  for (let i = 0; i < table.rowCount; i++) {
    const row = ruleRow(table, indexes, i);
    if (isBlank(row)) continue;
    if (foldName(row.text('Rule')) !== 'and') rules.push({ first: row, and: [] });
    else if (rules.length > 0) rules[rules.length - 1]!.and.push(row);
    else orphans.push(row);
  }
  return { rules, orphans };
}

function ruleRow(table: Table, indexes: ReadonlyMap<RuleHeader, number>, i: number): RuleRow {
  const row = table.headerRow + 1 + i;
  const cell = (header: RuleHeader): Cell => table.columns[indexes.get(header)!]?.[i] ?? '';
  return {
    row,
    cell,
    text: (header) => cellText(cell(header)).trim(),
    place: (header) => cellPlace(row, Math.max(0, indexes.get(header)!)),
  };
}

function isBlank(row: RuleRow): boolean {
  return ruleHeaders.every(
    (header) => header === 'On' || header === 'Notes' || isEmptyCell(row.cell(header)),
  );
}
