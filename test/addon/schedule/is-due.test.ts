import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScheduleRuns } from '../../../src/addon/document/schedule-record.ts';
import { isDue } from '../../../src/addon/schedule/is-due.ts';
import { createTimeZone, isoDay } from '../../../src/scoring/index.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const hour = 3_600_000;
const day = 24 * hour;
// With clocks that go back and forth at two, three and midnight, and one that is a quarter of an hour off.
const zones = ['Etc/UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

/** The days, by the zone's clock, on which it scores when it is woken up each hour from `since` on. */
function scoringDays(
  interval: 'daily' | 'weekly',
  hourOfDay: number,
  zoneName: string,
  since: number,
  days: number,
) {
  const zone = createTimeZone(zoneName);
  const timing = { interval, hour: hourOfDay, user: '', triggerId: '', since };
  let runs: ScheduleRuns = {
    startedAt: null,
    scoredAt: null,
    error: null,
    pendingSince: null,
    strangerAt: null,
    answerDueSince: null,
    answers: null,
  };
  const scored: number[] = [];
  for (let now = since + hour; now <= since + days * day; now += hour) {
    if (!isDue({ ...timing, isHourlyTrigger: true }, runs, now, zone)) continue;
    scored.push(zone.dayOf(now));
    runs = { ...runs, startedAt: now, scoredAt: now + 20_000 };
  }
  return scored;
}

const arbitrary = {
  hourOfDay: fc.integer({ min: 0, max: 23 }),
  zone: fc.constantFrom(...zones),
  since: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 1) }),
};

describe('a schedule that is woken up each hour', () => {
  it('is due once on each day, also where clocks are put forward or back', () => {
    fc.assert(
      fc.property(fc.record(arbitrary), ({ hourOfDay, zone, since }) => {
        const days = scoringDays('daily', hourOfDay, zone, since, 10);
        const gaps = days.slice(1).map((one, i) => one - days[i]!);
        // A wake-up late in the last hour of a day comes behind midnight on the day on which a clock is put forward.
        return days.length >= 9 && gaps.every((gap) => gap <= 2) && new Set(days).size >= days.length - 1;
      }),
      propertyRuns(),
    );
  });

  it('is due once a week', () => {
    fc.assert(
      fc.property(fc.record(arbitrary), ({ hourOfDay, zone, since }) => {
        const days = scoringDays('weekly', hourOfDay, zone, since, 28);
        return days.length >= 3 && days.length <= 5;
      }),
      propertyRuns(),
    );
  });

  it.each([
    // Berlin's clocks go from 02:00 to 03:00 on 2026-03-29, and from 03:00 to 02:00 on 2026-10-25.
    ['put forward over its hour', Date.UTC(2026, 2, 27, 12), ['2026-03-28', '2026-03-29', '2026-03-30']],
    ['put back to its hour', Date.UTC(2026, 9, 23, 12), ['2026-10-24', '2026-10-25', '2026-10-26']],
  ])('is due once on the day on which clocks are %s', (_, since, expected) => {
    expect(scoringDays('daily', 2, 'Europe/Berlin', since, 3).map(isoDay)).toEqual(expected);
  });

  it('waits for the day after where it is set behind its hour', () => {
    const since = Date.UTC(2026, 10, 21, 10);
    expect(scoringDays('daily', 9, 'Etc/UTC', since, 1).map(isoDay)).toEqual(['2026-11-22']);
    expect(scoringDays('daily', 12, 'Etc/UTC', since, 1).map(isoDay)).toEqual(['2026-11-21']);
  });
});
