import type { Fade } from '../scoring/index.ts';
import { numberLiteral } from './literals.ts';

/** Points left at an age in days, before rounding. */
export function fadedPoints({ kind, days }: Fade, points: number, age: string): string {
  const [given, limit] = [numberLiteral(points), numberLiteral(days)];
  if (kind === 'half-life') return `${given} * POW(2, -${age} / ${limit})`;
  if (kind === 'expires') return `CASE WHEN ${age} <= ${limit} THEN ${given} ELSE 0 END`;
  return `CASE WHEN ${age} >= ${limit} THEN 0 ELSE ${given} * (${limit} - ${age}) / ${limit} END`;
}
