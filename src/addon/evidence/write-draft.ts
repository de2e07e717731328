import type { RuleCells } from '../../proposal/index.ts';
import { cellText, columnIndex, isEmptyCell, ruleHeaders } from '../../scoring/index.ts';
import { recordDraftOrigin } from '../draft/draft-origin.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import { retrying } from '../sheets/retrying.ts';
import { flush, type Sheet } from '../sheets/spreadsheet.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { earlierRows, lastRuleRow } from './earlier-rebuild.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import type { DraftPlan } from './plan-draft.ts';

/** Filled Draft points that the plan would write over; rows of an earlier rebuild are the draft itself. */
export function overwrittenCells({ document }: EvidenceFindings): number {
  const { table } = document.rules;
  const earlier = new Set(earlierRows(document.rules));
  const column = table.columns[columnIndex(table.headers, 'Draft points')] ?? [];
  return column.filter((cell, row) => !isEmptyCell(cell) && !earlier.has(row)).length;
}

/**
 * Writes the plan into Draft points and Draft min score; says how many rows have some.
 * @throws ColumnsMoved where somebody moves columns meanwhile: rows that were added are written anew by the next draft
 */
export function writeDraft(
  { document, material, deals, ...found }: EvidenceFindings,
  plan: DraftPlan,
): number {
  const { book, ownTabs } = document;
  const rules = withoutUnfinishedColumns(document.rules);
  const wanted = plan.rows.length === 0 ? ['Draft points'] : headersOf(plan.rows);
  const places = ensureHeaders(book, rules, wanted);
  const first = lastRuleRow(rules) + 1;
  makeRowRoom(rules, first + plan.rows.length - 1);
  retrying(() => {
    rules.look();
    clearEarlier(rules);
    for (const [row, points] of plan.ownPoints)
      rules.sheet.getRange(row, places.get('Draft points')! + 1).setValue(points);
    writeRows(rules, places, first, plan.rows);
    flush();
  });
  if (ownTabs.statuses !== null)
    writeLadder(document, withoutUnfinishedColumns(ownTabs.statuses), plan.ladder);
  const auc = plan.kind === 'reweigh' ? found.reweighed.auc : (found.rebuilt.learnt.suggestion?.auc ?? null);
  recordDraftOrigin({
    kind: plan.kind === 'reweigh' ? 're-weigh' : 'rebuild',
    day: book.asOfDay,
    deals: deals.scored.length,
    outOfFold: auc === null ? null : { auc: auc.auc, standardError: auc.standardError },
  });
  return plan.ownPoints.size + plan.rows.filter(({ Rule }) => Rule !== 'and').length;
}

/** Headers that the rows fill in. */
function headersOf(rows: readonly RuleCells[]): string[] {
  return ruleHeaders.filter((header) => rows.some((cells) => (cells[header] ?? '') !== ''));
}

/** An earlier rebuild makes room for the next one. */
function clearEarlier(tab: OwnTab): void {
  const { sheet, table } = tab;
  const columns = ruleHeaders
    .map((header) => columnIndex(table.headers, header))
    .filter((index) => index >= 0);
  for (const row of earlierRows(tab))
    for (const index of columns) sheet.getRange(table.headerRow + 1 + row, index + 1).setValue('');
}

function makeRowRoom({ sheet }: OwnTab, lastRow: number): void {
  const missing = lastRow - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
}

/** Notes first: by them the next draft knows the rows again, should this one be cut off. */
const inTurn = ['Notes', 'Rule', 'Points', ...ruleHeaders].filter(
  (header, index, all) => all.indexOf(header) === index,
) as readonly (typeof ruleHeaders)[number][];

function writeRows(
  { sheet }: OwnTab,
  places: ReadonlyMap<string, number>,
  first: number,
  rows: readonly RuleCells[],
): void {
  if (rows.length === 0) return;
  for (const header of inTurn) {
    const index = places.get(header) ?? -1;
    if (index >= 0) writeCells(sheet, first, index, header, rows);
  }
}

/** Texts are marked as such first: Sheets would take 10-50 for a date. */
function writeCells(
  sheet: Sheet,
  first: number,
  index: number,
  header: (typeof ruleHeaders)[number],
  rows: readonly RuleCells[],
): void {
  const range = sheet.getRange(first, index + 1, rows.length, 1);
  if (rows.some((cells) => typeof cells[header] === 'string' && cells[header] !== ''))
    range.setNumberFormat('@');
  range.setValues(rows.map((cells) => [plain(cells[header] ?? '')]));
}

function plain(cell: NonNullable<RuleCells[keyof RuleCells]>): string | number | boolean {
  return typeof cell === 'object' ? cellText(cell) : cell;
}

/** Without a ladder of its own the draft keeps the present one. */
function writeLadder(
  { book, model }: EvidenceFindings['document'],
  tab: OwnTab,
  ladder: readonly number[] | null,
): void {
  const { table, sheet } = tab;
  const header = 'Draft min score';
  if (ladder === null && columnIndex(table.headers, header) < 0) return;
  const index = ensureHeaders(book, tab, [header]).get(header)!;
  const names = table.columns[columnIndex(table.headers, 'Status')] ?? [];
  retrying(() => {
    tab.look();
    model.ladder.rungs.forEach(({ name }, at) => {
      const row = names.findIndex((cell) => cellText(cell).trim() === name.trim());
      if (row < 0 || (at === 0 && ladder !== null)) return;
      sheet.getRange(table.headerRow + 1 + row, index + 1).setValue(ladder?.[at - 1] ?? '');
    });
    flush();
  });
}

/** Index of each header in its tab; those that are missing are added behind the last column. */
function ensureHeaders(book: Book, tab: OwnTab, wanted: readonly string[]): Map<string, number> {
  const { headers } = tab;
  const places = new Map(wanted.map((header) => [header, columnIndex(headers, header)] as const));
  const missing = wanted.filter((header) => places.get(header)! < 0);
  if (missing.length === 0) return places;
  const first = addColumns(book, tab, missing);
  missing.forEach((header, i) => {
    places.set(header, first + i);
  });
  return places;
}
