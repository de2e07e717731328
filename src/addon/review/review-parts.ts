import { columnQuality, fnv1a32, missesOf } from '../../evidence/index.ts';
import { isoDay, whyLines, whyText } from '../../scoring/index.ts';
import type { RuleEvidenceLine } from '../../shared/index.ts';
import { leadOfDeal } from '../conversion/misses-layout.ts';
import { cellTextOf } from '../document/output-rows.ts';
import { countCell, numberCell, percentCell, type ReportCell, textCell } from '../sheets/report.ts';
import { questionLines } from './review-answers.ts';
import type { ReviewFindings } from './review-findings.ts';
import { say } from './sentences.ts';
import { nextKey } from './their-cells.ts';

/** A row of the page, with the key by which what people write on it is known again. */
export interface ReviewLine {
  readonly key: string;
  readonly cells: readonly ReportCell[];
}

/** Rows under their headers. */
export interface ReviewPart {
  readonly headers: readonly string[];
  readonly lines: readonly ReviewLine[];
}

const mostChanges = 3;
const mostLost = 3;
const mostSurprises = 5;
const mostRules = 5;
/** One page. */
const mostRows = 45;
const titleRows = 2;

const texts = (key: string, ...values: readonly string[]): ReviewLine => ({
  key,
  cells: values.map((value) => textCell(cellTextOf(value))),
});

/** All of the page; what is known of columns takes the rows that the others leave. */
export function reviewParts(findings: ReviewFindings): ReviewPart[] {
  const before = [figuresPart, changesPart, surprisesPart, rulesPart].map((part) => part(findings));
  const after = [questionsPart(findings), salesPart(findings)];
  const taken = [...before, ...after].reduce((sum, { lines }) => sum + 1 + lines.length, titleRows);
  return [...before, dataPart(findings, mostRows - taken - 1), ...after];
}

function figuresPart({ figures, last }: ReviewFindings): ReviewPart {
  const lines = figures.map((figure, index) =>
    texts(`f:${index + 1}`, say.figures[index]!, figure, last?.figures[index] ?? say.none),
  );
  return { headers: say.figuresHeaders, lines };
}

/** With deals that were closed by the day of a change, and since. */
function changesPart({ changes, conversion }: ReviewFindings): ReviewPart {
  const { scored } = conversion.deals;
  const wonOf = (isIn: (closedOn: number) => boolean) => {
    const deals = scored.filter(({ closedOn }) => isIn(closedOn));
    return say.wonOf(deals.filter(({ outcome }) => outcome === 'won').length, deals.length);
  };
  const shown = changes.length > mostChanges ? changes.slice(0, mostChanges - 1) : changes;
  const lines = shown.map(({ when, day, what, changes: amount }) =>
    texts(
      `c:${when}`,
      ...[when, say.changed(what, amount - 1), say.cells(amount)],
      ...[wonOf((closedOn) => closedOn <= day), wonOf((closedOn) => closedOn > day)],
    ),
  );
  const rest = changes.length - shown.length;
  const more = rest > 0 ? [texts('c:more', '', say.moreChanges(rest))] : [];
  return {
    headers: say.changesHeaders,
    lines: changes.length === 0 ? [texts('c:none', '', say.noChanges)] : [...lines, ...more],
  };
}

function surprisesPart(findings: ReviewFindings): ReviewPart {
  const { lost, won } = missesOf(findings.conversion.deals);
  const ofLost = lost.slice(0, Math.max(mostLost, mostSurprises - won.length));
  const misses = [...ofLost, ...won].slice(0, mostSurprises);
  const lines = misses.map((index) => surpriseLine(findings, index));
  return {
    headers: [say.surpriseHeader, ...say.surprisesHeaders],
    lines: lines.length === 0 ? [texts('s:none', '', say.noSurprises)] : lines,
  };
}

function surpriseLine({ conversion, document }: ReviewFindings, index: number): ReviewLine {
  const { scored, scoring } = conversion.deals;
  const { outcome, closedOn } = scored[index]!;
  const score = scoring.totals.score[index]!;
  const day = Number.isNaN(closedOn) ? '' : isoDay(closedOn);
  const lead = leadOfDeal(conversion, index);
  const happened = outcome === 'won' ? say.won(day) : say.lost(day);
  const why = whyText(score, whyLines(scoring, index), []);
  const { cells } = texts('', lead, happened, why);
  const daysAgo = Number.isNaN(closedOn) ? null : document.book.asOfDay - closedOn;
  // The key names nobody: of a lead that is to be forgotten nothing is left in it.
  const key = `s:${fnv1a32(`${lead}\u0001${day}`).toString(16)}`;
  return { key, cells: [...cells, numberCell(score, '0'), countCell(daysAgo)] };
}

/** What is to be decided first: what the deals speak against, then points that should be others, then new signals. */
const urgency = { opposes: 0, differs: 1, silent: 3, agrees: 4 } as const;

function rulesPart({ evidence }: ReviewFindings): ReviewPart {
  const ofRules = (evidence?.rules ?? []).map((rule) => ({ at: urgency[rule.tone], line: ruleLine(rule) }));
  const ofSignals = (evidence?.signals ?? []).map(({ rule, verdict, suggestedPoints }) => ({
    at: 2,
    line: lineOfRule(rule, verdict, say.decisions.signal(suggestedPoints), null, suggestedPoints),
  }));
  const lines = [...ofRules, ...ofSignals].sort((a, b) => a.at - b.at).map(({ line }) => line);
  return {
    headers: say.rulesHeaders,
    lines: lines.length === 0 ? [texts('r:none', '', say.noRules)] : lines.slice(0, mostRules),
  };
}

function ruleLine({ rule, verdict, tone, points, suggestedPoints }: RuleEvidenceLine): ReviewLine {
  return lineOfRule(rule, verdict, decisionOf({ tone, points, suggestedPoints }), points, suggestedPoints);
}

function decisionOf({
  tone,
  points,
  suggestedPoints,
}: Pick<RuleEvidenceLine, 'tone' | 'points' | 'suggestedPoints'>): string {
  const { decisions } = say;
  if (tone === 'agrees') return decisions.keep;
  if (tone === 'silent') return decisions.unseen;
  if (points === null) return decisions.disqualifies;
  if (tone === 'differs' && suggestedPoints !== null) return decisions.points(suggestedPoints);
  return decisions.opposes;
}

function lineOfRule(
  rule: string,
  verdict: string,
  decision: string,
  points: number | null,
  suggested: number | null,
): ReviewLine {
  const { cells } = texts('', rule, verdict, decision);
  return { key: `r:${rule}`, cells: [...cells, countCell(points), countCell(suggested)] };
}

function dataPart({ document }: ReviewFindings, most: number): ReviewPart {
  const columns = columnQuality(document.scores, document.leads);
  const shown = columns.length > most ? columns.slice(0, most - 1) : columns;
  const lines = shown.map(({ header, leads, filled, unreadable, couldRise }): ReviewLine => {
    const advice = unreadable > 0 ? say.mend : filled < leads ? say.fillIn : say.isFine;
    const { cells } = texts('', header, say.couldRise(couldRise), advice);
    const share = (amount: number) => percentCell(leads === 0 ? null : amount / leads);
    return { key: `d:${header}`, cells: [...cells, share(filled), share(unreadable)] };
  });
  const rest = columns.length - shown.length;
  const more = rest > 0 ? [texts('d:more', '', say.moreColumns(rest))] : [];
  return {
    headers: say.dataHeaders,
    lines: columns.length === 0 ? [texts('d:none', '', say.noData)] : [...lines, ...more],
  };
}

function questionsPart(findings: ReviewFindings): ReviewPart {
  const lines = questionLines(findings).map(({ question, answer }, index) =>
    texts(`q:${index + 1}`, question, '', answer),
  );
  return { headers: say.questionsHeaders, lines };
}

function salesPart({ document }: ReviewFindings): ReviewPart {
  const { asOfDay } = document.book;
  const { reviewEvery } = document.settings;
  const due = reviewEvery === null ? null : isoDay(asOfDay + reviewEvery);
  return {
    headers: say.salesHeaders,
    lines: [
      ...say.toSales.map((question, index) => texts(`a:${index + 1}`, question)),
      texts('n:by', say.reviewedBy),
      texts(nextKey, say.next, say.nextHint(due)),
    ],
  };
}
