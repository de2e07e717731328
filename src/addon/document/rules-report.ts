import { type Problem, problemAt } from '../../scoring/index.ts';
import { withoutHalfMade } from '../sheets/add-columns.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { ensureGreyColumns, type GreyColumn, type GreyPlaces } from '../sheets/grey-columns.ts';
import type { OwnTab } from '../sheets/own-tab.ts';
import { refusalProblems } from '../sheets/refusal-problems.ts';
import { endsRun } from '../sheets/retrying.ts';
import { say } from '../sheets/sentences.ts';
import { type WritableColumn, writeColumns } from '../sheets/write-columns.ts';
import { cellTextOf } from './carried-rows.ts';
import type { ScoredDocument } from './scored-document.ts';

/** The grey columns of the Rules tab that every check and run rewrites. */
const reportColumns = [
  { header: 'In words', kind: 'text', widthPixels: 320 },
  { header: 'Leads matched', kind: 'number', widthPixels: 100 },
  { header: 'Problem', kind: 'text', widthPixels: 320 },
] as const satisfies readonly GreyColumn<string>[];

/** Those that evidence from closed deals rewrites. */
const evidenceColumns = [
  { header: 'Won with', kind: 'text', widthPixels: 90 },
  { header: 'Won without', kind: 'text', widthPixels: 90 },
  { header: 'Suggested points', kind: 'number', widthPixels: 110 },
] as const satisfies readonly GreyColumn<string>[];

/** Per header what stands in which sheet row. */
type GreyCells<Header extends string> = Readonly<Record<Header, ReadonlyMap<number, OutputValue>>>;
type ReportHeader = (typeof reportColumns)[number]['header'];
export type EvidenceCells = GreyCells<(typeof evidenceColumns)[number]['header']>;

/** Writes what each rule says, how many leads it matches and what is wrong with it, where that differs. */
export function writeRulesReport(document: ScoredDocument, problems: readonly Problem[]): Problem[] {
  return writeGreyColumns(document, reportColumns, reportCells(document, problems));
}

/** Writes what closed deals say about each rule, where that differs. */
export function writeRuleEvidence(document: ScoredDocument, cells: EvidenceCells): Problem[] {
  return writeGreyColumns(document, evidenceColumns, cells);
}

function writeGreyColumns<Header extends string>(
  { book, rules: readRules }: ScoredDocument,
  greyColumns: readonly GreyColumn<Header>[],
  cells: GreyCells<Header>,
): Problem[] {
  const problems: Problem[] = [];
  let rules: OwnTab;
  let places: GreyPlaces<Header>;
  try {
    rules = withoutHalfMade(book, readRules);
    places = ensureGreyColumns(book, rules, greyColumns, problems);
  } catch (error) {
    // Where people move columns of the Rules tab, the next run writes.
    if (error instanceof ColumnsMoved) return problems;
    if (endsRun(error)) throw error;
    return [problemAt(say.cannotCreate((error as Error).message), readRules.name)];
  }
  const { table } = rules;
  const columns = greyColumns.map(({ header, kind }): WritableColumn => {
    const index = places.columns.get(header)!;
    return {
      index,
      kind,
      presentAt: (row) => table.columns[index]?.[row] ?? '',
      valueAt: (row) => cells[header].get(table.headerRow + 1 + row) ?? '',
    };
  });
  const { refusals } = writeColumns(rules, table.headerRow + 1, table.rowCount, columns, {
    mayWrite: () => places.standing.areStill(),
  });
  return [...problems, ...refusalProblems(refusals)];
}

function reportCells(
  { reading, scores, rules }: ScoredDocument,
  problems: readonly Problem[],
): GreyCells<ReportHeader> {
  const matched = scores.leadsMatched();
  const texts = new Map<number, string[]>();
  for (const { tab, row, message } of problems) {
    if (tab !== rules.name || row === undefined || !(row > rules.table.headerRow)) continue;
    texts.set(row, [...(texts.get(row) ?? []), message]);
  }
  const { rules: working } = reading.model;
  return {
    'In words': new Map(working.map((rule) => [rule.row, cellTextOf(rule.inWords)])),
    'Leads matched': new Map(working.map((rule, index) => [rule.row, matched[index]!])),
    Problem: new Map([...texts].map(([row, messages]) => [row, cellTextOf(messages.join('\n'))])),
  };
}
