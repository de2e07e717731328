import {
  activityRemarks,
  type Claim,
  type ConversionReport,
  claimOf,
  conversionReport,
  type DealScores,
  type RulesAge,
  reviewReminder,
  scoringRemarks,
  type Verdict,
  verdicts,
} from '../../evidence/index.ts';
import { columnIndex, isEmptyCell, type Problem, type Table } from '../../scoring/index.ts';
import { DealsTables, salesVerdictHeader } from '../document/deals-tables.ts';
import { readLastRun } from '../document/last-run.ts';
import type { RulesState } from '../document/rules-state.ts';
import { presentOutput, type ScoredDocument } from '../document/score-document.ts';
import type { Tab } from '../sheets/tab.ts';
import { type ClaimLines, claimLines } from './claim-lines.ts';
import { type ModelShare, sharesOf } from './draft-share.ts';
import { rulesOrigin } from './rules-origin.ts';
import { say } from './sentences.ts';

/** Everything that the conversion sheet says; nothing is written yet. */
export interface ConversionFindings {
  readonly document: ScoredDocument;
  readonly deals: DealScores;
  /** Where the deals stand; null where there is no such tab. */
  readonly dealsTab: Tab | null;
  readonly report: ConversionReport;
  readonly rulesState: RulesState;
  readonly claim: Claim;
  readonly claimLines: ClaimLines;
  /** What the deals say, and when the rules are to be looked at again. */
  readonly verdicts: readonly Verdict[];
  /** Whether the deals test the rules on activities, which stands above the bands. */
  readonly activityRemarks: readonly Verdict[];
  /** How the deals were scored. */
  readonly remarks: readonly Verdict[];
  /** Here leads are scored in memory: what stands on Leads may be of other rules, or of half of the rows. */
  readonly ageOfScores: readonly string[];
  /** Where leads are shared out to the draft: deals as each model scores its own. */
  readonly shares: readonly ModelShare[];
  /** Of the deals. */
  readonly problems: readonly Problem[];
}

export function conversionFindings(document: ScoredDocument, rulesState: RulesState): ConversionFindings {
  const { scores, bands, book } = document;
  const tables = DealsTables.read(document);
  const { leads } = tables;
  const deals = tables.scoredBy(scores);
  const report = conversionReport(deals, scores, bands, {
    mqlOn: presentOutput(document, 'mqlOn'),
    sqlOn: presentOutput(document, 'sqlOn'),
    salesVerdict: leads.columns[columnIndex(leads.headers, salesVerdictHeader)] ?? null,
  });
  const sqlMinimum = document.model.ladder.rungs[report.sqlRung < 0 ? 2 : report.sqlRung]?.minScore ?? null;
  const claim = claimOf(deals, rulesOrigin(document), { sqlMinimum, asOfDay: book.asOfDay });
  const withLeadColumns = countWithLeadColumns(document, deals, leads);
  return {
    document,
    deals,
    dealsTab: tables.tab,
    report,
    rulesState,
    claim,
    claimLines: claimLines(claim, deals),
    verdicts: [
      ...verdicts(report, deals, scores),
      ...(rulesState.hasChanged ? [reviewReminder(ageOf(rulesState, deals, book.asOfDay))] : []),
    ],
    activityRemarks: activityRemarks(report, deals),
    remarks: scoringRemarks(report, deals, withLeadColumns),
    ageOfScores: ageOfScores(document, rulesState),
    shares: sharesOf(document, tables),
    problems: tables.problemsOf(deals, scores),
  };
}

function ageOfScores({ leadsTab, book, outputs }: ScoredDocument, rulesState: RulesState): string[] {
  const { name } = leadsTab;
  const unfinished = readLastRun(book.kept)?.unfinished ?? null;
  if (unfinished !== null) return [say.unfinished(name, unfinished)];
  if (!outputs.columns.has('score')) return [say.notScored(name)];
  const isOlder = rulesState.scoredWith !== null && rulesState.scoredWith !== rulesState.fingerprint;
  return isOlder ? [say.scoresOlder(name)] : [];
}

/** Scored deals that take a rule's cell from their lead as it is today: they have none of their own. */
function countWithLeadColumns({ model }: ScoredDocument, { rows, scored }: DealScores, leads: Table): number {
  // Where leads are the deals, there is nothing else that a deal could bring.
  const { headers, columns } = rows.areLeads ? { headers: [], columns: [] } : rows.table;
  const pairs = [...new Set(model.rules.flatMap((rule) => rule.columns))].map((index) => ({
    own: columns[columnIndex(headers, leads.headers[index]!)],
    lent: leads.columns[index]!,
  }));
  const isLent = (row: number, leadRow: number) =>
    leadRow >= 0 &&
    pairs.some(({ own, lent }) => isEmptyCell(own?.[row] ?? '') && !isEmptyCell(lent[leadRow]!));
  return scored.filter(({ row }) => isLent(row, rows.leadRows[row]!)).length;
}

function ageOf({ sinceDay }: RulesState, { deals }: DealScores, asOfDay: number): RulesAge {
  const isClosedSince = ({ closedOn, outcome }: DealScores['deals'][number]) =>
    (outcome === 'won' || outcome === 'lost') && closedOn > sinceDay && closedOn <= asOfDay;
  return { days: Math.max(0, asOfDay - sinceDay), dealsSince: deals.filter(isClosedSince).length };
}
