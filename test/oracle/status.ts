import { foldName } from './cell.ts';
import { readPlainNumber } from './number.ts';
import type { Score } from './score.ts';
import { textTable } from './text-table.ts';

export interface Rung {
  status: string;
  minScore: number;
  minFit: number;
  minEngagement: number;
}

const defaultLadder = [
  ['Status', 'Min score'],
  ['Early-stage', '0'],
  ['MQL', '40'],
  ['SQL', '70'],
  ['High priority', '90'],
];

/** From the lowest to the highest. */
export function readLadder(table: string[][] | undefined, locale: string): Rung[] {
  const rungs: Rung[] = [];
  for (const row of textTable(table ?? defaultLadder)) {
    const minimum = (header: string) =>
      row.value(header) === '' ? -Infinity : readPlainNumber(row.value(header), locale);
    const [minScore, minFit, minEngagement] = ['Min score', 'Min fit', 'Min engagement'].map(minimum);
    if (['', 'won', 'lost', 'disqualified'].includes(foldName(row.value('Status')))) continue;
    if (minScore == null || minFit == null || minEngagement == null) continue;
    rungs.push({ status: row.value('Status'), minScore, minFit, minEngagement });
  }
  // The sort is stable: of equal minimums the lower row in the tab is the higher status.
  return rungs.sort((a, b) => (a.minScore === b.minScore ? 0 : a.minScore - b.minScore));
}

function reaches(rung: Rung, score: Score, margin: number): boolean {
  return (
    score.score >= rung.minScore - margin &&
    score.fit >= rung.minFit - margin &&
    score.engagement >= rung.minEngagement - margin
  );
}

export function positionOf(ladder: Rung[], status: string): number {
  return ladder.findIndex((rung) => foldName(rung.status) === foldName(status));
}

/** `present` is the status in the sheet, empty for a deal. */
export function statusOf(ladder: Rung[], score: Score, present: string, margin: number): string {
  if (score.disqualifiedBy.length > 0) return 'Disqualified';
  const reached = ladder.map((rung) => reaches(rung, score, 0));
  const plain = Math.max(0, reached.lastIndexOf(true));
  const held = positionOf(ladder, present);
  const keeps = held > plain && reaches(ladder[held]!, score, margin);
  return ladder[keeps ? held : plain]!.status;
}
