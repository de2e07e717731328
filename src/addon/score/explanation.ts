import { cellText, columnLetters, signed, stateAt, unknown } from '../../scoring/index.ts';
import type { LeadRow } from '../../shared/index.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { say } from './sentences.ts';

/** The reckoning of one lead in plain lines; the first names the lead. */
export function explanation(document: ScoredDocument, lead: LeadRow): string[] {
  const { leads, scores } = document;
  const key = leads.columns[scores.keyColumn]![lead.row - leads.headerRow - 1]!;
  const unknown = unknownRules(document, lead);
  return [
    say.explainTitle(cellText(key).trim(), lead.row),
    say.explainScore(lead.score, lead.status),
    ...(lead.disqualifiedBy.length > 0 ? [say.explainDisqualified(lead.disqualifiedBy)] : []),
    say.explainParts(lead.fit, lead.engagement),
    ...(lead.why.length > 0
      ? lead.why.map(([points, label]) => `  ${signed(points)}  ${label}`)
      : [say.explainNothing()]),
    ...(unknown.length > 0 ? [say.explainUnknown(lead.completeness, lead.potential), ...unknown] : []),
    ...(lead.nextStep === '' ? [] : [say.explainNextStep(lead.nextStep)]),
    ...(lead.coolsOn === null ? [] : [say.explainCoolsOn(lead.coolsOn)]),
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
