import { type ConversionTable, type DealScores, daysToClose } from '../../evidence/index.ts';
import { isoDay, rungAt, whyLines } from '../../scoring/index.ts';
import type { Conversion, DealRow, RunRequest, Summary } from '../../shared/index.ts';
import { dealCounts } from '../document/deals-tables.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { recordRules } from '../document/rules-state.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary, wantedRows } from '../document/summary.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { ReportTab } from '../sheets/report-tab.ts';
import { type TabWritten, writeReportTab } from '../sheets/write-report.ts';
import { spokenLines } from './claim-lines.ts';
import { type ConversionFindings, conversionFindings } from './conversion-findings.ts';
import { layOutConversion } from './conversion-layout.ts';
import { layOutMisses } from './misses-layout.ts';
import { say } from './sentences.ts';

const command = 'conversion';

const conversionTab = { id: 'conversion', name: say.tabName, firstCell: say.title };
const missesTab = {
  id: 'misses',
  name: say.missesTabName,
  firstCell: say.missesTitle,
};

/** Scores leads and closed deals in memory and says on tabs of ours what the deals say about the scores. No lead is written. */
export function buildConversion(request: RunRequest): Summary {
  return runAction({ command, request }, (book) => {
    const scored = scoreDocument(book);
    if ('stopped' in scored) return stoppedSummary(book, scored);
    const document = withNamedProblems(scored);
    const state = recordRules(document, false);
    const findings = conversionFindings(document, state);
    if ('stopped' in findings) return { ...scoreSummary(document), ...findings };
    const held = withDocumentLock(() => {
      markTabs(document.ownTabs);
      return write(findings);
    });
    return summaryOf(findings, held?.value ?? []);
  });
}

/** Both tabs, where they differ from what stands there. A person is shown the Conversion tab afterwards. */
function write(findings: ConversionFindings): TabWritten[] {
  const { book } = findings.document;
  const conversion = writeReportTab(
    new ReportTab(book, conversionTab),
    layOutConversion(findings),
    say.tabRefused,
  );
  const misses = writeReportTab(new ReportTab(book, missesTab), layOutMisses(findings), say.tabRefused);
  if (!book.isScheduled) conversion.tab.bringToFront();
  return [conversion, misses];
}

/** @param written none where another run held the lock */
function summaryOf(findings: ConversionFindings, written: readonly TabWritten[]): Summary {
  const { document, deals, ageOfScores, problems } = findings;
  const summary = scoreSummary(document);
  const refused = written.flatMap((tab) => (tab.kind === 'refused' ? [tab.problem] : []));
  return {
    ...summary,
    conversion: conversionOf(findings),
    problems: [...document.problems, ...problems, ...refused],
    problemCounts: { ...summary.problemCounts, ...dealCounts(deals.deals) },
    messages: [...spokenLines(findings.claimLines), ...ageOfScores, ...findings.leftOut, messageOf(written)],
    ...wantedRows(document),
    ...(document.book.start.request.rows ? { deals: dealRowsOf(deals) } : {}),
  };
}

function messageOf(written: readonly TabWritten[]): string {
  const [conversion] = written;
  if (conversion === undefined) return say.otherRun();
  const isChanged = written.some(({ kind }) => kind === 'changed');
  return isChanged ? say.built(conversion.tab.name) : say.unchanged(conversion.tab.name);
}

function conversionOf({
  report,
  claim,
  claimLines,
  channels,
  touches,
  opportunities,
}: ConversionFindings): Conversion {
  const { bands, statuses, amountWon: _, medianDays: __, ...totals }: ConversionTable = report.table;
  const { basis, figure, colour, counts } = claim;
  const { auc, low, high } = figure ?? { auc: null, low: null, high: null };
  return {
    ...totals,
    claim: { basis, auc, low, high, colour, counts, caveats: [...claimLines.caveats] },
    bands: bands.map(({ label, ...figures }) => ({ band: label, ...figures })),
    statuses: statuses.map(({ label, ...figures }) => ({ status: label, ...figures })),
    channels: [...channels],
    opportunities,
    touches: [...touches],
  };
}

/** Every deal in tab order, with its score or the reason why it has none. */
function dealRowsOf({ rows, deals, scored, scoring, statuses }: DealScores): DealRow[] {
  const scoredRows = new Map(scored.map((deal, index) => [deal, index]));
  const { totals, model } = scoring;
  return deals.map((deal): DealRow => {
    const { outcome, leftOut } = deal;
    const known = {
      row: rows.table.headerRow + 1 + deal.row,
      key: rows.keys[deal.row]!,
      won: outcome === 'won' ? true : outcome === 'lost' ? false : null,
    };
    if (leftOut !== null) return { ...known, leftOut };
    const index = scoredRows.get(deal)!;
    return {
      ...known,
      asOf: isoDay(deal.scoringDay),
      score: totals.score[index]!,
      status: rungAt(model.ladder, statuses[index]!).name,
      fit: totals.fit[index]!,
      engagement: totals.engagement[index]!,
      why: whyLines(scoring, index).map(({ points, label }) => [points, label]),
      amount: numberOrNull(deal.amount),
      days: numberOrNull(daysToClose(deal)),
    };
  });
}

/** JSON has no NaN. */
function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
