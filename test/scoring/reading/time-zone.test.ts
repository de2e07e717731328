import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeZone, dayNumber, isoDay } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

describe('createTimeZone', () => {
  it.each([
    ['UTC', '2026-11-21T23:59:59.999Z', '2026-11-21'],
    ['America/New_York', '2026-11-21T04:59:59Z', '2026-11-20'],
    ['America/New_York', '2026-11-21T05:00:00Z', '2026-11-21'],
    ['Asia/Kolkata', '2026-11-21T18:30:00Z', '2026-11-22'],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', '2026-11-21'],
    ['Pacific/Kiritimati', '2026-11-21T10:00:00Z', '2026-11-22'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('finds the calendar day in %s of %s', (zone, instant, day) => {
    expect(isoDay(createTimeZone(zone).dayOf(Date.parse(instant)))).toBe(day);
  });

  it.each([
    ['UTC', '2026-11-21T23:59:59.999Z', 23 * 60 + 59],
    ['America/New_York', '2026-11-21T05:00:00Z', 0],
    ['Asia/Kathmandu', '2026-11-21T18:14:59Z', 23 * 60 + 59],
    ['UTC', '1969-12-31T23:59:59.999Z', 23 * 60 + 59],
    // The clocks of Berlin go from 02:00 to 03:00 at that instant, by the IANA time zone database.
    ['Europe/Berlin', '2026-03-29T00:59:00Z', 60 + 59],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 3 * 60],
  ])('finds the minute of the day in %s of %s', (zone, instant, minute) => {
    expect(createTimeZone(zone).minuteOf(Date.parse(instant))).toBe(minute);
  });

  it.each([
    ['GMT-03:00', '2026-11-21T02:59:59Z', '2026-11-20', 23 * 60 + 59],
    ['GMT-03:00', '2026-11-21T03:00:00Z', '2026-11-21', 0],
    ['GMT+5:30', '2026-11-21T18:30:00Z', '2026-11-22', 0],
    ['GMT+0545', '2026-11-21T18:14:59Z', '2026-11-21', 23 * 60 + 59],
    ['GMT+2', '2026-11-21T22:00:00Z', '2026-11-22', 0],
    ['UTC-11', '2026-11-21T10:59:00Z', '2026-11-20', 23 * 60 + 59],
    ['+14:00', '2026-11-21T10:00:00Z', '2026-11-22', 0],
    ['Etc/GMT', '2026-11-21T00:00:00Z', '2026-11-21', 0],
  ])('reckons the offset %s without Intl: at %s it is %s, minute %i', (name, instant, day, minute) => {
    const { DateTimeFormat } = Intl;
    Object.assign(Intl, { DateTimeFormat: undefined });
    try {
      const zone = createTimeZone(name);
      expect([zone.name, isoDay(zone.dayOf(Date.parse(instant)))]).toEqual([name, day]);
      expect(zone.minuteOf(Date.parse(instant))).toBe(minute);
    } finally {
      Object.assign(Intl, { DateTimeFormat });
    }
  });

  it.each(['GMT-24:00', 'GMT+03:60', 'GMT+-3', 'UTC+'])('takes %s for no offset', (name) => {
    expect(() => createTimeZone(name)).toThrow(RangeError);
  });

  // Changes of the IANA time zone database.
  it.each([
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28', 'before the clocks go forward'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29', 'after the clocks have gone forward'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30', 'after the clocks have gone forward'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25', 'after the clocks have gone back'],
    ['Australia/Lord_Howe', '2026-04-04T13:30:00Z', '2026-04-05', 'where the clocks move by half an hour'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03', 'before a day without a midnight'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04', 'on a day without a midnight'],
    ['UTC', '0001-02-03T12:00:00Z', '0001-02-03', 'in the first century'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29', 'before a day that was left out'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', 'after a day that was left out'],
  ])('is right in %s at %s: %s, %s', (zone, instant, day) => {
    expect(isoDay(createTimeZone(zone).dayOf(Date.parse(instant)))).toBe(day);
  });

  it('agrees with Intl at any instant, in any order', () => {
    const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Tehran'];
    const known = new Map(zones.map((zone) => [zone, createTimeZone(zone)]));
    const instants = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2040, 0) });
    const sameDay = fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      // `sv-SE` writes dates as YYYY-MM-DD.
      const expected = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(
        instant,
      );
      expect(isoDay(known.get(zone)!.dayOf(instant))).toBe(expected);
    });
    fc.assert(sameDay, propertyRuns());
  });

  it('rejects a zone that there is not', () => {
    expect(() => createTimeZone('Europe/Nowhere')).toThrow('Invalid time zone specified: Europe/Nowhere');
  });

  it('has no calendar days for an instant in UTC other than days since 1970', () => {
    expect(createTimeZone('UTC').dayOf(Date.UTC(2026, 10, 21, 12))).toBe(dayNumber(2026, 11, 21));
  });
});
