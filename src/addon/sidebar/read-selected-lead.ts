import { trendsOf } from '../../follow-up/index.ts';
import {
  cellText,
  columnLetters,
  inOneLine,
  type LeadScores,
  potentialPoints,
  rungAt,
  stateAt,
  unknown,
} from '../../scoring/index.ts';
import type { LeadCard, LeadView, Selection, UnknownRule } from '../../shared/index.ts';
import { likeThisOf } from '../conversion/leads-like-this.ts';
import { readLeadName } from '../document/name-columns.ts';
import { anyModel } from '../document/read-model.ts';
import { isNotScoredYet } from '../document/rules-state.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { say as documentSay } from '../document/sentences.ts';
import { leadRows } from '../document/summary.ts';
import { selectedRow } from '../sheets/book.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';

/** Where the cursor is: so few calls to Google that the sidebar may ask every few seconds. */
export function readSelection(): Selection | null {
  return selectedRow();
}

/** Everything about the lead under the cursor. Nothing is written. */
export function readSelectedLead(): LeadView {
  const selection = readSelection();
  if (selection === null) return { kind: 'none', sentence: say.nothingSelected() };
  const { tab, row } = selection;
  return forPage((book) => {
    const document = scoreDocument(book, {
      ...anyModel,
      objection: ({ name }) => (name === tab ? null : say.otherTab(tab, name)),
    });
    if ('stopped' in document) return { kind: 'none', sentence: document.stopped };
    return leadCard(document, row) ?? { kind: 'none', sentence: say.noLead(tab, row) };
  });
}

/** Everything about the lead in a sheet row; null where there is none. */
function leadCard(document: ScoredDocument, sheetRow: number): LeadCard | null {
  const { leads, scores } = document;
  const [lead] = leadRows(document, sheetRow);
  if (lead === undefined) return null;
  const row = sheetRow - leads.headerRow - 1;
  const { score, status, fit, engagement, disqualifiedBy, completeness, potential, nextStep, coolsOn } = lead;
  return {
    kind: 'lead',
    row: sheetRow,
    title: readLeadName(document, row) || say.withoutKey(sheetRow),
    key: inOneLine(cellText(leads.columns[scores.keyColumn]![row]!).trim()),
    asOf: scores.asOf,
    ...{ score, status, fit, engagement, disqualifiedBy, completeness, potential, nextStep, coolsOn },
    scoreInSheet: otherScoreInSheet(document, row),
    isPending: isNotScoredYet(document),
    ladder: ladderOf(scores),
    lines: lead.why,
    isSetByHand: scores.isOverridden(row),
    unknown: unknownRules(document, row),
    likeThis: likeThisOf(document, row),
    trend: documentSay.trendCell(trendsOf(scores)(row)),
  };
}

function otherScoreInSheet({ leads, outputs, scores }: ScoredDocument, row: number): number | null {
  const present = leads.columns[outputs.columns.get('score') ?? -1]?.[row];
  return typeof present === 'number' && present !== scores.scores[row] ? present : null;
}

function ladderOf({ scoring }: LeadScores): LeadCard['ladder'] {
  const { ladder } = scoring.model;
  return ladder.rungs.map((_, index) => {
    const { name, minScore } = rungAt(ladder, index);
    return { name, minScore: Number.isFinite(minScore) ? minScore : null };
  });
}

/** Rules that cannot be decided for a row, the one that could add most first, each with the cells that it reads. */
function unknownRules({ leads, leadsTab, scores }: ScoredDocument, row: number): UnknownRule[] {
  const undecided = scores.scoring.outcomes.filter((outcome) => stateAt(outcome, row) === unknown);
  const sheetRow = leads.headerRow + 1 + row;
  return undecided
    .map((outcome) => ({
      rule: outcome.rule.name,
      points: potentialPoints(outcome),
      cells: outcome.rule.columns.map((column) => ({
        place: { tab: leadsTab.name, cell: `${columnLetters(column)}${sheetRow}` },
        header: leads.headers[column]!.trim(),
        text: cellText(leads.columns[column]![row]!).trim(),
      })),
    }))
    .sort((a, b) => b.points - a.points);
}
