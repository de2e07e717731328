import { mayKnowOutcome, missesOf, scoringBasis, sharedRules } from '../../evidence/index.ts';
import { cellText, isoDay, rungAt, whyLines, whyText } from '../../scoring/index.ts';
import { cellTextOf } from '../document/carried-rows.ts';
import { tabNamed } from '../sheets/book.ts';
import {
  emptyCell,
  emptyRow,
  leftHeaderCell,
  linkCell,
  numberCell,
  type Report,
  type ReportRow,
  textCell,
  textRow,
  wrappedRows,
} from '../sheets/report.ts';
import type { ConversionDocument } from './conversion-document.ts';
import { formats } from './figure-rows.ts';
import { say } from './sentences.ts';

/** Row, lead, status, two days, score, amount, a gap, remark, why. */
const columnWidths = [80, 170, 110, 95, 95, 60, 90, 15, 150, 520];
const lineLength = 190;

/** The Misses tab: lost deals that scored high and won ones that scored low, with what they share. */
export function layOutMisses(conversion: ConversionDocument): Report {
  const { document, deals, rulesState } = conversion;
  const { lost, won } = missesOf(deals);
  const body =
    deals.scored.length === 0
      ? [emptyRow, textRow('warning', say.noMisses)]
      : [
          ...missSection(conversion, say.lostHigh, lost, say.noneLost),
          ...missSection(conversion, say.wonLow, won, say.noneWon),
        ];
  const rows = [
    textRow('title', say.missesTitle),
    textRow('muted', say.missesAsOf(isoDay(document.book.asOfDay), rulesState.fingerprint)),
    ...body,
  ];
  return { rows, columnWidths, frozenRows: 2 };
}

function missSection(
  conversion: ConversionDocument,
  heading: string,
  misses: readonly number[],
  none: string,
): ReportRow[] {
  if (misses.length === 0) return [emptyRow, textRow('section', heading), textRow('text', none)];
  const shared = sharedRules(conversion.deals, misses);
  const sentence = shared.length === 0 ? say.sharedNothing : say.shared(shared, misses.length);
  return [
    emptyRow,
    textRow('section', heading),
    ...wrappedRows('text', sentence, lineLength),
    headers(),
    ...misses.map((index) => missRow(conversion, index)),
  ];
}

function headers(): ReportRow {
  const { row, lead, score, status, scoredAsOf, closedOn, amount, why, remark } = say.missHeaders;
  return {
    style: 'header',
    cells: [
      { ...leftHeaderCell(row), note: say.missRowNote },
      ...[lead, status, scoredAsOf, closedOn].map(leftHeaderCell),
      textCell(score),
      textCell(amount),
      emptyCell,
      ...[remark, why].map(leftHeaderCell),
    ],
  };
}

function missRow({ document, deals }: ConversionDocument, index: number): ReportRow {
  const { rows, scored, scoring, statuses } = deals;
  const deal = scored[index]!;
  const { table } = rows;
  const sheetRow = table.headerRow + 1 + deal.row;
  const key = cellText(table.columns[rows.keyColumn]?.[deal.row] ?? '').trim();
  const tab = tabNamed(document.book, table.tab);
  const score = scoring.totals.score[index]!;
  const basis = scoringBasis(deal, document.settings.daysBeforeClose);
  return {
    style: 'body',
    cells: [
      linkCell(say.missRow(sheetRow), tab && `#gid=${tab.id}&range=${sheetRow}:${sheetRow}`),
      textCell(cellTextOf(key)),
      textCell(rungAt(scoring.model.ladder, statuses[index]!).name),
      textCell(isoDay(deal.scoringDay)),
      textCell(Number.isNaN(deal.closedOn) ? '' : isoDay(deal.closedOn)),
      numberCell(score, '0'),
      numberCell(Number.isNaN(deal.amount) ? null : deal.amount, formats.amount),
      emptyCell,
      textCell(mayKnowOutcome(basis) ? say.mayKnowOutcome : ''),
      textCell(cellTextOf(whyText(score, whyLines(scoring, index), []))),
    ],
  };
}
