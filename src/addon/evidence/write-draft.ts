import type { RuleCells } from '../../proposal/index.ts';
import { cellText, columnIndex, isEmptyCell, ruleHeaders } from '../../scoring/index.ts';
import { draftFingerprint, recordDraftOrigin } from '../document/draft-origin.ts';
import { earlierRows, lastRuleRow } from '../document/earlier-rebuild.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { type CellsBelow, writeCellsBelow } from '../sheets/write-cells.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { beginMeasuring } from './measure-rebuild.ts';
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
export function writeDraft(evidence: EvidenceFindings, plan: DraftPlan): number {
  const { document, deals } = evidence;
  const { book, ownTabs } = document;
  const rules = withoutUnfinishedColumns(document.rules);
  const wanted = plan.rows.length === 0 ? ['Draft points'] : headersOf(plan.rows);
  const places = ensureHeaders(book, rules, wanted);
  const draftPoints = places.get('Draft points')!;
  const first = lastRuleRow(rules) + 1;
  rules.ensureRows(first + plan.rows.length - 1);
  writeCellsBelow(rules, [
    ...clearedRows(rules),
    ...Array.from(plan.ownPoints, ([row, points]) => ({ row, column: draftPoints, values: [points] })),
    ...newRows(plan.rows, first, places),
  ]);
  if (ownTabs.statuses !== null)
    writeLadder(document, withoutUnfinishedColumns(ownTabs.statuses), plan.ladder);
  const fingerprint = draftFingerprint([...plan.ownPoints.values(), ...newPoints(plan)].map(String));
  const measurement = plan.kind === 'rebuild' ? beginMeasuring(evidence, fingerprint) : null;
  recordDraftOrigin({
    kind: plan.kind === 'reweigh' ? 're-weigh' : 'rebuild',
    day: book.asOfDay,
    deals: deals.scored.length,
    won: deals.scored.filter(({ outcome }) => outcome === 'won').length,
    outOfFold: measurement === null ? plan.outOfFold : null,
    ...(measurement !== null && { measurement }),
    fingerprint,
  });
  return plan.ownPoints.size + plan.rows.filter(({ Rule }) => Rule !== 'and').length;
}

function newPoints({ rows }: DraftPlan) {
  return rows.flatMap((cells) => cells['Draft points'] ?? []);
}

/** Headers that the rows fill in. */
function headersOf(rows: readonly RuleCells[]): string[] {
  return ruleHeaders.filter((header) => rows.some((cells) => (cells[header] ?? '') !== ''));
}

/** An earlier rebuild makes room for the next one. */
function clearedRows(tab: OwnTab): CellsBelow[] {
  const { headers, headerRow } = tab;
  const columns = ruleHeaders.map((header) => columnIndex(headers, header)).filter((column) => column >= 0);
  return earlierRows(tab).flatMap((row) =>
    columns.map((column) => ({ row: headerRow + 1 + row, column, values: [''] })),
  );
}

/** Notes first: by them the next draft knows the rows again, should this one be cut off. */
const inTurn = ['Notes', 'Rule', 'Points', ...ruleHeaders].filter(
  (header, index, all) => all.indexOf(header) === index,
) as readonly (typeof ruleHeaders)[number][];

function newRows(
  rows: readonly RuleCells[],
  first: number,
  places: ReadonlyMap<string, number>,
): CellsBelow[] {
  if (rows.length === 0) return [];
  return inTurn.flatMap((header) => {
    const column = places.get(header) ?? -1;
    return column < 0
      ? []
      : [{ row: first, column, values: rows.map((cells) => plain(cells[header] ?? '')) }];
  });
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
  const { headers, headerRow, table } = tab;
  const header = 'Draft min score';
  if (ladder === null && columnIndex(headers, header) < 0) return;
  const column = ensureHeaders(book, tab, [header]).get(header)!;
  const names = table.columns[columnIndex(headers, 'Status')] ?? [];
  const minimums = model.ladder.rungs.flatMap(({ name }, at) => {
    const row = names.findIndex((cell) => cellText(cell).trim() === name.trim());
    if (row < 0 || (at === 0 && ladder !== null)) return [];
    return [{ row: headerRow + 1 + row, column, values: [ladder?.[at - 1] ?? ''] }];
  });
  writeCellsBelow(tab, minimums);
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
