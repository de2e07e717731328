import { expect, it } from 'vitest';
import { quarterOf } from '../../../src/evidence/deals/quarter-of.ts';
import { dayNumber } from '../../../src/scoring/index.ts';

it.each([
  [[2026, 1, 1], '2026-Q1'],
  [[2026, 3, 31], '2026-Q1'],
  [[2026, 4, 1], '2026-Q2'],
  [[2024, 12, 31], '2024-Q4'],
])('the quarter of %s is %s', ([year, month, dayOfMonth], quarter) => {
  expect(quarterOf(dayNumber(year!, month!, dayOfMonth!))).toBe(quarter);
});
