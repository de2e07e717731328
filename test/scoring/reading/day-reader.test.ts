import { describe, expect, it } from 'vitest';
import { type Cell, createTimeZone, dayReader, isoDay, localeOf } from '../../../src/scoring/index.ts';
import { date } from '../score-workbook.ts';

function readerOf(column: readonly Cell[], locale = 'en_US') {
  return dayReader(column, { locale: localeOf(locale), timeZone: createTimeZone('UTC') });
}

function daysOf(column: readonly Cell[], locale?: string): (string | null)[] {
  const { dayOf } = readerOf(column, locale);
  return column.map((cell) => (Number.isNaN(dayOf(cell)) ? null : isoDay(dayOf(cell))));
}

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

describe('dayReader', () => {
  it('reads date cells and dates as text, and nothing else', () => {
    expect(daysOf([date('2026-11-21'), '2026-11-21', 46_347, true, '', 'soon'])).toEqual([
      '2026-11-21',
      '2026-11-21',
      null,
      null,
      null,
      null,
    ]);
  });

  // DESIGN 10 and 16, Dates.
  it.each([
    ['en_US', '2026-03-10'],
    ['en_CA', '2026-03-10'],
    ['en_GB', '2026-10-03'],
    ['de_DE', '2026-10-03'],
  ])('takes the order of the locale where no text says: 3/10/2026 in %s is %s', (locale, day) => {
    const column = ['3/10/2026', '20.11.2026', '2026-11-21', '20 Nov 2026', date('2026-11-21'), '4/4/2026'];
    expect(daysOf(column, locale)[0]).toBe(day);
    expect(readerOf(column, locale).evidence).toBeNull();
  });

  it('takes the order that its texts say, / and - and times together, whatever the locale', () => {
    const column = ['3/10/2026', '27-9-2026', '3-10-2026 10:15', '4/4/2026'];
    expect(daysOf(column)).toEqual(['2026-10-03', '2026-09-27', '2026-10-03', '2026-04-04']);
    expect(readerOf(column)).toMatchObject({ order: 'day first', evidence: '27-9-2026' });
  });

  it('lets nineteen in twenty decide; those that fit the other order only are no dates', () => {
    const column = [...times(19, '27/9/2026'), '9/28/2026', '3/10/2026'];
    expect(daysOf(column).slice(18)).toEqual(['2026-09-27', null, '2026-10-03']);
  });

  it('counts rows, not different texts', () => {
    const column = [...times(18, '27/9/2026'), '9/28/2026', '3/10/2026'];
    expect(readerOf(column).order).toBeNull();
    expect(readerOf([...column, '28/9/2026']).order).toBe('day first');
  });

  it('reads texts that fit one order only, and those in which both are one day, where neither order decides', () => {
    const column = ['27/9/2026', '9/28/2026', '3/10/2026', '4/4/2026', '2026-10-03', '30/2/2026'];
    expect(daysOf(column)).toEqual(['2026-09-27', '2026-09-28', null, '2026-04-04', '2026-10-03', null]);
  });
});
