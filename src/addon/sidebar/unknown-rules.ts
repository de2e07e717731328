import { cellText, columnLetters, potentialPoints, stateAt, unknown } from '../../scoring/index.ts';
import type { UnknownRule } from '../../shared/index.ts';
import type { ScoredDocument } from '../document/scored-document.ts';

/** Rules that cannot be decided for a row, the one that could add most first, each with the cells that it reads. */
export function unknownRules({ leads, leadsTab, scores }: ScoredDocument, row: number): UnknownRule[] {
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
