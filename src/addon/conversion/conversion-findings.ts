import {
  activityRemarks,
  breakDownOf,
  type ChannelLine,
  type Claim,
  type ConversionReport,
  channelsOf,
  claimOf,
  conversionReport,
  type DealScores,
  type FunnelColumns,
  type Opportunities,
  opportunitiesOf,
  type RulesAge,
  reviewReminder,
  scoringRemarks,
  type TouchLine,
  touchesOf,
  type Verdict,
  verdicts,
} from '../../evidence/index.ts';
import { readCalls } from '../../follow-up/index.ts';
import { columnIndex, isEmptyCell, type Problem, type Table } from '../../scoring/index.ts';
import { readCallsTab } from '../call-list/calls-tab.ts';
import { readActivityTimes } from '../document/activity-times.ts';
import { DealsTables, salesVerdictHeader } from '../document/deals-tables.ts';
import { readLastRun } from '../document/last-run.ts';
import { LeadNames } from '../document/lead-names.ts';
import { nameColumns } from '../document/name-columns.ts';
import { presentOutput } from '../document/present-output.ts';
import type { RulesState } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say as sayOfDocument } from '../document/sentences.ts';
import { timeToWorkOut } from '../document/work-time.ts';
import type { Tab } from '../sheets/tab.ts';
import { type ClaimLines, claimLines } from './claim-lines.ts';
import { columnProblems } from './column-problems.ts';
import { type ModelShare, sharesOf } from './draft-share.ts';
import { rulesOrigin } from './rules-origin.ts';
import { type ConversionPart, say } from './sentences.ts';

/** Everything that the conversion sheet says; nothing is written yet. */
export interface ConversionFindings {
  readonly document: ScoredDocument;
  readonly deals: DealScores;
  readonly leadNames: LeadNames;
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
  /** Leads and deals by where they come from, a line each value. */
  readonly channels: readonly ChannelLine[];
  /** null where no column says which leads are opportunities. */
  readonly opportunities: Opportunities | null;
  readonly touches: readonly TouchLine[];
  /** What there was no time for, in a sentence. */
  readonly leftOut: readonly string[];
  /** Of the deals, and of the columns that they are counted by. */
  readonly problems: readonly Problem[];
}

/** Stopped: the sentence for which there is no time for the deals at all. */
export function conversionFindings(
  document: ScoredDocument,
  rulesState: RulesState,
): ConversionFindings | { readonly stopped: string } {
  const { scores, bands, book, scoringTook } = document;
  const { breakDownBy, opportunityColumn } = document.settings;
  // Deals are scored as leads are.
  const { hasTime } = timeToWorkOut(book, scoringTook);
  const naming = nameColumns(document);
  const named = naming.map((column) => document.leads.headers[column]!);
  const tables = hasTime() ? DealsTables.read(document, [...breakDownBy, opportunityColumn, ...named]) : null;
  if (tables === null || !hasTime()) return { stopped: sayOfDocument.noTimeForDeals() };
  const { leads } = tables;
  const deals = tables.scoredBy(scores);
  const funnelColumns = {
    mqlOn: presentOutput(document, 'mqlOn'),
    sqlOn: presentOutput(document, 'sqlOn'),
    salesVerdict: leads.columns[columnIndex(leads.headers, salesVerdictHeader)] ?? null,
    callResults: callResultsOf(document),
  };
  const report = conversionReport(deals, scores, bands, funnelColumns);
  const breakDown = breakDownOf(breakDownBy, leads.headers);
  const sqlMinimum = document.model.ladder.rungs[report.sqlRung < 0 ? 2 : report.sqlRung]?.minScore ?? null;
  const claim = claimOf(deals, rulesOrigin(document), { sqlMinimum, asOfDay: book.asOfDay });
  const withLeadColumns = countWithLeadColumns(document, deals, leads);
  return {
    document,
    deals,
    leadNames: new LeadNames(leads, naming, scores.keyColumn),
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
    ...partsInTime({ document, tables, deals, breakDown, funnelColumns }, hasTime),
  };
}

/** Per lead the last talk that told whether it fits; null where no calls are kept. */
function callResultsOf({ book, markedTabs, scores, model }: ScoredDocument): string[] | null {
  const tab = readCallsTab(book, markedTabs);
  if (tab === null) return null;
  const { keys, isLead, rowOfKey } = scores.leadKeys;
  const { calls } = readCalls(tab.table, { region: model, asOfDay: scores.asOfDay }, rowOfKey);
  const judged = calls.filter(({ result }) => result === 'Good talk' || result === 'Not a fit');
  const lastOf = new Map([...judged].sort((a, b) => a.day - b.day).map(({ key, result }) => [key, result]));
  return keys.map((key, row) => (isLead[row] === 1 ? (lastOf.get(key) ?? '') : ''));
}

/** What the parts are worked out from. */
interface Counted extends Pick<ConversionFindings, 'document' | 'deals'> {
  readonly tables: DealsTables;
  readonly breakDown: ReturnType<typeof breakDownOf>;
  readonly funnelColumns: FunnelColumns;
}

/** One after the other, as long as there is time: where one is left out, so are those after it. */
function partsInTime(
  { document, tables, deals, breakDown, funnelColumns }: Counted,
  hasTime: () => boolean,
): Pick<ConversionFindings, ConversionPart | 'leftOut'> {
  const { scores, settings } = document;
  const isAsked: Record<ConversionPart, boolean> = {
    problems: true,
    shares: settings.draftSharePercent > 0,
    channels: breakDown.columns.length > 0,
    opportunities: settings.opportunityColumn !== '',
    touches: deals.scoring.frame.log !== null,
  };
  const leftOut: ConversionPart[] = [];
  const inTime = <T>(part: ConversionPart, work: () => T): T | null => {
    if (!isAsked[part]) return null;
    if (leftOut.length === 0 && hasTime()) return work();
    leftOut.push(part);
    return null;
  };
  const ofDeals = inTime('problems', () => tables.problemsOf(deals, scores)) ?? [];
  return {
    problems: [...ofDeals, ...columnProblems(document, breakDown)],
    shares: inTime('shares', () => sharesOf(document, tables)) ?? [],
    channels: inTime('channels', () => channelsOf(deals, scores, breakDown.columns)) ?? [],
    opportunities: inTime('opportunities', () => opportunitiesOf(deals, scores, funnelColumns)),
    touches: inTime('touches', () => touchesIn(document, deals)) ?? [],
    leftOut:
      leftOut.length === 0
        ? []
        : [sayOfDocument.leftOutForLackOfTime(leftOut.map((part) => say.parts[part]))],
  };
}

/** The order of a day's activities is asked for only where a won deal has some. */
function touchesIn(document: ScoredDocument, deals: DealScores): TouchLine[] {
  const isTouched = deals.scored.some(
    ({ outcome }, index) => outcome === 'won' && deals.scoring.frame.keyNumbers[index]! >= 0,
  );
  return isTouched ? touchesOf(deals, readActivityTimes(document)) : [];
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
