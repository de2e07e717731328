import { allRungs, isoDay, type LeadScores } from '../../scoring/index.ts';
import type { LeadRow, ProblemCounts, Summary } from '../../shared/index.ts';
import type { Book } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { accountsId } from './accounts-id.ts';
import type { FollowUp } from './follow-up.ts';
import type { StoppedDocument } from './read-model.ts';
import type { ScoredDocument } from './score-document.ts';

const noCounts: ProblemCounts = {
  eventsWithoutDate: 0,
  eventsInFuture: 0,
  eventsWithoutLead: 0,
  eventsBadCount: 0,
  duplicateKeys: 0,
  dealsWithoutLead: 0,
  dealsWithoutOutcome: 0,
  dealsInFuture: 0,
  leadsWithoutKey: 0,
};

/** What is reported before anything has been scored. */
export function emptySummary(book: Pick<Book, 'start' | 'asOfDay' | 'startedAt'>): Summary {
  return {
    command: book.start.command,
    asOf: isoDay(book.asOfDay),
    stopped: null,
    leads: 0,
    scored: 0,
    scoreSum: 0,
    statuses: {},
    closed: { won: 0, lost: 0 },
    rulesLeftOut: [],
    problems: [],
    problemCounts: noCounts,
    conversion: null,
    messages: [],
    milliseconds: now() - book.startedAt,
  };
}

/** Problems as they leave the add-on: each has its address. */
export function reported(problems: Summary['problems']): Summary['problems'] {
  return problems.map(({ code, tab, cell, expected, received, message, level, count, isIgnored }) => ({
    code,
    tab,
    cell,
    expected,
    received,
    message,
    level,
    count,
    ...(isIgnored && { isIgnored }),
  }));
}

/** What is reported where nothing could be scored. */
export function stoppedSummary(book: Book, { stopped, problems }: StoppedDocument): Summary {
  return { ...emptySummary(book), stopped, problems: [...problems] };
}

/** The figures of a scored document. */
export function scoreSummary(document: ScoredDocument): Summary {
  const { book, scores, reading, problems } = document;
  const { leadKeys } = scores;
  const counts = countLeads(scores);
  return {
    ...emptySummary(book),
    ...counts,
    scored: counts.leads,
    rulesLeftOut: reading.rulesLeftOut.map(({ row, why }) => ({ row, why })),
    problems: [...problems],
    problemCounts: {
      ...noCounts,
      ...scores.eventCounts,
      ...document.dealCounts,
      duplicateKeys: leadKeys.duplicateKeys,
      leadsWithoutKey: leadKeys.leadsWithoutKey,
    },
    ...accountsIn(document),
  };
}

/** Rows name their accounts without a list of them. */
function accountsIn({ followUp, book, markedTabs }: ScoredDocument): Pick<Summary, 'accounts'> {
  const accounts = followUp?.accounts ?? null;
  const isAsked = book.start.request.accounts === true || markedTabs.has(accountsId);
  return accounts !== null && isAsked ? { accounts: accounts.figures() } : {};
}

function countLeads(scores: LeadScores): Pick<Summary, 'leads' | 'scoreSum' | 'statuses' | 'closed'> {
  const rungs = allRungs(scores.scoring.model.ladder);
  const { isLead } = scores.leadKeys;
  const counts = rungs.map(() => 0);
  let leads = 0;
  let scoreSum = 0;
  for (let row = 0; row < isLead.length; row++) {
    if (isLead[row] !== 1) continue;
    leads++;
    scoreSum += scores.scores[row]!;
    counts[scores.statuses[row]!]!++;
  }
  const [lost, won] = [counts.pop()!, counts.pop()!];
  const statuses = Object.fromEntries(counts.map((count, index) => [rungs[index]!.name, count]));
  return { leads, scoreSum, statuses, closed: { won, lost } };
}

/** Every lead, where whoever started the run asked for them. */
export function wantedRows(document: ScoredDocument): Pick<Summary, 'rows'> {
  return document.book.start.request.rows ? { rows: leadRows(document) } : {};
}

/** Every lead in row order, or the one in a sheet row. */
export function leadRows({ leads, scores, followUp }: ScoredDocument, sheetRow?: number): LeadRow[] {
  const rows: LeadRow[] = [];
  for (let row = 0; row < leads.rowCount; row++) {
    const isWanted = sheetRow === undefined || leads.headerRow + 1 + row === sheetRow;
    if (isWanted && scores.leadKeys.isLead[row] === 1)
      rows.push({ ...leadRow(scores, row, leads.headerRow + 1 + row), ...followUpCells(followUp, row) });
  }
  return rows;
}

/** @param day NaN for none */
function dayText(day: number): string | null {
  return Number.isNaN(day) ? null : isoDay(day);
}

/** What is told of a lead besides its score, where somebody has asked for it. */
function followUpCells(
  followUp: FollowUp | null,
  row: number,
): Pick<LeadRow, 'statusSince' | 'owner' | 'trend' | 'account'> {
  if (followUp === null) return {};
  const { statusSince, owners, trendOf, accounts } = followUp;
  return {
    ...(statusSince && { statusSince: dayText(statusSince[row]!) }),
    ...(owners && { owner: owners.names[row] || null }),
    ...(trendOf && { trend: trendOf(row) }),
    ...(accounts && { account: accounts.nameAt(row) }),
  };
}

function leadRow(scores: LeadScores, row: number, sheetRow: number): LeadRow {
  const coolsOn = scores.coolsOn(row);
  return {
    row: sheetRow,
    key: scores.leadKeys.keys[row]!,
    score: scores.scores[row]!,
    status: scores.statusName(row),
    fit: scores.fit[row]!,
    engagement: scores.engagement[row]!,
    completeness: scores.completeness[row]!,
    potential: scores.potentials[row]!,
    why: scores.whyLines(row).map(({ points, label }) => [points, label]),
    whyText: scores.whyText(row),
    disqualifiedBy: scores.disqualifiedBy(row),
    coolsOn: coolsOn === null ? null : isoDay(coolsOn),
    nextStep: scores.nextStep(row),
  };
}
