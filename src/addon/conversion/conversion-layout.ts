import {
  type ConversionLine,
  headline,
  reviewReminder,
  scoringRemarks,
  type Verdict,
  verdicts,
} from '../../evidence/index.ts';
import { isoDay } from '../../scoring/index.ts';
import { readLastRun } from '../document/last-run.ts';
import { emptyRow, type Report, type ReportRow, section, textRow, wrappedRows } from '../sheets/report.ts';
import { armRows } from './arm-rows.ts';
import type { ConversionDocument } from './conversion-document.ts';
import { fewestDealsOfLine, figureHeaders, figureRow, remarkOf } from './figure-rows.ts';
import { funnelRows } from './funnel-rows.ts';
import { quarterRows } from './quarter-rows.ts';
import { say } from './sentences.ts';
import { totalRow } from './total-row.ts';

/** Label, nine figures, amount, days, a gap, remark. */
const columnWidths = [150, 70, 60, 60, 95, 75, 75, 60, 90, 70, 105, 100, 15, 330];
/** Characters of a sentence that fit beside each other at these widths. */
const lineLength = 190;
/** Rows that the chart covers, at the usual 21 pixels. */
const chartRows = 16;
const mostProblems = 30;

/** The Conversion tab, and where its chart goes. */
export interface ConversionLayout {
  readonly report: Report;
  /** Sheet row of the bands' headers, from 1. */
  readonly bandsHeaderRow: number;
  readonly bandCount: number;
  /** Sheet row of the chart; null where there is nothing to draw. */
  readonly chartRow: number | null;
  /** Whether an interval comes close to 100 %. */
  readonly reachesAll: boolean;
}

export function layOutConversion(conversion: ConversionDocument): ConversionLayout {
  const { report, deals } = conversion;
  const hasDeals = deals.scored.length > 0;
  const head = [...headRows(conversion), emptyRow];
  const bands = tableRows(say.headers.band, report.table.bands, conversion, (line, index) =>
    remarkOf(line, report.disqualifiedNow[index] ?? 0),
  );
  const chart = hasDeals ? Array.from({ length: chartRows }, () => emptyRow) : [];
  const rows = [
    ...head,
    textRow('section', say.bands),
    ...bands,
    ...chart,
    ...section(say.verdicts, verdictRows(conversion)),
    ...section(say.statuses, statusRows(conversion)),
    ...section(say.funnel, funnelRows(report.funnel)),
    ...section(say.arms, armRows(conversion)),
    ...section(say.quarters, quarterRows(report.quarters)),
    ...section(say.scoring, scoringRows(conversion)),
    ...section(say.problems, problemRows(conversion)),
  ];
  const bandsHeaderRow = head.length + 2;
  return {
    report: { rows, columnWidths, frozenRows: 2 },
    bandsHeaderRow,
    bandCount: report.table.bands.length,
    chartRow: hasDeals ? bandsHeaderRow + bands.length : null,
    reachesAll: report.table.bands.some(({ high }) => high !== null && high > 0.8),
  };
}

function headRows(conversion: ConversionDocument): ReportRow[] {
  const { document, report, deals, rulesState } = conversion;
  const { table } = report;
  const asOf = say.asOf(
    isoDay(document.book.asOfDay),
    rulesState.fingerprint,
    ...([table.deals, table.won, table.lost, leadsNow(conversion)] as const),
  );
  const { text, isWarning } = headline(report, deals, document.settings.dealsTab);
  return [
    textRow('title', say.title),
    textRow('muted', asOf),
    ...ageOfScores(conversion).map((sentence) => textRow('warning', sentence)),
    emptyRow,
    ...wrappedRows(isWarning ? 'warning' : 'headline', text, lineLength),
  ];
}

/** Here leads are scored in memory: what stands on Leads may be of other rules, or of half of the rows. */
export function ageOfScores({ document, rulesState }: ConversionDocument): string[] {
  const { name } = document.leadsTab;
  const unfinished = readLastRun(document.book.kept)?.unfinished ?? null;
  if (unfinished !== null) return [say.unfinished(name, unfinished)];
  if (!document.outputs.columns.has('score')) return [say.notScored(name)];
  const isOlder = rulesState.scoredWith !== null && rulesState.scoredWith !== rulesState.fingerprint;
  return isOlder ? [say.scoresOlder(name)] : [];
}

function leadsNow({ document }: ConversionDocument): number {
  return document.scores.leadKeys.isLead.reduce((sum, isLead) => sum + isLead, 0);
}

function tableRows(
  first: string,
  lines: readonly ConversionLine[],
  conversion: ConversionDocument,
  remark: (line: ConversionLine, index: number) => string,
): ReportRow[] {
  const leads = leadsNow(conversion);
  const best = Math.max(
    0,
    ...lines.map(({ conversion: share, deals }) => (deals < fewestDealsOfLine ? 0 : share!)),
  );
  return [
    figureHeaders(first),
    ...lines.map((line, index) => figureRow(line, leads, best, remark(line, index))),
    totalRow(conversion.report.table, leads),
  ];
}

function statusRows(conversion: ConversionDocument): ReportRow[] {
  return tableRows(say.headers.status, conversion.report.table.statuses, conversion, (line) =>
    remarkOf(line, 0),
  );
}

function verdictRows({ report, deals, document, rulesAge }: ConversionDocument): ReportRow[] {
  return bulleted([
    ...verdicts(report, deals, document.scores),
    ...(rulesAge === null ? [] : [reviewReminder(rulesAge)]),
  ]);
}

function scoringRows({ report, deals, document, withLeadColumns }: ConversionDocument): ReportRow[] {
  return bulleted(scoringRemarks(report, deals, withLeadColumns, document.settings.daysBeforeClose));
}

function bulleted(lines: readonly Verdict[]): ReportRow[] {
  return lines.flatMap(({ text, isWarning }) =>
    wrappedRows(isWarning ? 'warning' : 'text', `${isWarning ? '▲' : '•'} ${text}`, lineLength),
  );
}

function problemRows({ problems }: ConversionDocument): ReportRow[] {
  const shown = problems.slice(0, mostProblems);
  const rest = problems.length - shown.length;
  return [
    ...shown.flatMap(({ message }) => wrappedRows('text', message, lineLength)),
    ...(rest > 0 ? [textRow('muted', say.moreProblems(rest))] : []),
  ];
}
