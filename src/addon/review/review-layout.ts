import { isoDay } from '../../scoring/index.ts';
import {
  emptyCell,
  type Report,
  type ReportCell,
  type ReportRow,
  type RowStyle,
  type TheirColumns,
  textCell,
} from '../sheets/report.ts';
import type { ReviewFindings } from './review-findings.ts';
import { type ReviewLine, reviewParts } from './review-parts.ts';
import { say } from './sentences.ts';
import { leftKey, type TheirCells, theirColumn } from './their-cells.ts';

/** So wide that on a sheet of paper all rows stand on one page. The last column is hidden. */
const columnWidths = [230, 330, 330, 90, 90, 390, 60];

/** Names, what happened, why; what is cut on paper cannot be opened. */
const wrapped = [0, 1, 2];

/** The Review tab, with what people have written in its place. */
export function layOutReview(
  findings: ReviewFindings,
  theirs: TheirCells,
  asRead: TheirColumns['asRead'],
): Report {
  const { document, conversion, last } = findings;
  const day = isoDay(document.book.asOfDay);
  const lastDay = last === null ? null : isoDay(last.day);
  const parts = reviewParts(findings).flatMap(({ headers, lines }) => [
    headerRow(headers),
    ...lines.map((line) => lineRow(line, theirs)),
  ]);
  const rows = [
    ownRow('title', 't:1', [textCell(say.title)]),
    ownRow('muted', 't:2', [textCell(say.asOf(day, conversion.rulesState.fingerprint, lastDay))]),
    ...parts,
    ...leftRows(theirs),
  ];
  // Columns that people have inserted have moved ours to the right, where they are cleared.
  const width = Math.max(columnWidths.length, ...asRead.map((row) => filledWidth(row.map(String))));
  const wider = Array.from({ length: width - columnWidths.length }, () => 100);
  return {
    rows,
    columnWidths: [...columnWidths, ...wider],
    frozenRows: 2,
    wrapped: [...wrapped, theirColumn],
    theirs: { first: theirColumn, asRead },
  };
}

function filledWidth(row: readonly string[]): number {
  return row.lastIndexOf(say.key) + 1;
}

function rowOf(style: RowStyle, cells: readonly ReportCell[], theirs: ReportCell, key: string): ReportRow {
  const ours = Array.from({ length: theirColumn }, (_, index) => cells[index] ?? emptyCell);
  return { style, cells: [...ours, theirs, textCell(key)] };
}

function ownRow(style: RowStyle, key: string, cells: readonly ReportCell[]): ReportRow {
  return rowOf(style, cells, emptyCell, key);
}

function headerRow(headers: readonly string[]): ReportRow {
  const cells = headers.map((header): ReportCell => ({ ...textCell(header), align: 'left' }));
  return rowOf('header', cells, { ...textCell(say.theirs), align: 'left' }, say.key);
}

function lineRow({ key, cells }: ReviewLine, theirs: TheirCells): ReportRow {
  return rowOf('body', cells, theirs.takeAt(key, String(cells[0]?.value ?? '')), key);
}

/** What people have added, and what stood on rows that are not there any more. */
function leftRows(theirs: TheirCells): ReportRow[] {
  const left = theirs.left();
  if (left.length === 0) return [];
  return [
    headerRow(say.alsoHeaders),
    ...left.map(({ label, cell }) => rowOf('body', [textCell(label)], cell, leftKey)),
  ];
}
