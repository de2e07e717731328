import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayToFriday, WorkingDays } from '../../../src/follow-up/days/working-days.ts';
import { dayNumber, isoDay } from '../../../src/scoring/reading/calendar.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const day = (iso: string) => dayNumber(...(iso.split('-').map(Number) as [number, number, number]));
const dayAfter = (days: WorkingDays, iso: string, count: number) => isoDay(days.after(day(iso), count));
const weekOf = (text: string) => {
  const days = WorkingDays.read(text);
  // 2026-11-22 is a Sunday.
  return days && [0, 1, 2, 3, 4, 5, 6].filter((i) => days.includes(day('2026-11-22') + i));
};

describe('WorkingDays', () => {
  it.each([
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['Sun-Thu', [0, 1, 2, 3, 4]],
    ['Tue, Thu', [2, 4]],
    ['friday – monday', [0, 1, 5, 6]],
    ['Mon to Wed; Sat', [1, 2, 3, 6]],
  ])('reads %s', (text, week) => expect(weekOf(text)).toEqual(week));

  it.each(['', 'Mo-Fr', 'every day', 'Mon-', 'Mon-Tue-Wed'])('does not read "%s"', (text) =>
    expect(WorkingDays.read(text)).toBeNull(),
  );

  // Calendar of November 2026: the 20th is a Friday.
  it('passes over a weekend', () => {
    expect(dayAfter(mondayToFriday, '2026-11-20', 1)).toBe('2026-11-23');
    expect(dayAfter(mondayToFriday, '2026-11-21', 2)).toBe('2026-11-24');
  });

  it('takes the day itself for 0, and the next working day where it is none', () => {
    expect(dayAfter(mondayToFriday, '2026-11-20', 0)).toBe('2026-11-20');
    expect(dayAfter(mondayToFriday, '2026-11-21', 0)).toBe('2026-11-23');
  });

  it('knows no day after none', () => expect(mondayToFriday.after(Number.NaN, 2)).toBeNaN());

  it('counts none from Friday to Saturday', () => {
    expect(mondayToFriday.between(day('2026-11-20'), day('2026-11-21'))).toBe(0);
    expect(mondayToFriday.between(day('2026-11-20'), day('2026-11-23'))).toBe(1);
  });

  it('counts as many working days as it goes on by, whatever the week', () => {
    const week = fc.subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], { minLength: 1 });
    fc.assert(
      fc.property(
        week,
        fc.integer({ min: -5000, max: 30_000 }),
        fc.integer({ min: 1, max: 60 }),
        (names, from, count) => {
          const days = WorkingDays.read(names.join(','))!;
          expect(days.between(from, days.after(from, count))).toBe(count);
        },
      ),
      propertyRuns(),
    );
  });
});
