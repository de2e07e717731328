import { type Trend, trendsOf } from '../../follow-up/index.ts';
import { cellText, columnLetters, signed, stateAt, unknown } from '../../scoring/index.ts';
import type { Api, LeadRow, LikeThis, Summary } from '../../shared/index.ts';
import { likeThisOf } from '../conversion/leads-like-this.ts';
import { readLeadName } from '../document/name-columns.ts';
import { anyModel } from '../document/read-model.ts';
import { runAction } from '../document/run-action.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { say as documentSay } from '../document/sentences.ts';
import { leadRows, scoreSummary, stoppedSummary } from '../document/summary.ts';
import { say } from './sentences.ts';

const command = 'explain';

type ExplainRequest = Parameters<Api['explainLead']>[0];

/** Everything about the lead in one sheet row. Nothing is written. */
export function explainLead(request: ExplainRequest): Summary {
  return explainIn(request, null);
}

/** @param tab name of the tab that the row was selected on, which need not be Leads; null for Leads */
export function explainIn(request: ExplainRequest, tab: string | null): Summary {
  // As for rows of leads, the day on which each came in is read along.
  return runAction({ command, request: { ...request, rows: true } }, (book) => {
    const document = scoreDocument(book, {
      ...anyModel,
      objection: ({ name }) => (tab === null || tab === name ? null : say.explainNotLeads(name)),
    });
    if ('stopped' in document) return stoppedSummary(book, document);
    const summary = scoreSummary(document);
    const rows = leadRows(document, request.row);
    const [found] = rows;
    if (!found) return { ...summary, rows, stopped: say.explainNoLead(document.leadsTab.name, request.row) };
    const index = request.row - document.leads.headerRow - 1;
    const row = {
      ...found,
      trend: trendsOf(document.scores)(index),
      likeThis: likeThisOf(document, index),
    };
    return { ...summary, rows: [row], messages: explanation(document, row) };
  });
}

interface ExplainedLead extends LeadRow {
  readonly trend: Trend;
  readonly likeThis: LikeThis | null;
}

/** Everything about one lead in plain lines; the first names the lead. */
function explanation(document: ScoredDocument, lead: ExplainedLead): string[] {
  const name = readLeadName(document, lead.row - document.leads.headerRow - 1);
  const unknown = unknownRules(document, lead);
  return [
    say.explainTitle(name, lead.row),
    say.explainScore(lead.score, lead.status),
    ...(lead.disqualifiedBy.length > 0 ? [say.explainDisqualified(lead.disqualifiedBy)] : []),
    ...(lead.likeThis === null ? [] : [say.explainLikeThis(lead.likeThis)]),
    say.explainParts(lead.fit, lead.engagement),
    ...(lead.why.length > 0
      ? lead.why.map(([points, label]) => `  ${signed(points)}  ${label}`)
      : [say.explainNothing()]),
    ...(unknown.length > 0 ? [say.explainUnknown(lead.completeness, lead.potential), ...unknown] : []),
    ...(lead.nextStep === '' ? [] : [say.explainNextStep(lead.nextStep)]),
    ...(lead.coolsOn === null ? [] : [say.explainCoolsOn(lead.coolsOn)]),
    ...(lead.trend === null ? [] : [say.explainTrend(documentSay.trendCell(lead.trend))]),
  ];
}

/** Rules that could not be decided, each with the cells that it reads. */
function unknownRules({ leads, scores }: ScoredDocument, lead: LeadRow): string[] {
  const row = lead.row - leads.headerRow - 1;
  const undecided = scores.scoring.outcomes.filter((outcome) => stateAt(outcome, row) === unknown);
  return undecided.map(({ rule }) => {
    const cells = rule.columns.map((column) => {
      const text = cellText(leads.columns[column]![row]!).trim();
      return say.explainCell(`${columnLetters(column)}${lead.row}`, leads.headers[column]!.trim(), text);
    });
    return `  ${rule.name}: ${cells.join(', ')}`;
  });
}
