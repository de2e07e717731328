import {
  isEmptyCell,
  isErrorCell,
  type LeadScores,
  potentialPoints,
  stateAt,
  type Table,
  unknown,
} from '../../scoring/index.ts';

/** How well a column of Leads that rules ask for is kept, of the leads that are open. */
export interface ColumnQuality {
  readonly header: string;
  readonly leads: number;
  readonly filled: number;
  /** Filled, and yet a rule cannot tell from it. */
  readonly unreadable: number;
  /** Leads that would reach the next status if what is not known of it turned out well. */
  readonly couldRise: number;
}

/** What would bring the most first: leads that could rise, then cells that nobody can read, then empty ones. */
export function columnQuality(scores: LeadScores, leads: Table): ColumnQuality[] {
  const { outcomes, model } = scores.scoring;
  const open = [...scores.leadsNow.keys()].filter(
    (row) => scores.leadsNow[row] === 1 && scores.statuses[row]! < model.ladder.rungs.length,
  );
  const used = [...new Set(outcomes.flatMap(({ rule }) => rule.columns))];
  return used
    .map((column) => qualityOf(scores, open, leads, column))
    .sort((a, b) => b.couldRise - a.couldRise || b.unreadable - a.unreadable || a.filled - b.filled);
}

function qualityOf(scores: LeadScores, open: readonly number[], leads: Table, column: number): ColumnQuality {
  const asking = scores.scoring.outcomes.filter(({ rule }) => rule.columns.includes(column));
  const cells = leads.columns[column]!;
  const counts = { filled: 0, unreadable: 0, couldRise: 0 };
  for (const row of open) {
    const undecided = asking.filter((outcome) => stateAt(outcome, row) === unknown);
    const cell = cells[row] ?? '';
    const isFilled = !isEmptyCell(cell);
    if (isFilled) counts.filled++;
    if (isErrorCell(cell) || (isFilled && undecided.some(({ rule }) => rule.columns.length === 1)))
      counts.unreadable++;
    if (reachesNext(scores, row, undecided)) counts.couldRise++;
  }
  return { header: leads.headers[column]!.trim(), leads: open.length, ...counts };
}

function reachesNext(scores: LeadScores, row: number, undecided: LeadScores['scoring']['outcomes']): boolean {
  const next = scores.scoring.model.ladder.rungs[scores.statuses[row]! + 1]?.minScore;
  if (next === undefined) return false;
  const points = undecided.reduce((sum, outcome) => sum + Math.max(0, potentialPoints(outcome)), 0);
  return points > 0 && scores.scores[row]! < next && scores.scores[row]! + points >= next;
}
