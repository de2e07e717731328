import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeZone, isoDay, localeOf, readDay } from '../../../src/scoring/index.ts';
import { readLocalDay } from '../../../src/scoring/reading/read-day.ts';
import { propertyRuns } from '../../setup/property-runs.ts';
import { date } from '../score-workbook.ts';

function dayIn(zone: string, cell: Parameters<typeof readDay>[0]): string | null {
  const day = readDay(cell, createTimeZone(zone));
  return Number.isNaN(day) ? null : isoDay(day);
}

describe('readDay', () => {
  it('reads a date cell', () => {
    expect(dayIn('UTC', date('2026-11-21'))).toBe('2026-11-21');
  });

  // DECISIONS A29.
  it.each([
    ['2026-11-21', '2026-11-21'],
    [' 2026-11-21 ', '2026-11-21'],
    ['2026-11-21T23:59', '2026-11-21'],
    ['2026-11-21 23:59:59', '2026-11-21'],
    ['2026-11-21T23:59:59.999', '2026-11-21'],
    ['2028-02-29', '2028-02-29'],
  ])('reads ISO text as a calendar day: %j is %s', (text, day) => {
    expect(dayIn('America/New_York', text)).toBe(day);
  });

  it.each([
    ['2026-11-21T23:30Z', 'Asia/Kolkata', '2026-11-22'],
    ['2026-11-21T03:00:00Z', 'America/New_York', '2026-11-20'],
    ['2026-11-21T23:30-05:00', 'UTC', '2026-11-22'],
    ['2026-11-21T01:30+05:30', 'UTC', '2026-11-20'],
    ['2026-11-21T01:30−05:30', 'UTC', '2026-11-21'],
    ['2026-11-21T12:00Z', 'Pacific/Auckland', '2026-11-22'],
    // The night in which New York puts its clocks back: 04:30Z is 00:30 in summer time.
    ['2026-11-01T04:30Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T04:30Z', 'America/New_York', '2026-11-01'],
  ])('converts an offset to the zone of the spreadsheet: %j in %s is %s', (text, zone, day) => {
    expect(dayIn(zone, text)).toBe(day);
  });

  it.each([
    ['2026-02-30'],
    ['2026-13-01'],
    ['2026-1-1'],
    ['21.11.2026'],
    ['11/21/2026'],
    ['2026-11-21T24:00'],
    ['2026-11-21T12:60'],
    ['2026-02-30T12:00Z'],
    ['2026-11-21T12:00z'],
    ['2026-11-21 12:00 +02:00'],
    ['2026-11-21T12:00+24:00'],
    ['last week'],
    [''],
    [45000],
    [true],
  ])('finds no date in %j', (cell) => {
    expect(dayIn('UTC', cell)).toBeNull();
  });

  it('never throws, whatever the text', () => {
    const zone = createTimeZone('Europe/Berlin');
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789-T: Z+.'), maxLength: 30 });
    const total = fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      const day = readDay(text, zone);
      expect(Number.isNaN(day) || Number.isInteger(day)).toBe(true);
    });
    fc.assert(total, propertyRuns());
  });
});

describe('readLocalDay', () => {
  // DECISIONS A21.
  it.each([
    ['10/20/2016', 'en_US', '2016-10-20'],
    ['1/2/2026', 'en_US', '2026-01-02'],
    ['1/2/2026', 'en_GB', '2026-02-01'],
    ['20.10.2016', 'de_DE', '2016-10-20'],
    ['2016-10-20', 'sv_SE', '2016-10-20'],
  ])("reads the locale's own form with a four-digit year: %j in %s is %s", (text, locale, day) => {
    expect(isoDay(readLocalDay(text, localeOf(locale)))).toBe(day);
  });

  it.each([
    ['10/20/16', 'en_US'],
    ['20/10/2016', 'en_US'],
    ['20.10.2016', 'en_US'],
    ['2016/10/20', 'en_US'],
    ['10/20', 'en_US'],
    ['2/30/2026', 'en_US'],
    ['10/20.2016', 'en_US'],
  ])('finds no date in %j for %s', (text, locale) => {
    expect(readLocalDay(text, localeOf(locale))).toBeNaN();
  });
});
