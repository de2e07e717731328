import { mayKnowOutcome, missesOf, scoringBasis, sharedRules } from '../../evidence/index.ts';
import { cellText, isoDay, rungAt, whyLines, whyText } from '../../scoring/index.ts';
import { cellTextOf } from '../document/output-rows.ts';
import {
  countCell,
  emptyRow,
  filledColumns,
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
  wrappedOf,
  wrappedRows,
} from '../sheets/report.ts';
import type { ConversionFindings } from './conversion-findings.ts';
import { say } from './sentences.ts';

const lineLength = 170;

/** A deal that the scores got wrong. */
export interface Miss {
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

/** What a laptop shows beside each other, without those that no miss fills. */
const columns: readonly ReportColumn<Miss>[] = [
  { ...texts.lead, width: 260, isWrapped: true, cell: ({ lead }) => textCell(lead) },
  { ...texts.score, width: 55, cell: ({ score }) => numberCell(score, '0') },
  { ...texts.why, align: 'left', width: 460, isWrapped: true, cell: ({ why }) => textCell(why) },
  { ...texts.status, align: 'left', width: 95, cell: ({ status }) => textCell(status) },
  { ...texts.closedOn, align: 'left', width: 85, cell: ({ closedOn }) => textCell(closedOn) },
  { ...texts.amount, width: 75, cell: ({ amount }) => countCell(amount) },
  {
    ...texts.row,
    align: 'left',
    width: 65,
    cell: ({ sheetRow, link }) => linkCell(say.missRow(sheetRow), link),
  },
  { ...texts.remark, align: 'left', width: 150, cell: ({ remark }) => textCell(remark) },
];
/** Folded away. */
const scoredAsOf: ReportColumn<Miss> = {
  ...texts.scoredAsOf,
  align: 'left',
  width: 95,
  cell: ({ scoredAsOf: day }) => textCell(day),
};
const columnsOfEarlierLayout = 10;

/** The Misses tab: lost deals that scored high and won ones that scored low, with what they share. */
export function layOutMisses(findings: ConversionFindings): Report {
  const { document, deals, rulesState } = findings;
  const { lost, won } = missesOf(deals);
  const shown = filledColumns(
    columns,
    [...lost, ...won].map((index) => missAt(findings, index)),
  );
  const ofMisses = (misses: readonly number[]) => missRows(findings, misses, [...shown, scoredAsOf]);
  const body =
    deals.scored.length === 0
      ? [emptyRow, textRow('warning', say.noMisses)]
      : [
          textRow('muted', say.missesFolded(shown[shown.length - 1]!.header)),
          ...section(say.lostHigh, ofMisses(lost) ?? [textRow('text', say.noneLost)]),
          ...section(say.wonLow, ofMisses(won) ?? [textRow('text', say.noneWon)]),
        ];
  const rows = [
    textRow('title', say.missesTitle),
    textRow('muted', say.missesAsOf(isoDay(document.book.asOfDay), rulesState.fingerprint)),
    ...body,
  ];
  const columnWidths = widthsOf([...shown, scoredAsOf], columnsOfEarlierLayout);
  const folded = { first: shown.length, count: columnWidths.length - shown.length };
  return { rows, columnWidths, frozenRows: 2, folded, wrapped: wrappedOf(shown) };
}

/** null for none. */
function missRows(
  findings: ConversionFindings,
  misses: readonly number[],
  shown: readonly ReportColumn<Miss>[],
): ReportRow[] | null {
  if (misses.length === 0) return null;
  const shared = sharedRules(findings.deals, misses);
  const sentence = shared.length === 0 ? say.sharedNothing : say.shared(shared, misses.length);
  return [
    ...wrappedRows('text', sentence, lineLength),
    ...table(
      shown,
      misses.map((index) => missAt(findings, index)),
    ),
  ];
}

/** As people know the lead of a deal; of one without a lead its key. */
export function leadOfDeal({ deals, leadNames }: ConversionFindings, index: number): string {
  const { rows, scored } = deals;
  const { row } = scored[index]!;
  const leadRow = rows.leadRows[row]!;
  const key = cellText(rows.table.columns[rows.keyColumn]?.[row] ?? '').trim();
  return cellTextOf(leadRow < 0 ? key : leadNames.nameOf(leadRow));
}

export function missAt(findings: ConversionFindings, index: number): Miss {
  const { document, deals, dealsTab } = findings;
  const { rows, scored, scoring, statuses } = deals;
  const deal = scored[index]!;
  const sheetRow = rows.table.headerRow + 1 + deal.row;
  const score = scoring.totals.score[index]!;
  const basis = scoringBasis(deal, document.settings.daysBeforeClose);
  return {
    sheetRow,
    link: dealsTab && `#gid=${dealsTab.id}&range=${sheetRow}:${sheetRow}`,
    lead: leadOfDeal(findings, index),
    status: rungAt(scoring.model.ladder, statuses[index]!).name,
    scoredAsOf: isoDay(deal.scoringDay),
    closedOn: Number.isNaN(deal.closedOn) ? '' : isoDay(deal.closedOn),
    score,
    amount: Number.isNaN(deal.amount) ? null : deal.amount,
    remark: mayKnowOutcome(basis) ? say.mayKnowOutcome : '',
    why: cellTextOf(whyText(score, whyLines(scoring, index), [])),
  };
}
