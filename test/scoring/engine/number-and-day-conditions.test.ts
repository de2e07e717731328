import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type State, stateOf, statesOf } from '../score-workbook.ts';

type Example = [test: string, value: Cell, cell: Cell, state: State];

describe('a numeric test', () => {
  it.each<Example>([
    ['=', '150', 150, 'match'],
    ['≠', '150', 151, 'match'],
    ['>', '150', 150, 'no'],
    ['≥', '150', 150, 'match'],
    ['<', '150', 150, 'no'],
    ['≤', '150', 150, 'match'],
    ['between', '50, 500', 50, 'match'],
    ['between', '50, 500', 500, 'match'],
    ['between', '50, 500', 501, 'no'],
    ['≥', '1k', '€ 1,200', 'match'],
    ['≥', '10%', 0.1, 'match'],
    // DECISIONS A12.
    ['≥', '10', 0.1, 'no'],
    ['≥', 10, ' 12 ', 'match'],
  ])('%s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  // DECISIONS A20.
  it.each<Example>([
    ['between', '500, 50', 100, 'match'],
    ['between', '50-500', 100, 'match'],
    ['between', '50 to 500', 500, 'match'],
    ['=', '1, 2, 3', 2, 'match'],
    ['≠', '1, 2, 3', 2, 'no'],
    ['>', '10; 100', 50, 'match'],
    ['=', '50-500', 100, 'match'],
    ['≠', '50-500', 100, 'no'],
    ['=', '1-5, 10+', 12, 'match'],
  ])('takes several values, and ranges where they fit: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  // DECISIONS A25.
  it.each<Example>([
    ['≥', '50', '51-200', 'match'],
    ['≥', '100', '51-200', 'unknown'],
    ['≥', '201', '51-200', 'no'],
    ['between', '50-500', '51-200', 'match'],
    ['between', '100-500', '51-200', 'unknown'],
    ['between', '200-500', '51-200', 'unknown'],
    ['between', '201-500', '51-200', 'no'],
    ['≥', '10', '<10', 'no'],
    ['≥', '10', '≤10', 'unknown'],
    ['>', '1000', '1000+', 'unknown'],
    ['≥', '1000', '1000+', 'match'],
    ['<', '1000', '1000+', 'no'],
    ['≥', '0', '<10', 'unknown'],
    ['=', '5', '1-9', 'unknown'],
    ['≠', '5', '1-9', 'unknown'],
    ['≠', '5', '6-9', 'match'],
    ['≠', '1-9', '2-3', 'no'],
  ])('holds for a range when it holds for all of it: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each<Example>([
    ['=', '1-9; 20', '2-3', 'match'],
    ['=', '1-5; 20', '4-9', 'unknown'],
    ['=', '1-5; 20', '30-40', 'no'],
    ['=', '1-5; 6-9', '2-8', 'unknown'],
  ])('lets any match win, then any unknown: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each<[Cell]>([['many'], [true], [date('2026-11-21')], ['2026-11-21'], ['2020-12']])(
    'knows nothing of %j: text, checkboxes and dates are not numbers',
    (cell) => {
      expect(stateOf('≥', '0', cell)).toBe('unknown');
      expect(stateOf('≠', '0; 1', cell)).toBe('unknown');
    },
  );

  // DESIGN 10 and 16, Numbers.
  it.each<Example>([
    ['≥', '50', '51-200 employees', 'match'],
    ['≥', '5k', '$5,000/month', 'match'],
    ['≥', '50', 'over 50', 'match'],
    ['≥', '50', 'more than 49', 'unknown'],
    ['=', '60', 'about 60', 'match'],
    ['=', '$60', '60 days', 'match'],
    ['≥', '1 million', '1.2 Mio €', 'match'],
    ['<', '0.5', '1.000', 'unknown'],
    ['at least', '50', '51‑200', 'match'],
    ['equals', '60', '$60', 'match'],
    ['equals', '60', '59-61', 'unknown'],
    ['equals', '1-5; 60', '3', 'match'],
    ['equals', '60; many', '60', 'match'],
    ['equals', '60; many', '60 days', 'no'],
    ['does not equal', '60', '61', 'match'],
  ])('reads what people write beside numbers: %s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each<[Cell, State]>([
    ['7', 'match'],
    ['7 days', 'match'],
    ['1 day', 'no'],
    [7, 'match'],
  ])('takes %j for days', (value, state) => {
    expect(stateOf('within last days', value, date('2026-11-14'))).toBe(state);
  });

  it('reads cell and Value by the locale of the spreadsheet', () => {
    expect(stateOf('=', '1.200,50', '€ 1200,5', { locale: 'de_DE' })).toBe('match');
    expect(stateOf('=', '1,5; 2,5', '2,5', { locale: 'de_DE' })).toBe('match');
  });
});

describe('a comparison with dates', () => {
  // DECISIONS A21.
  it.each<Example>([
    ['≥', '2026-11-21', date('2026-11-21'), 'match'],
    ['>', '2026-11-21', date('2026-11-21'), 'no'],
    ['<', '2026-11-21', '2026-11-20T23:59', 'match'],
    ['≤', '2026-11-21', '2026-11-22', 'no'],
    ['=', '2018-02-26 19:58', '2018-02-26', 'match'],
    ['≠', '2018-02-26', '2018-02-26 19:58', 'no'],
    ['between', '2026-12-31; 2026-01-01', '2026-06-30', 'match'],
    ['=', '2026-01-01, 2026-11-21', '2026-11-21', 'match'],
    ['=', '10/20/2016', '2016-10-20', 'match'],
    ['≥', date('2026-01-01'), '2026-01-01', 'match'],
  ])('compares calendar days: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  // DESIGN 16, Dates.
  it.each<Example>([
    ['=', '2026-11-20', '20 Nov 2026', 'match'],
    ['=', '2026-11-20', '20.11.2026 10:15', 'match'],
    ['≥', 'Nov 20, 2026', '2026-11-20', 'match'],
    ['=', 'Nov 20, 2026, Dec 1, 2026', '2026-12-01', 'match'],
    ['between', '2026-01-01 to 2026-03-31', '2026-02-01', 'match'],
    ['between', '31.12.2026 to 1.1.2026', '2026-05-05', 'match'],
    ['between', '2026-01-01–2026-03-31', '2026-03-31', 'match'],
    ['between', '2026-01-01-2026-03-31', '2026-04-01', 'no'],
    ['between', '1 Jan 2026 ~ 31 Mar 2026', '2026-03-31', 'match'],
    ['between', 'Nov 20, 2026 to Dec 1, 2026', '2026-11-25', 'match'],
    ['=', '2026-01-01 to 2026-03-31', '2026-02-01', 'match'],
    ['=', '2026-01-01 to 2026-03-31; 2026-12-24', '2026-12-24', 'match'],
    ['≠', '2026-01-01 to 2026-03-31', '2026-02-01', 'no'],
    ['equals', '20.11.2026', '2026-11-20', 'match'],
    ['does not equal', '20.11.2026', '2026-11-20', 'no'],
  ])('reads dates and ranges of them as people write them: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each([
    ['3/10/2026', 'en_US', '2026-03-10'],
    ['3/10/2026', 'en_GB', '2026-10-03'],
    ['3/10/2026; 27/9/2026', 'en_US', '2026-10-03'],
    ['3/10/2026 - 27/12/2026', 'en_US', '2026-11-01'],
    ['3/10/2026; 9/27/2026', 'en_GB', '2026-03-10'],
  ])(
    'reads / in a Value by the locale, unless only the other order fits all of it: %s in %s has %s',
    (value, locale, day) => {
      expect(stateOf('=', value, day, { locale })).toBe('match');
    },
  );

  it('never reads a Value by the order of its column', () => {
    const cells = ['27/9/2026', '28/9/2026', '3/10/2026'];
    expect(statesOf('=', '3/10/2026', cells)).toEqual(['no', 'no', 'no']);
    expect(statesOf('=', '2026-10-03', cells)).toEqual(['no', 'no', 'match']);
  });

  // DECISIONS A28.
  it('takes days after the as-of day like any other', () => {
    expect(stateOf('≥', '2027-01-01', date('2027-06-01'))).toBe('match');
  });

  it.each<[Cell]>([['soon'], [46_000], [true], ['10/20/16'], ['20 Nov']])(
    'knows nothing of %j, which is no date',
    (cell) => {
      expect(stateOf('≥', '2026-01-01', cell)).toBe('unknown');
    },
  );
});

describe('a test of age', () => {
  // DECISIONS A29; as of 2026-11-21.
  it.each<Example>([
    ['within last days', '7', date('2026-11-21'), 'match'],
    ['within last days', '7', date('2026-11-14'), 'match'],
    ['within last days', '7', date('2026-11-13'), 'no'],
    ['within last days', '0', '2026-11-21T18:00', 'match'],
    ['more than days ago', '7', date('2026-11-14'), 'no'],
    ['more than days ago', '7', date('2026-11-13'), 'match'],
    ['within last days', 7, '2026-11-14', 'match'],
  ])('counts calendar days, both ends included: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it('does not know the age of a day after the as-of day', () => {
    expect(stateOf('within last days', '7', date('2026-11-22'))).toBe('unknown');
    expect(stateOf('more than days ago', '7', date('2026-11-22'))).toBe('unknown');
  });

  it.each<[Cell]>([['last week'], [7], [true]])('does not know the age of %j', (cell) => {
    expect(stateOf('more than days ago', '7', cell)).toBe('unknown');
  });

  it('takes the calendar day in the zone of the spreadsheet', () => {
    const cell = '2026-11-14T02:00Z';
    expect(stateOf('within last days', '7', cell, { timeZone: 'UTC' })).toBe('match');
    expect(stateOf('within last days', '7', cell, { timeZone: 'America/New_York' })).toBe('no');
  });
});
