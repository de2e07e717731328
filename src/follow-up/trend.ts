import { type LeadScores, noDay } from '../scoring/index.ts';

/** How many points a lead has gained or lost; `new` where it was not there; null where there is nothing to say. */
export type Trend = number | 'new' | null;

const daysBack = 30;
/** Less than this either way is not worth a look. */
const fewestPoints = 5;

/**
 * Score less that of 30 days ago by the present rules, which knew activities and dates of that time alone. Closed leads
 * have none, nor has any lead where nothing tells when it came in.
 */
export function trendsOf(scores: LeadScores): (row: number) => Trend {
  const { frame } = scores.scoring;
  const { log, keyNumbers } = frame;
  if (log === null && scores.bornOn < 0) return () => null;
  const then = scores.asOfDay - daysBack;
  const before = scores.scoresAsOf(then);
  const bornOn = scores.bornOn < 0 ? null : frame.column(scores.bornOn).days;
  const wasBorn = (row: number) => bornOn !== null && bornOn[row] !== noDay && bornOn[row]! <= then;
  const wasActive = (row: number) => {
    const key = keyNumbers[row]!;
    return log !== null && key >= 0 && log.days[log.start[key]!]! <= then;
  };
  return (row) => {
    if (scores.leadsNow[row] !== 1) return null;
    if (!wasBorn(row) && !wasActive(row)) return 'new';
    const points = scores.scores[row]! - before[row]!;
    return Math.abs(points) < fewestPoints ? null : points;
  };
}
