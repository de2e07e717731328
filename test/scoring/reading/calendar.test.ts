import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

describe('dayNumber', () => {
  // Number of days since the Unix epoch, from `date -u -d … +%s` / 86400.
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [2026, 11, 21, 20778],
    [1899, 12, 30, -25569],
    [2100, 3, 1, 47541],
  ])('counts days from 1970-01-01: %i-%i-%i is day %i', (year, month, day, days) => {
    expect(dayNumber(year, month, day)).toBe(days);
  });

  it.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026, Number.NaN, 1],
  ])('knows that %i-%i-%i does not exist', (year, month, day) => {
    expect(dayNumber(year, month, day)).toBeNaN();
  });
});

describe('isoDay', () => {
  it('writes years of four digits', () => {
    expect(isoDay(dayNumber(33, 4, 3))).toBe('0033-04-03');
  });

  it('writes the same day as Date does', () => {
    const days = fc.integer({ min: -700_000, max: 2_900_000 });
    const sameAsDate = fc.property(days, (day) => {
      expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    });
    fc.assert(sameAsDate, propertyRuns());
  });

  it('is undone by dayNumber', () => {
    const roundTrip = fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const [year, month, dayOfMonth] = isoDay(day).split('-').map(Number);
      expect(dayNumber(year!, month!, dayOfMonth!)).toBe(day);
    });
    fc.assert(roundTrip, propertyRuns());
  });
});
