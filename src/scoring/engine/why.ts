import { pointsAt } from './rule-points.ts';
import type { Scoring } from './score-frame.ts';

/** One step that changed the sum. */
export interface WhyLine {
  readonly points: number;
  readonly label: string;
}

/** Every step that changed the sum of a row, in order: they add up to its score. */
export function whyLines({ outcomes, totals }: Scoring, row: number): WhyLine[] {
  const lines: WhyLine[] = [];
  const add = (points: number, label: string) => {
    if (points !== 0) lines.push({ points, label });
  };
  for (const outcome of outcomes)
    if (outcome.rule.points !== null) add(pointsAt(outcome, row), outcome.rule.name);
  for (const { points, label } of totals.capLines) add(points[row]!, label);
  const limit = totals.score[row]! - totals.fit[row]! - totals.engagement[row]!;
  add(limit, limit > 0 ? 'Score floor' : 'Score ceiling');
  return lines;
}

/** `12` as `+12`, `-5` as `−5` with the minus sign of typography. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

// A cell holds 50,000 characters; the rest is left for what follows the lines.
const longestWhy = 45_000;
const shortLabel = 40;

/**
 * The Why as it stands in a cell. It begins with the score, so that no spreadsheet takes it for a formula.
 * @param remarks what decided the status beside the score, after the last line
 * @example `55 = +20 Industry SaaS · +15 Company size · +25 Demo request · −5 Engagement cap`
 */
export function whyText(score: number, lines: readonly WhyLine[], remarks: readonly string[]): string {
  const text = joinLines(score, lines, remarks);
  if (text.length <= longestWhy) return text;
  const shortened = lines.map(({ points, label }) => ({ points, label: label.slice(0, shortLabel) }));
  const kept = Math.floor(longestWhy / (shortLabel + 12));
  const rest = shortened.slice(kept);
  const restPoints = rest.reduce((sum, { points }) => sum + points, 0);
  const tail = rest.length > 0 ? [{ points: restPoints, label: `${rest.length} more rules` }] : [];
  return joinLines(
    score,
    [...shortened.slice(0, kept), ...tail],
    remarks.map((remark) => remark.slice(0, 1000)),
  );
}

function joinLines(score: number, lines: readonly WhyLine[], remarks: readonly string[]): string {
  const sum = lines.map(({ points, label }) => `${signed(points)} ${label}`).join(' · ') || 'nothing matched';
  return [`${score < 0 ? `−${-score}` : score} = ${sum}`, ...remarks].join(' · ');
}
