import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeZone, isoDay, localeOf } from '../../../src/scoring/index.ts';
import { readDate, readSecondOfDay } from '../../../src/scoring/reading/read-date.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const regionOf = (locale = 'en_US', zone = 'UTC') => ({
  locale: localeOf(locale),
  timeZone: createTimeZone(zone),
});

const isoOf = (day: number) => (Number.isNaN(day) ? null : isoDay(day));

/** The day of a text in whose form day and month have their places. */
function dayIn(zone: string, text: string, locale?: string): string | null {
  const date = readDate(text, regionOf(locale, zone));
  if (date === null) return null;
  expect(date['month first']).toBe(date['day first']);
  return isoOf(date['day first']);
}

describe('readDate', () => {
  // DECISIONS A29.
  it.each([
    ['2026-11-21', '2026-11-21'],
    [' 2026-11-21 ', '2026-11-21'],
    ['2026-11-21T23:59', '2026-11-21'],
    ['2026-11-21 23:59:59', '2026-11-21'],
    ['2026-11-21T23:59:59.999', '2026-11-21'],
    ['2026-11-21 9:05', '2026-11-21'],
    ['2028-02-29', '2028-02-29'],
    ['2026-1-5', '2026-01-05'],
    ['2026/11/2', '2026-11-02'],
    ['2026-1-5T10:15', '2026-01-05'],
    ['2026/11/2, 10:15 PM', '2026-11-02'],
    ['2026-11-21 10:15 PM', '2026-11-21'],
    ['２０２６－１１－２１', '2026-11-21'],
    ['2026-11-21\u200b', '2026-11-21'],
  ])('reads text with the year first as a calendar day: %j is %s', (text, day) => {
    expect(dayIn('America/New_York', text)).toBe(day);
  });

  it.each([
    ['2026-11-21T23:30Z', 'Asia/Kolkata', '2026-11-22'],
    ['2026-11-21T03:00:00Z', 'America/New_York', '2026-11-20'],
    ['2026-11-21 03:00 UTC', 'America/New_York', '2026-11-20'],
    ['2026-11-21T23:30-05:00', 'UTC', '2026-11-22'],
    ['2026-11-21T01:30+05:30', 'UTC', '2026-11-20'],
    ['2026-11-21T01:30+0530', 'UTC', '2026-11-20'],
    ['2026-11-21T23:59:00.000+0000', 'UTC', '2026-11-21'],
    ['2026-11-21T01:30−05:30', 'UTC', '2026-11-21'],
    ['2026-11-21T12:00Z', 'Pacific/Auckland', '2026-11-22'],
    // The night in which New York puts its clocks back: 04:30Z is 00:30 in summer time.
    ['2026-11-01T04:30Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T04:30Z', 'America/New_York', '2026-11-01'],
  ])('converts an offset to the zone of the spreadsheet: %j in %s is %s', (text, zone, day) => {
    expect(dayIn(zone, text)).toBe(day);
  });

  // DESIGN 10 and 16, Dates.
  it.each([
    ['20.11.2026', 'en_US', '2026-11-20'],
    ['1.2.2026', 'ja_JP', '2026-02-01'],
    ['20.11.2026 10:15', 'en_US', '2026-11-20'],
    ['20.11.2026, 10:15:30', 'en_US', '2026-11-20'],
    ['20.11.2026 11:59 pm', 'en_US', '2026-11-20'],
    ['20 Nov 2026', 'en_US', '2026-11-20'],
    ['20 November 2026', 'de_DE', '2026-11-20'],
    ['20. November 2026', 'en_US', '2026-11-20'],
    ['20-Nov-2026', 'en_US', '2026-11-20'],
    ['20th Nov 2026', 'en_US', '2026-11-20'],
    ['1st May 2026', 'en_US', '2026-05-01'],
    ['Nov 20, 2026', 'en_US', '2026-11-20'],
    ['Nov 20 2026', 'en_US', '2026-11-20'],
    ['NOV. 20, 2026', 'en_US', '2026-11-20'],
    ['Nov 20th, 2026', 'en_US', '2026-11-20'],
    ['Nov 20, 2026 10:15 PM', 'en_US', '2026-11-20'],
    ['Nov 20, 2026, 12:00 AM', 'en_US', '2026-11-20'],
    ['Sept 20, 2026', 'en_US', '2026-09-20'],
    ['20 Novem 2026', 'en_US', '2026-11-20'],
    ['20 Dezember 2026', 'de_DE', '2026-12-20'],
    ['20 Dez. 2026', 'de_CH', '2026-12-20'],
    ['1 März 2026', 'de_DE', '2026-03-01'],
    ['1 Mrz 2026', 'de_DE', '2026-03-01'],
    ['1 mrt. 2026', 'nl_NL', '2026-03-01'],
    ['20 May 2026', 'de_DE', '2026-05-20'],
    ['1er mars 2026', 'fr_FR', '2026-03-01'],
    ['20 févr. 2026', 'fr_FR', '2026-02-20'],
    ['20 juil 2026', 'fr_FR', '2026-07-20'],
    ['20 de noviembre de 2026', 'es_ES', '2026-11-20'],
    ['20 ноября 2026', 'ru_RU', '2026-11-20'],
    ['20 listopada 2026', 'pl_PL', '2026-11-20'],
    ['20 listopada 2026', 'hr_HR', '2026-10-20'],
    ['20 června 2026', 'cs_CZ', '2026-06-20'],
    ['20 červen 2026', 'cs_CZ', '2026-06-20'],
  ])('reads %j in %s as %s', (text, locale, day) => {
    expect(dayIn('UTC', text, locale)).toBe(day);
  });

  it.each([
    ['3/10/2026', '2026-03-10', '2026-10-03'],
    ['03-10-2026', '2026-03-10', '2026-10-03'],
    ['3/10/2026 9:05 AM', '2026-03-10', '2026-10-03'],
    ['27/9/2026', null, '2026-09-27'],
    ['9/27/2026', '2026-09-27', null],
    ['3/3/2026', '2026-03-03', '2026-03-03'],
    ['29/2/2028', null, '2028-02-29'],
  ])(
    'leaves the order to the column where / or - stands between: %j is %s or %s',
    (text, monthFirst, dayFirst) => {
      const date = readDate(text, regionOf())!;
      expect([date['month first'], date['day first']].map(isoOf)).toEqual([monthFirst, dayFirst]);
    },
  );

  it.each([
    ...['2026-02-30', '2026-13-01', '31.2.2026', '30/2/2026', '32/1/2026', '20.13.2026', '31 Feb 2026'],
    ...['20.11.26', '3/10/26', '20 Nov 26', '20 Nov', '20/11', '2026-11', '2026', '46346', '3/10-2026'],
    ...[
      '20.11.2026 24:00',
      '20.11.2026 10:60',
      '20.11.2026 13:15 PM',
      '20.11.2026 0:15 AM',
      '20.11.2026T10:15',
    ],
    ...['2026-11-20 25:00', '2026-11-20T10:15 CET', '2026-11-20T10:00+24:00', '2026-11-20T10:00+02:60'],
    ...[
      '20 No 2026',
      '20 Ju 2026',
      '20 Mar.ch 2026',
      'Fri, 20 Nov 2026',
      '20 Dezember 2026',
      '20 novembre 2026',
    ],
    ...['soon', '', ' ', '#N/A', '2026-11-21 and later', 'x2026-11-21'],
  ])('finds no date in %j', (text) => {
    expect(readDate(text, regionOf())).toBeNull();
  });

  it.each([
    ['20 jui 2026', 'fr_FR'],
    ['20 mar 2026', 'fi_FI'],
  ])('finds no date where the beginning of a name fits two months: %j in %s', (text, locale) => {
    expect(readDate(text, regionOf(locale))).toBeNull();
  });

  it('reads the months that Intl writes in the languages of the table', () => {
    for (const name of [
      'de_DE',
      'fr_FR',
      'es_ES',
      'it_IT',
      'pt_BR',
      'nl_NL',
      'pl_PL',
      'sv_SE',
      'cs_CZ',
      'tr_TR',
      'ru_RU',
    ])
      for (let month = 1; month <= 12; month++) {
        const date = new Date(Date.UTC(2026, month - 1, 20));
        const options = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
        const parts = new Intl.DateTimeFormat(name.replace('_', '-'), options).formatToParts(date);
        const written = parts.find(({ type }) => type === 'month')!.value;
        const iso = `2026-${String(month).padStart(2, '0')}-20`;
        expect(dayIn('UTC', `20 ${written} 2026`, name), `${written} in ${name}`).toBe(iso);
      }
  });

  it('never throws, whatever the text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789-T: Z+./NovamP,'), maxLength: 30 });
    const total = fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
      for (const day of Object.values(readDate(text, regionOf('de_DE', 'Europe/Berlin')) ?? {}))
        expect(Number.isNaN(day) || Number.isInteger(day)).toBe(true);
    });
    fc.assert(total, propertyRuns());
  });
});

describe('readSecondOfDay', () => {
  it.each([
    ['2026-09-03 09:30', 'UTC', 34_200],
    ['2026-09-03T09:30:15', 'UTC', 34_215],
    ['2026-09-03T23:30:05Z', 'Europe/Berlin', 5_405],
    ['9/3/2026 9:30 PM', 'UTC', 77_400],
    ['3. September 2026, 00:01', 'UTC', 60],
    ['2026-09-03', 'UTC', 0],
    ['soon', 'UTC', 0],
  ])('reads %s in %s as %i', (text, zone, second) => {
    expect(readSecondOfDay(text, createTimeZone(zone))).toBe(second);
  });
});
