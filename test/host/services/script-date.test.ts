import { expect, it } from 'vitest';
import { scriptDate } from '../../../src/host/services/script-date.ts';

const NewYorkDate = scriptDate('America/New_York', () => Date.UTC(2026, 0, 1, 3));

it('is now what the clock says', () => {
  expect(new NewYorkDate().getTime()).toBe(Date.UTC(2026, 0, 1, 3));
  expect(NewYorkDate.now()).toBe(Date.UTC(2026, 0, 1, 3));
});

it('reads local fields in the zone of the script, not of this machine', () => {
  const date = new NewYorkDate();
  expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getDay()]).toEqual([
    2025, 11, 31, 22, 3,
  ]);
  expect(date.getTimezoneOffset()).toBe(300);
});

it('takes fields and texts without a zone for local ones', () => {
  expect(new NewYorkDate(2026, 6, 4).toISOString()).toBe('2026-07-04T04:00:00.000Z');
  expect(new NewYorkDate('2026-07-04T10:00').toISOString()).toBe('2026-07-04T14:00:00.000Z');
  expect(new NewYorkDate('7/4/2026').toISOString()).toBe('2026-07-04T04:00:00.000Z');
  expect(new NewYorkDate('2026-07-04').toISOString()).toBe('2026-07-04T00:00:00.000Z');
  expect(new NewYorkDate('2026-07-04T10:00Z').toISOString()).toBe('2026-07-04T10:00:00.000Z');
});

it('prints itself in the zone of the script', () => {
  expect(String(new NewYorkDate())).toBe('Wed Dec 31 2025 22:00:00 GMT-0500');
  expect(String(new NewYorkDate(Number.NaN))).toBe('Invalid Date');
});

it('is a date of its own kind', () => {
  expect(new NewYorkDate() instanceof Date).toBe(true);
  expect(new Date() instanceof NewYorkDate).toBe(false);
});
