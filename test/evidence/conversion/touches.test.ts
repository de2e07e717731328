import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchesOf } from '../../../src/evidence/index.ts';
import { date, type Rows } from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';
import { scoreSold } from '../deals/sold-workbook.ts';

const leads = [
  ['ID', 'Size'],
  ['a', 1],
  ['b', 2],
];
const dealHeaders = ['ID', 'Outcome', 'Closed on', 'Amount', 'Size'];
const eventHeaders = ['ID', 'Activity', 'When', 'Count'];

function touchesIn(deals: Rows, events: Rows, secondOfRow: (row: number) => number = () => 0) {
  const scored = scoreSold({
    leads,
    rules: [{ Field: 'Size', Test: 'is not empty', Points: 10 }],
    deals: [dealHeaders, ...deals],
    activities: [eventHeaders, ...events],
  });
  return touchesOf(scored.deals, secondOfRow);
}

const closed = date('2026-10-31');
const event = (activity: string, day: string, ...more: Rows[number]) => ['a', activity, date(day), ...more];

describe('touchesOf', () => {
  it('shares a won deal out over its touches, evenly and 40-20-40', () => {
    const lines = touchesIn(
      [['a', 'Won', closed, 1000]],
      [
        event('Fair', '2026-10-01'),
        event('Mail', '2026-10-11'),
        event('Mail', '2026-10-21'),
        event('Demo', '2026-10-31'),
      ],
    );
    // By hand: four touches have a quarter each; first and last 0.4, the two between 0.1 each.
    const near = (value: number) => expect.closeTo(value, 9);
    expect(lines).toEqual([
      {
        ...{ activity: 'Mail', wonWith: 1, lostWith: 0, first: 0, last: 0, even: 0.5, position: near(0.2) },
        ...{ amountEven: 500, amountPosition: near(200), medianDaysBefore: 15 },
      },
      {
        ...{ activity: 'Demo', wonWith: 1, lostWith: 0, first: 0, last: 1, even: 0.25, position: 0.4 },
        ...{ amountEven: 250, amountPosition: 400, medianDaysBefore: 0 },
      },
      {
        ...{ activity: 'Fair', wonWith: 1, lostWith: 0, first: 1, last: 0, even: 0.25, position: 0.4 },
        ...{ amountEven: 250, amountPosition: 400, medianDaysBefore: 30 },
      },
    ]);
  });

  it.each([
    ['one touch', ['2026-10-01'], [1]],
    ['two touches', ['2026-10-01', '2026-10-02'], [0.5, 0.5]],
  ])('gives %s all or half', (_, days, shares) => {
    const events = days.map((day, i) => event(`T${i}`, day));
    expect(touchesIn([['a', 'Won', closed]], events).map(({ position }) => position)).toEqual(shares);
  });

  it('counts a row once whatever its Count, and none that is no event or comes after the closing day', () => {
    const lines = touchesIn(
      [['a', 'Won', closed]],
      [
        event('Mail', '2026-10-01', 7),
        event('Mail', '2026-10-02', 0),
        event('Mail', '2026-10-03', 'x'),
        event('Late', '2026-11-01'),
      ],
    );
    expect(lines.map(({ activity, even }) => [activity, even])).toEqual([['Mail', 1]]);
  });

  it('puts events of one day in the order of their times, and those of one time in that of their rows', () => {
    const events = [event('C', '2026-10-01'), event('B', '2026-10-01'), event('A', '2026-10-01')];
    const firstOf = (times: number[]) =>
      touchesIn([['a', 'Won', closed]], events, (row) => times[row]!).find(({ first }) => first === 1)!
        .activity;
    expect(firstOf([34_200, 0, 60])).toBe('B');
    expect(firstOf([60, 60, 60])).toBe('C');
  });

  it('tells lost deals apart, and lists no activity that only they have', () => {
    const lines = touchesIn(
      [
        ['a', 'Won', closed],
        ['b', 'Lost', closed],
      ],
      [
        event('Mail', '2026-10-01'),
        ['b', 'MAIL', date('2026-10-01')],
        ['b', 'Complaint', date('2026-10-02')],
      ],
    );
    expect(lines.map(({ activity, wonWith, lostWith }) => [activity, wonWith, lostWith])).toEqual([
      ['Mail', 1, 1],
    ]);
  });

  it('finds no touch of a deal without a closing day, and no amount where none can be read', () => {
    const events = [event('Mail', '2026-10-01')];
    expect(touchesIn([['a', 'Won', '', 500]], events)).toEqual([]);
    expect(touchesIn([['a', 'Won', closed, 'much']], events)[0]!.amountEven).toBeNull();
  });

  it('adds up to the won deals that have a touch, and to their amounts', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => date(`2026-10-${String(d).padStart(2, '0')}`));
    const key = fc.constantFrom('a', 'b', 'x');
    const deal = fc.tuple(
      key,
      fc.constantFrom('Won', 'Lost'),
      day,
      fc.integer({ min: 1, max: 900 }),
      fc.constant(1),
    );
    const touch = fc.tuple(key, fc.constantFrom('Mail', 'Demo', 'Fair'), day);
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 8 }), fc.array(touch, { maxLength: 20 }), (deals, events) => {
        const lines = touchesIn(deals, events);
        const dayOf = (cell: unknown) => (cell as { day: number }).day;
        const touched = deals.filter(
          ([id, outcome, end]) =>
            outcome === 'Won' && events.some(([of, , when]) => of === id && dayOf(when) <= dayOf(end)),
        );
        const sum = (of: (line: (typeof lines)[number]) => number | null) =>
          lines.reduce((total, line) => total + (of(line) ?? 0), 0);
        const amounts = touched.reduce((total, [, , , amount]) => total + amount, 0);
        for (const share of ['even', 'position', 'first', 'last'] as const)
          expect(sum((line) => line[share])).toBeCloseTo(touched.length, 9);
        expect(sum(({ amountEven }) => amountEven)).toBeCloseTo(amounts, 6);
        expect(sum(({ amountPosition }) => amountPosition)).toBeCloseTo(amounts, 6);
      }),
      propertyRuns(0.2),
    );
  });
});
