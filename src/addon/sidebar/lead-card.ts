import { cellText, type LeadScores, rungAt } from '../../scoring/index.ts';
import type { LeadCard } from '../../shared/index.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { leadRows } from '../document/summary.ts';
import { say } from './sentences.ts';
import { unknownRules } from './unknown-rules.ts';

/** Everything about the lead in a sheet row; null where there is none. */
export function leadCard(document: ScoredDocument, sheetRow: number): LeadCard | null {
  const { leads, scores } = document;
  const [lead] = leadRows(document, sheetRow);
  if (lead === undefined) return null;
  const row = sheetRow - leads.headerRow - 1;
  const { score, status, fit, engagement, disqualifiedBy, completeness, potential, nextStep, coolsOn } = lead;
  const key = cellText(leads.columns[scores.keyColumn]![row]!).trim();
  return {
    kind: 'lead',
    row: sheetRow,
    title: key === '' ? say.withoutKey(sheetRow) : key,
    asOf: scores.asOf,
    ...{ score, status, fit, engagement, disqualifiedBy, completeness, potential, nextStep, coolsOn },
    scoreInSheet: otherScoreInSheet(document, row),
    ladder: ladderOf(scores),
    lines: lead.why,
    isSetByHand: scores.isOverridden(row),
    unknown: unknownRules(document, row),
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
