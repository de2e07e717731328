import {
  type Cell,
  columnIndex,
  foldName,
  type RuleHeader,
  readRuleRows,
  ruleHeaders,
  type Table,
} from '../../scoring/index.ts';
import type { RuleRowView } from '../../shared/index.ts';

/** A rule and its `and` rows, or an `and` row that has no rule above. */
export interface RuleBlock {
  readonly rows: readonly RuleRowView[];
}

/** Rules in the order of the tab. @param formulas of the rows below the headers, by column */
export function ruleBlocks(table: Table, formulas: readonly (readonly string[])[]): RuleBlock[] {
  const { rules, orphans } = readRuleRows(table);
  const viewOf = ({ row }: { row: number }) => rowView(table, formulas, row);
  return [
    ...rules.map(({ first, and }) => ({ rows: [first, ...and].map(viewOf) })),
    ...orphans.map((row) => ({ rows: [viewOf(row)] })),
  ].sort((a, b) => firstRow(a) - firstRow(b));
}

function rowView(table: Table, formulas: readonly (readonly string[])[], row: number): RuleRowView {
  const index = row - table.headerRow - 1;
  const cells: RuleRowView['cells'] = {};
  const withFormula: RuleHeader[] = [];
  for (const header of ruleHeaders) {
    const column = columnIndex(table.headers, header);
    if (column < 0) continue;
    const cell = table.columns[column]![index]!;
    if (cell !== '') cells[header] = cell;
    if ((formulas[index]?.[column] ?? '') !== '') withFormula.push(header);
  }
  return { row, cells, formulas: withFormula };
}

export function firstRow({ rows }: RuleBlock): number {
  return rows[0]!.row;
}

export function lastRow({ rows }: RuleBlock): number {
  return rows[rows.length - 1]!.row;
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.day === b.day);
}

/** The index of the rule that says what was read, wherever it stands by now; of several the nearest; -1 for none. */
export function findBlock(blocks: readonly RuleBlock[], read: readonly RuleRowView[]): number {
  const same = blocks.flatMap((block, index) => (isSameRule(block.rows, read) ? [index] : []));
  return nearest(blocks, same, read);
}

/** @param read of a page: what it says of a day need not be the object that stands for it */
function isSameRule(rows: readonly RuleRowView[], read: readonly RuleRowView[]): boolean {
  if (rows.length !== read.length) return false;
  return rows.every(({ cells }, index) =>
    ruleHeaders.every((header) => isSameCell(cells[header] ?? '', read[index]!.cells[header] ?? '')),
  );
}

/** By which a rule is known again that somebody has changed. */
const telling = ['Rule', 'Field', 'Test', 'Value', 'Points'] as const;
const enough = 2;

/** The index of the rule that what was read has most likely become; -1 where none is like it. */
export function findChanged(blocks: readonly RuleBlock[], read: readonly RuleRowView[]): number {
  const before = read[0]!.cells;
  const likeness = blocks.map(({ rows }) => {
    const now = rows[0]!.cells;
    const isNamed = (before.Rule ?? '') !== '' && foldName(String(before.Rule)) !== 'and';
    if (isNamed && isSameCell(now.Rule ?? '', before.Rule!)) return telling.length;
    return telling.filter(
      (header) => (before[header] ?? '') !== '' && isSameCell(now[header] ?? '', before[header]!),
    ).length;
  });
  const most = Math.max(0, ...likeness);
  if (most < enough) return -1;
  return nearest(
    blocks,
    likeness.flatMap((one, index) => (one === most ? [index] : [])),
    read,
  );
}

function nearest(
  blocks: readonly RuleBlock[],
  indexes: readonly number[],
  read: readonly RuleRowView[],
): number {
  const distance = (index: number) => Math.abs(firstRow(blocks[index]!) - read[0]!.row);
  return indexes.reduce((best, index) => (best < 0 || distance(index) < distance(best) ? index : best), -1);
}
