import { isoDay } from '../../scoring/index.ts';

/** @example quarterOf(20778) // '2026-Q4' */
export function quarterOf(day: number): string {
  const [year, month] = isoDay(day).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
