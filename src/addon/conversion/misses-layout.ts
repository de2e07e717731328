import { mayKnowOutcome, missesOf, scoringBasis, sharedRules } from '../../evidence/index.ts';
import { cellText, isoDay, rungAt, whyLines, whyText } from '../../scoring/index.ts';
import { cellTextOf } from '../document/output-rows.ts';
import {
  countCell,
  emptyRow,
  gap,
  linkCell,
  numberCell,
  type Report,
  type ReportColumn,
  type ReportRow,
  section,
  table,
  textCell,
  textRow,
  widthsOf,
  wrappedRows,
} from '../sheets/report.ts';
import type { ConversionFindings } from './conversion-findings.ts';
import { say } from './sentences.ts';

const lineLength = 190;

/** A deal that the scores got wrong. */
interface Miss {
  readonly sheetRow: number;
  /** null where the tab of deals is gone. */
  readonly link: string | null;
  readonly lead: string;
  readonly status: string;
  readonly scoredAsOf: string;
  readonly closedOn: string;
  readonly score: number;
  readonly amount: number | null;
  readonly remark: string;
  readonly why: string;
}

const { missColumns: texts } = say;

/** All of it is seen on a laptop. */
const columns: readonly ReportColumn<Miss>[] = [
  {
    ...texts.row,
    align: 'left',
    width: 70,
    cell: ({ sheetRow, link }) => linkCell(say.missRow(sheetRow), link),
  },
  { ...texts.lead, align: 'left', width: 140, cell: ({ lead }) => textCell(lead) },
  { ...texts.status, align: 'left', width: 100, cell: ({ status }) => textCell(status) },
  { ...texts.scoredAsOf, align: 'left', width: 95, cell: ({ scoredAsOf }) => textCell(scoredAsOf) },
  { ...texts.closedOn, align: 'left', width: 90, cell: ({ closedOn }) => textCell(closedOn) },
  { ...texts.score, width: 55, cell: ({ score }) => numberCell(score, '0') },
  { ...texts.amount, width: 75, cell: ({ amount }) => countCell(amount) },
  gap(15),
  { ...texts.why, align: 'left', width: 520, cell: ({ why }) => textCell(why) },
  { ...texts.remark, align: 'left', width: 140, cell: ({ remark }) => textCell(remark) },
];

/** The Misses tab: lost deals that scored high and won ones that scored low, with what they share. */
export function layOutMisses(findings: ConversionFindings): Report {
  const { document, deals, rulesState } = findings;
  const { lost, won } = missesOf(deals);
  const body =
    deals.scored.length === 0
      ? [emptyRow, textRow('warning', say.noMisses)]
      : [
          ...section(say.lostHigh, missRows(findings, lost) ?? [textRow('text', say.noneLost)]),
          ...section(say.wonLow, missRows(findings, won) ?? [textRow('text', say.noneWon)]),
        ];
  const rows = [
    textRow('title', say.missesTitle),
    textRow('muted', say.missesAsOf(isoDay(document.book.asOfDay), rulesState.fingerprint)),
    ...body,
  ];
  return { rows, columnWidths: widthsOf(columns), frozenRows: 2 };
}

/** null for none. */
function missRows(findings: ConversionFindings, misses: readonly number[]): ReportRow[] | null {
  if (misses.length === 0) return null;
  const shared = sharedRules(findings.deals, misses);
  const sentence = shared.length === 0 ? say.sharedNothing : say.shared(shared, misses.length);
  return [
    ...wrappedRows('text', sentence, lineLength),
    ...table(
      columns,
      misses.map((index) => missAt(findings, index)),
    ),
  ];
}

function missAt({ document, deals, dealsTab }: ConversionFindings, index: number): Miss {
  const { rows, scored, scoring, statuses } = deals;
  const deal = scored[index]!;
  const { table: ofDeals, keyColumn } = rows;
  const sheetRow = ofDeals.headerRow + 1 + deal.row;
  const score = scoring.totals.score[index]!;
  const basis = scoringBasis(deal, document.settings.daysBeforeClose);
  return {
    sheetRow,
    link: dealsTab && `#gid=${dealsTab.id}&range=${sheetRow}:${sheetRow}`,
    lead: cellTextOf(cellText(ofDeals.columns[keyColumn]?.[deal.row] ?? '').trim()),
    status: rungAt(scoring.model.ladder, statuses[index]!).name,
    scoredAsOf: isoDay(deal.scoringDay),
    closedOn: Number.isNaN(deal.closedOn) ? '' : isoDay(deal.closedOn),
    score,
    amount: Number.isNaN(deal.amount) ? null : deal.amount,
    remark: mayKnowOutcome(basis) ? say.mayKnowOutcome : '',
    why: cellTextOf(whyText(score, whyLines(scoring, index), [])),
  };
}
