import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingByCalls } from '../../../src/follow-up/calls/back-by-calls.ts';
import type { CallResult } from '../../../src/follow-up/calls/call-results.ts';
import { mondayToFriday } from '../../../src/follow-up/days/working-days.ts';
import { dayNumber, isoDay } from '../../../src/scoring/reading/calendar.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const day = (iso: string) => dayNumber(...(iso.split('-').map(Number) as [number, number, number]));

type CallText = readonly [day: string, result: CallResult, againOn?: string];

/** `2026-11-23 promised`, `off` or `not called`. Days are counted on a calendar of November 2026: the 2nd is a Monday. */
function standing(calls: readonly CallText[], since = '2026-10-01'): string {
  const found = standingByCalls(
    calls.map(([on, result, againOn]) => ({
      day: day(on),
      result,
      againOn: againOn === undefined ? Number.NaN : day(againOn),
    })),
    day(since),
    mondayToFriday,
  );
  return found.kind === 'back' ? `${isoDay(found.day)} ${found.reason}` : found.kind;
}

const noAnswers = (...days: string[]) => days.map((on): CallText => [on, 'No answer']);

describe('after calls a lead', () => {
  it.each<[string, readonly CallText[], string]>([
    ['was not called', [], 'not called'],
    ['is back a working day after nobody answered', noAnswers('2026-11-06'), '2026-11-09 no answer'],
    ['is back two after the second time', noAnswers('2026-11-05', '2026-11-06'), '2026-11-10 no answer'],
    [
      'is back four after the third',
      noAnswers('2026-11-04', '2026-11-05', '2026-11-06'),
      '2026-11-12 no answer',
    ],
    ['is off after the fourth', noAnswers('2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'), 'off'],
    [
      'is counted anew after a talk',
      [
        ['2026-11-03', 'No answer'],
        ['2026-11-04', 'Good talk'],
        ['2026-11-05', 'No answer'],
      ],
      '2026-11-06 no answer',
    ],
    ['is promised for its day', [['2026-11-05', 'Call again', '2026-11-20']], '2026-11-20 promised'],
    [
      'is promised for the next working day without one',
      [['2026-11-06', 'Call again']],
      '2026-11-09 promised',
    ],
    ['is promised whoever answered', [['2026-11-05', 'No answer', '2026-11-12']], '2026-11-12 promised'],
    ['is promised after a talk', [['2026-11-05', 'Good talk', '2026-11-12']], '2026-11-12 promised'],
    ['is back ten working days after a talk', [['2026-11-06', 'Good talk']], '2026-11-20 no outcome yet'],
    [
      'is off where it is no fit, whatever day stands there',
      [['2026-11-06', 'Not a fit', '2026-11-20']],
      'off',
    ],
    ['is off once it is won', [['2026-11-06', 'Won']], 'off'],
    ['is off once it is lost', [['2026-11-06', 'Lost']], 'off'],
    [
      'is never called again that does not want it, whatever follows',
      [
        ['2026-11-03', 'Do not call'],
        ['2026-11-06', 'Good talk', '2026-11-09'],
      ],
      'off',
    ],
  ])('%s', (_, calls, expected) => expect(standing(calls)).toBe(expected));

  it.each<[string, readonly CallText[], string]>([
    // Eleven working days from 2026-11-02 to 2026-11-17, ten from 2026-11-03.
    ['begins anew where it has risen long after them', [['2026-11-02', 'Not a fit']], 'not called'],
    ['is as if it had not risen within ten working days', [['2026-11-03', 'Not a fit']], 'off'],
    [
      'goes by the last call before the rise',
      [
        ['2026-10-01', 'No answer'],
        ['2026-11-03', 'No answer'],
      ],
      '2026-11-05 no answer',
    ],
    [
      'goes by calls since the rise alone',
      [
        ['2026-11-02', 'No answer'],
        ['2026-11-18', 'No answer'],
      ],
      '2026-11-19 no answer',
    ],
    ['that does not want it stays off', [['2026-11-02', 'Do not call']], 'off'],
  ])('that rose on the 17th %s', (_, calls, expected) =>
    expect(standing(calls, '2026-11-17')).toBe(expected),
  );

  it('is never back before the day after its last call, unless somebody promised so', () => {
    const call = fc.record({
      day: fc.integer({ min: 20_700, max: 20_760 }),
      result: fc.constantFrom<CallResult>('Good talk', 'No answer', 'Call again', 'Not a fit'),
      againOn: fc.constant(Number.NaN),
    });
    fc.assert(
      fc.property(
        fc.array(call, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 20_690, max: 20_760 }),
        (calls, since) => {
          const inTurn = [...calls].sort((a, b) => a.day - b.day);
          const found = standingByCalls(inTurn, since, mondayToFriday);
          if (found.kind === 'back') {
            expect(found.day).toBeGreaterThan(inTurn[inTurn.length - 1]!.day);
            expect(mondayToFriday.includes(found.day)).toBe(true);
          }
        },
      ),
      propertyRuns(),
    );
  });
});
