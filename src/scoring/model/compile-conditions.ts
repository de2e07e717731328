import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import type { Problem } from '../sentences/problem.ts';
import { compileTestRow, type TestRow } from './compile-test-row.ts';
import { createModelContext, type ModelSource } from './model-context.ts';
import type { Condition } from './rule.ts';
import { RuleRowReader } from './rule-row-reader.ts';
import { type RuleRow, readRuleRows, type WrittenRule } from './rule-rows.ts';
import { say } from './sentences.ts';

/** What a row of a tab and the `and` rows below it ask of a lead, by Field, Test and Value as in Rules. */
export interface RowConditions {
  /** Sheet row of its first line. */
  readonly row: number;
  readonly isOn: boolean;
  /** All must hold; none is asked for where Field, Test and Value are empty. null: one of them is reported. */
  readonly conditions: readonly Condition[] | null;
  /** Columns of Leads that they read. */
  readonly columns: readonly number[];
  /** The same for rows that ask for the same, in whatever order and letters. */
  readonly identity: string;
}

/**
 * Reads the conditions of a tab whose headers have been made those of Rules. Rows that are off ask for nothing and have no
 * problem.
 */
export function compileConditions(source: ModelSource): {
  rows: RowConditions[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const context = createModelContext(source);
  const { rules, orphans } = readRuleRows(source.rules);
  const readerOf = (row: RuleRow) => new RuleRowReader(row, context, problems);
  for (const row of orphans)
    if (readerOf(row).isOn()) problems.push(row.problem(say.andWithoutRule(), 'Rule'));
  const rows = rules.map((written): RowConditions => {
    const { row } = written.first;
    const before = problems.length;
    const isOn = readerOf(written.first).isOn();
    if (!isOn || takesAll(written))
      return { row, isOn, conditions: problems.length > before ? null : [], columns: [], identity: '' };
    const readers = [written.first, ...written.and].map(readerOf);
    const tests = readers
      .filter((reader, index) => index === 0 || reader.isOn())
      .map((reader) => compileTestRow(reader, 'once', null));
    const isRead = problems.length === before;
    const read = tests.filter((test) => test !== null);
    return {
      row,
      isOn,
      conditions: isRead ? read.flatMap(({ conditions }) => conditions) : null,
      columns: read.flatMap(({ column }) => (column < 0 ? [] : [column])),
      identity: identityOf(read),
    };
  });
  return { rows, problems };
}

function takesAll({ first, and }: WrittenRule): boolean {
  const isBlank = (['Field', 'Test', 'Value'] as const).every((header) => isEmptyCell(first.cell(header)));
  return isBlank && and.length === 0;
}

function identityOf(tests: readonly TestRow[]): string {
  return tests
    .map(({ row, test }) =>
      [foldName(row.text('Field')), test.name, fold(cellText(row.cell('Value')))].join('\u0001'),
    )
    .sort()
    .join('\u0002');
}
