import { whyLines } from '../../scoring/index.ts';
import type { DealScores } from '../deals/score-deals.ts';

/** Deals that the scores got wrong, as rows of the scored deals. */
export interface Misses {
  /** Lost deals, the highest score first. */
  lost: number[];
  /** Won deals, the lowest score first. */
  won: number[];
}

const mostMisses = 15;
/** The other half of the won deals is where it belongs. */
const mostShareOfOutcome = 0.5;

/** Of equal scores the later deal comes first: somebody still remembers it. */
export function missesOf({ scored, scoring }: DealScores): Misses {
  const { score } = scoring.totals;
  const rows = scored.map((_, row) => row);
  const later = (a: number, b: number) => scored[b]!.scoringDay - scored[a]!.scoringDay || a - b;
  const pick = (outcome: 'won' | 'lost', sign: number) => {
    const ofOutcome = rows.filter((row) => scored[row]!.outcome === outcome);
    const most = Math.min(mostMisses, Math.ceil(mostShareOfOutcome * ofOutcome.length));
    return ofOutcome.sort((a, b) => sign * (score[b]! - score[a]!) || later(a, b)).slice(0, most);
  };
  return { lost: pick('lost', 1), won: pick('won', -1) };
}

/** A line that most Whys of some deals have. */
export interface SharedRule {
  label: string;
  /** Of these deals. */
  deals: number;
  /** Share of all scored deals that have it. */
  shareOfAll: number;
}

const mostShared = 5;
const fewestShared = 3;

/** Rules that at least half of these deals share, the commonest first; none where there are fewer than three deals. */
export function sharedRules({ scored, scoring }: DealScores, rows: readonly number[]): SharedRule[] {
  if (rows.length < fewestShared) return [];
  const labelsOf = (row: number) => new Set(whyLines(scoring, row).map(({ label }) => label));
  const among = countLabels(rows.map(labelsOf));
  const overall = countLabels(scored.map((_, row) => labelsOf(row)));
  return [...among]
    .filter(([, deals]) => 2 * deals >= rows.length)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostShared)
    .map(([label, deals]) => ({ label, deals, shareOfAll: overall.get(label)! / scored.length }));
}

function countLabels(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const labels of sets) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
