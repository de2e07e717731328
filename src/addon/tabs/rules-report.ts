import { columnIndex, columnLetters, type Problem } from '../../scoring/index.ts';
import { flush } from '../doors/spreadsheet.ts';
import { cellTextOf } from '../output/carried-rows.ts';
import { markColumn } from '../output/create-outputs.ts';
import { beginColumns, finishColumns, takeBackColumns } from '../output/half-made-columns.ts';
import type { OutputKind } from '../output/output-columns.ts';
import type { OutputValue } from '../output/output-values.ts';
import { refusalProblems } from '../output/refusal-problems.ts';
import { makeRoom } from '../output/room.ts';
import { type WritableColumn, writeColumns } from '../output/write-columns.ts';
import { retrying } from '../retrying.ts';
import type { ScoredDocument } from '../scored-document.ts';

interface GreyColumn<Header extends string> {
  readonly header: Header;
  readonly kind: OutputKind;
  readonly widthPixels: number;
}

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

const greyText = '#757575';

/** Writes what each rule says, how many leads it matches and what is wrong with it, where that differs. */
export function writeRulesReport(document: ScoredDocument, problems: readonly Problem[]): Problem[] {
  return writeGreyColumns(document, reportColumns, reportCells(document, problems));
}

/** Writes what closed deals say about each rule, where that differs. */
export function writeRuleEvidence(document: ScoredDocument, cells: EvidenceCells): Problem[] {
  return writeGreyColumns(document, evidenceColumns, cells);
}

function writeGreyColumns<Header extends string>(
  document: ScoredDocument,
  greyColumns: readonly GreyColumn<Header>[],
  cells: GreyCells<Header>,
): Problem[] {
  const { rules } = document;
  const { table } = rules;
  const places = ensureGreyColumns(document, greyColumns);
  const columns = greyColumns.map(({ header, kind }): WritableColumn => {
    const index = places.get(header)!;
    return {
      index,
      kind,
      presentAt: (row) => table.columns[index]?.[row] ?? '',
      valueAt: (row) => cells[header].get(table.headerRow + 1 + row) ?? '',
    };
  });
  const { refusals } = writeColumns(rules, table.headerRow + 1, table.rowCount, columns);
  return refusalProblems(refusals);
}

function reportCells(
  { reading, scores, rules }: ScoredDocument,
  problems: readonly Problem[],
): GreyCells<ReportHeader> {
  const matched = scores.leadsMatched();
  const texts = new Map<number, string[]>();
  for (const { tab, cell, message } of problems) {
    const row = Number(/\d+$/.exec(cell)?.[0]);
    if (tab !== rules.name || !(row > rules.table.headerRow)) continue;
    texts.set(row, [...(texts.get(row) ?? []), message]);
  }
  const { rules: working } = reading.model;
  return {
    'In words': new Map(working.map((rule) => [rule.row, cellTextOf(rule.inWords)])),
    'Leads matched': new Map(working.map((rule, index) => [rule.row, matched[index]!])),
    Problem: new Map([...texts].map(([row, messages]) => [row, cellTextOf(messages.join('\n'))])),
  };
}

function ensureGreyColumns<Header extends string>(
  { book, rules }: ScoredDocument,
  columns: readonly GreyColumn<Header>[],
): Map<Header, number> {
  const { headers } = rules.table;
  const places = new Map(columns.map(({ header }) => [header, columnIndex(headers, header)] as const));
  const missing = columns.filter(({ header }) => places.get(header)! < 0);
  if (missing.length === 0) return places;
  const names = missing.map(({ header }) => header);
  takeBackColumns(rules, 1, (header) => (names as string[]).includes(header));
  const { sheet } = rules;
  const first = sheet.getLastColumn();
  beginColumns(rules, first, names.length);
  makeRoom(book, rules, names.length);
  missing.forEach(({ header, widthPixels }, i) => {
    sheet.setColumnWidth(first + i + 1, widthPixels);
    markColumn(sheet, first + i, header, rules.id);
    places.set(header, first + i);
  });
  const letters = `${columnLetters(first)}:${columnLetters(first + names.length - 1)}`;
  // Headers last: by them the columns are found.
  retrying(() => {
    sheet.getRange(letters).setFontColor(greyText);
    sheet.getRange(1, first + 1, 1, names.length).setValues([names]);
    flush();
  });
  finishColumns(rules);
  return places;
}
