import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type RuleRow, scoresOf, scoreWorkbook } from '../score-workbook.ts';

const unlimited = { 'Score floor': 'none', 'Score ceiling': 'none' };

/** Points that a rule gives to one lead with these events, as of 2026-11-21. */
function pointsFor(rule: RuleRow, events: readonly (readonly Cell[])[]): number {
  return scoresOf({
    leads: [['Email'], ['a']],
    rules: [{ Field: 'Activity', Test: 'is', Value: 'Visit', ...rule }],
    activities: [['Email', 'Activity', 'When', 'Count'], ...events.map((event) => ['a', ...event])],
    settings: unlimited,
  })[0]!;
}

const visit = (day: string, count: Cell = ''): Cell[] => ['Visit', date(day), count];
const threeVisits = [visit('2026-11-21'), visit('2026-11-11'), visit('2026-11-11', 2)];

/** Points that a rule on one column gives, per cell. */
function pointsOf(rule: RuleRow, cells: readonly Cell[]): number[] {
  return scoresOf({
    leads: [['Email', 'Cell'], ...cells.map((cell, index) => [`k${index}`, cell])],
    rules: [{ Field: 'Cell', Test: 'is not empty', ...rule }],
    settings: unlimited,
  });
}

describe('counting activities', () => {
  it('gives the points once, however many events there are', () => {
    expect(pointsFor({ Points: 5 }, threeVisits)).toBe(5);
    expect(pointsFor({ Points: 5, Count: 'once' }, threeVisits)).toBe(5);
  });

  it('gives the points for each event, times its count', () => {
    expect(pointsFor({ Points: 5, Count: 'each' }, threeVisits)).toBe(20);
  });

  it('gives the points for each distinct day', () => {
    expect(pointsFor({ Points: 5, Count: 'each day' }, threeVisits)).toBe(10);
  });

  // DECISIONS A63.
  it('counts an empty count as 1, 0 as no event, and fractions as they are', () => {
    expect(pointsFor({ Points: 10, Count: 'each' }, [visit('2026-11-21', 0)])).toBe(0);
    expect(pointsFor({ Points: 10 }, [visit('2026-11-21', 0)])).toBe(0);
    expect(pointsFor({ Points: 10, Count: 'each' }, [visit('2026-11-21', '1.25')])).toBe(13);
  });

  it('counts identical rows as separate events', () => {
    expect(pointsFor({ Points: 5, Count: 'each' }, [visit('2026-11-20'), visit('2026-11-20')])).toBe(10);
  });

  it('counts only events in the window, both ends included', () => {
    const rule: RuleRow = { Points: 1, Count: 'each', 'Within days': 10 };
    expect(pointsFor(rule, [visit('2026-11-21'), visit('2026-11-11'), visit('2026-11-10')])).toBe(2);
    expect(pointsFor({ ...rule, 'Within days': 0 }, threeVisits)).toBe(1);
  });

  it('takes the events whose name passes', () => {
    const events = [visit('2026-11-20'), ['visit ', date('2026-11-20')], ['Visits', date('2026-11-20')]];
    expect(pointsFor({ Points: 1, Count: 'each' }, events)).toBe(2);
    expect(pointsFor({ Points: 1, Count: 'each', Test: 'starts with' }, events)).toBe(3);
    expect(pointsFor({ Points: 1, Count: 'each', Test: 'is not empty', Value: '' }, events)).toBe(3);
  });
});

describe('At least on activities', () => {
  // DECISIONS A38.
  it('counts the sum of counts, and when it is reached all events count', () => {
    expect(pointsFor({ Points: 5, Count: 'each', 'At least': 4 }, threeVisits)).toBe(20);
    expect(pointsFor({ Points: 5, Count: 'each', 'At least': 5 }, threeVisits)).toBe(0);
    expect(pointsFor({ Points: 5, 'At least': 4 }, threeVisits)).toBe(5);
  });

  it('counts distinct days for each day', () => {
    expect(pointsFor({ Points: 5, Count: 'each day', 'At least': 2 }, threeVisits)).toBe(10);
    expect(pointsFor({ Points: 5, Count: 'each day', 'At least': 3 }, threeVisits)).toBe(0);
  });

  it('is 1 by default, so that less than one event is none', () => {
    expect(pointsFor({ Points: 10, Count: 'each' }, [visit('2026-11-21', 0.5)])).toBe(0);
  });

  it('counts what is in the window', () => {
    expect(pointsFor({ Points: 5, 'At least': 2, 'Within days': 5 }, threeVisits)).toBe(0);
  });
});

describe('a negative test on activities', () => {
  // DECISIONS A37.
  it.each<[string, string, number]>([
    ['is not', 'Visit', 0],
    ['is not', 'Demo', 7],
    ['is none of', 'Demo, Visit', 0],
    ['does not contain', 'isi', 0],
    ['does not contain', 'demo', 7],
  ])('%s %s gives %s %d: it holds when no event passes its positive form', (test, value, points) => {
    expect(pointsFor({ Test: test, Value: value, Points: 7 }, threeVisits)).toBe(points);
  });

  it('looks at the window only', () => {
    expect(pointsFor({ Test: 'is not', Points: 7, 'Within days': 30 }, [visit('2026-10-21')])).toBe(7);
    expect(pointsFor({ Test: 'is not', Points: 7, 'Within days': 31 }, [visit('2026-10-21')])).toBe(0);
  });

  it('is empty with Within days means that nothing has happened for so long', () => {
    const quiet: RuleRow = { Test: 'is empty', Value: '', Points: -10, 'Within days': 30 };
    expect(pointsFor(quiet, [visit('2026-10-21')])).toBe(-10);
    expect(pointsFor(quiet, [visit('2026-10-22')])).toBe(0);
  });

  it('is never unknown: a lead without events has none', () => {
    expect(pointsFor({ Test: 'is not', Points: 7 }, [])).toBe(7);
    expect(pointsFor({ Points: 7 }, [])).toBe(0);
  });
});

describe('fading activities', () => {
  const events = [visit('2026-11-21'), visit('2026-11-11', 2)];

  // DECISIONS A49.
  it('fades once from the most recent event', () => {
    const rule: RuleRow = { Points: 20, Fade: 'half-life', 'Fade days': 10 };
    expect(pointsFor(rule, [visit('2026-11-11'), visit('2026-11-01')])).toBe(10);
    expect(pointsFor({ ...rule, 'At least': 2 }, [visit('2026-11-11'), visit('2026-11-01')])).toBe(10);
  });

  it('fades each event by its own age, and rounds their sum', () => {
    expect(pointsFor({ Points: 20, Count: 'each', Fade: 'half-life', 'Fade days': 10 }, events)).toBe(40);
    // 3 + 2 × 3 × 30/40 = 7.5
    expect(pointsFor({ Points: 3, Count: 'each', Fade: 'straight line', 'Fade days': 40 }, events)).toBe(8);
  });

  it('fades each day by its age', () => {
    // 20 + 20 × 30/40
    expect(pointsFor({ Points: 20, Count: 'each day', Fade: 'straight line', 'Fade days': 40 }, events)).toBe(
      35,
    );
  });

  it('expires after the last day that counts', () => {
    const rule: RuleRow = { Points: 20, Fade: 'expires', 'Fade days': 10 };
    expect(pointsFor(rule, [visit('2026-11-11')])).toBe(20);
    expect(pointsFor(rule, [visit('2026-11-10')])).toBe(0);
  });
});

describe('points on a column of Leads', () => {
  // DECISIONS A39.
  it('each multiplies by the number in the cell', () => {
    expect(pointsOf({ Points: 2, Count: 'each' }, [3, '1,200', 0, 2.5, '10%'])).toEqual([6, 2400, 0, 5, 0]);
  });

  it('each is unknown for a range, a negative number or text', () => {
    expect(pointsOf({ Points: 2, Count: 'each' }, ['51-200', -3, 'many', ''])).toEqual([0, 0, 0, 0]);
    expect(
      Array.from(
        scoreWorkbook({
          leads: [
            ['Email', 'Visits'],
            ['a', -3],
          ],
          rules: [{ Field: 'Visits', Test: 'is not empty', Points: 2, Count: 'each' }],
        }).potentials,
      ),
    ).toEqual([2]);
  });

  it('a fade takes the date in that cell', () => {
    const rule: RuleRow = { Points: 12, Fade: 'straight line', 'Fade days': 40 };
    const cells = [
      date('2026-11-21'),
      date('2026-11-11'),
      '2026-10-22',
      date('2026-10-12'),
      date('2026-11-22'),
    ];
    expect(pointsOf(rule, cells)).toEqual([12, 9, 3, 0, 0]);
  });
});

describe('rounding', () => {
  // DECISIONS A41.
  it('goes half away from zero', () => {
    expect(pointsOf({ Points: 1, Count: 'each' }, [0.5, 1.5, 2.4, 2.5])).toEqual([1, 2, 2, 3]);
    expect(pointsOf({ Points: -1, Count: 'each' }, [0.5, 1.5, 2.4, 0.4])).toEqual([-1, -2, -2, 0]);
  });

  it('takes for a half what binary fractions put just below it', () => {
    // 5 × 0.3 × 3 is 4.499…; 1.005 × 100 is 100.49999999999999.
    expect(pointsOf({ Points: 100, Count: 'each' }, [1.005, 1.00499])).toEqual([101, 100]);
  });

  it('happens once, after the parts are added', () => {
    const events = [visit('2026-11-21', 1.25), visit('2026-11-20', 1.25)];
    expect(pointsFor({ Points: 1, Count: 'each' }, events)).toBe(3);
  });

  it('never gives minus zero', () => {
    const [points] = pointsOf({ Points: -1, Count: 'each' }, [0]);
    expect(Object.is(points, 0)).toBe(true);
  });
});

describe('the cap of a rule', () => {
  it('keeps what it gives or takes within Max points', () => {
    expect(pointsOf({ Points: 2, Count: 'each', 'Max points': 5 }, [1, 3])).toEqual([2, 5]);
    expect(pointsOf({ Points: -2, Count: 'each', 'Max points': 5 }, [1, 3])).toEqual([-2, -5]);
    expect(pointsOf({ Points: 2, 'Max points': 0 }, [1])).toEqual([0]);
  });

  // DECISIONS A42.
  it('is 1,000,000 at most', () => {
    expect(pointsOf({ Points: 1000, Count: 'each' }, [1e9])).toEqual([1_000_000]);
    expect(pointsOf({ Points: -1000, Count: 'each', 'Max points': 5_000_000 }, [1e9])).toEqual([-1_000_000]);
  });
});
