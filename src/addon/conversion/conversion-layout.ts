import type { Verdict } from '../../evidence/index.ts';
import { ignoredLines, isoDay } from '../../scoring/index.ts';
import { knownGroups } from '../document/ignored-problems.ts';
import { emptyRow, type Report, type ReportRow, section, textRow, wrappedRows } from '../sheets/report.ts';
import { channelRows, touchRows } from './channel-tables.ts';
import type { ClaimLines } from './claim-lines.ts';
import type { ConversionFindings } from './conversion-findings.ts';
import {
  columnWidths,
  conversionColumn,
  figureRows,
  funnelRows,
  opportunityRows,
  quarterRows,
  shareRows,
  shownColumns,
} from './conversion-tables.ts';
import { say } from './sentences.ts';

/** Characters of a sentence that fit beside each other on a laptop, and of one in bold. */
const lineLength = 190;
const boldLength = 155;
/** Rows that the chart covers, at the usual 21 pixels. */
const chartRows = 16;
const mostProblems = 30;

/** The Conversion tab, and where its chart goes. */
export function layOutConversion(findings: ConversionFindings): Report {
  const { report, deals, shares, document, claimLines } = findings;
  const { bands, statuses } = report.table;
  const hasDeals = deals.scored.length > 0;
  const leads = leadsNow(findings);
  const head = [
    ...headRows(findings),
    emptyRow,
    textRow('section', say.bands),
    ...(claimLines.ofBands === null ? [] : [textRow('muted', claimLines.ofBands)]),
    textRow('muted', say.folded),
  ];
  const bandRows = figureRows(say.columns.band.header, bands, report.table, leads, report.disqualifiedNow);
  const shown = [
    ...head,
    ...bandRows,
    ...Array.from({ length: hasDeals ? chartRows : 0 }, () => emptyRow),
    ...section(say.verdicts, bulleted(findings.verdicts)),
    ...section(say.figures, claimLines.figures.flatMap(plainRows)),
    ...section(say.statuses, figureRows(say.columns.status.header, statuses, report.table, leads)),
    ...section(say.funnel, funnelRows(report.funnel)),
    ...section(say.opportunities, opportunityRows(findings.opportunities)),
    ...section(say.channels, channelRows(findings.channels)),
    ...section(say.shares, shareRows(shares, document.settings.draftSharePercent)),
    ...section(say.quarters, quarterRows(report.quarters)),
    ...section(say.scoring, bulleted(findings.remarks)),
    ...section(say.problems, problemRows(findings)),
  ];
  const touches = section(say.touches, touchRows(findings.touches));
  const hasTouches = touches.length > 0;
  const chart = {
    title: say.chartTitle,
    horizontalTitle: say.chartBand,
    verticalTitle: say.chartConversion,
    headerRow: head.length + 1,
    lineCount: bands.length,
    labelColumn: 1,
    barColumn: conversionColumn,
    reachesAll: bands.some(({ high }) => high !== null && high > 0.8),
    row: hasDeals ? head.length + 1 + bandRows.length : null,
  };
  return {
    rows: [...shown, ...touches],
    columnWidths,
    frozenRows: 2,
    folded: { first: shownColumns, count: columnWidths.length - shownColumns },
    foldedRows: hasTouches ? { first: shown.length + touchHead, count: touches.length - touchHead } : null,
    chart,
  };
}

/** Of the section of touches an empty row, its heading and what it says of the fold stay in sight. */
const touchHead = 3;

function headRows(findings: ConversionFindings): ReportRow[] {
  const { document, report, rulesState, ageOfScores, leftOut } = findings;
  const { deals, won, lost } = report.table;
  const day = isoDay(document.book.asOfDay);
  return [
    textRow('title', say.title),
    textRow('muted', say.asOf(day, rulesState.fingerprint, deals, won, lost, leadsNow(findings))),
    ...[...ageOfScores, ...leftOut].map((sentence) => textRow('warning', sentence)),
    emptyRow,
    ...claimRows(findings.claimLines),
    ...bulleted(findings.activityRemarks),
  ];
}

const claimStyles = { green: 'headline', amber: 'doubted', grey: 'unclaimed' } as const;

/** What weakens a claim has its colour: who sees the one sees the other. */
function claimRows({ colour, counts, verdict, weakness }: ClaimLines): ReportRow[] {
  const style = claimStyles[colour];
  return [
    ...(counts === null ? [] : wrappedRows('lead', counts, boldLength)),
    ...wrappedRows(style, verdict, boldLength),
    ...(weakness === null ? [] : wrappedRows(style, weakness, boldLength)),
  ];
}

function plainRows(text: string): ReportRow[] {
  return wrappedRows('text', text, lineLength);
}

function leadsNow({ document }: ConversionFindings): number {
  return document.scores.leadsNowCount;
}

function bulleted(lines: readonly Verdict[]): ReportRow[] {
  return lines.flatMap(({ text, isWarning }) =>
    wrappedRows(isWarning ? 'warning' : 'text', `${isWarning ? '▲' : '•'} ${text}`, lineLength),
  );
}

function problemRows({ document, problems }: ConversionFindings): ReportRow[] {
  const groups = knownGroups(document.book.kept, problems);
  const { all } = groups;
  const shown = all.slice(0, mostProblems);
  const rest = all.length - shown.length;
  return [
    ...shown.flatMap(({ message }) => wrappedRows('text', message, lineLength)),
    ...(rest > 0 ? [textRow('muted', say.moreProblems(rest))] : []),
    ...ignoredLines(groups).map((line) => textRow('muted', line)),
  ];
}
