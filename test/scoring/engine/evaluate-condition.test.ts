import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type State, stateOf, statesOf } from '../score-workbook.ts';

type Example = [test: string, value: Cell, cell: Cell, state: State];

describe('a test on an empty cell', () => {
  it.each([
    ['is', 'x'],
    ['is not', 'x'],
    ['is none of', 'x'],
    ['does not contain', 'x'],
    ['not in list', 'Competitors'],
    ['is yes', ''],
    ['is no', ''],
    ['=', '0'],
    ['≠', '5'],
    ['<', '10'],
    ['between', '0-9'],
    ['within last days', '7'],
    ['more than days ago', '7'],
    ['email is invalid', ''],
    ['email is free', ''],
    ['is duplicate', ''],
    // DECISIONS A6.
    ['is not empty', ''],
  ])('%s %s is unknown, whether it is written as nothing or as spaces', (test, value) => {
    expect(statesOf(test, value, ['', '  ', '\u00a0'])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is empty holds', () => {
    expect(statesOf('is empty', '', ['', ' ', '\u00a0', '0', 0, false])).toEqual([
      'match',
      'match',
      'match',
      'no',
      'no',
      'no',
    ]);
  });
});

describe('a test on an error cell', () => {
  // DECISIONS A5.
  it.each([
    ['is', '#N/A'],
    ['is not', 'x'],
    ['is empty', ''],
    ['is not empty', ''],
    ['≥', '0'],
    ['is no', ''],
    ['within last days', '7'],
    ['email is invalid', ''],
    ['is duplicate', ''],
  ])('%s %s is unknown', (test, value) => {
    expect(statesOf(test, value, ['#N/A', '#REF!'])).toEqual(['unknown', 'unknown']);
  });
});

describe('a text test', () => {
  // DECISIONS A1.
  it.each<Example>([
    ['is', 'SaaS', ' saas ', 'match'],
    ['is', 'SaaS', 'Ｓａａｓ', 'match'],
    ['is', 'new york', 'New  York', 'no'],
    ['contains', 'saas', 'B2B SaaS company', 'match'],
    ['contains', 'saas', 'B2B', 'no'],
    ['starts with', 'Head', 'head of sales', 'match'],
    ['starts with', 'Head', 'Forehead', 'no'],
    ['ends with', 'GmbH', 'Acme gmbh ', 'match'],
    ['ends with', 'GmbH', 'GmbH & Co', 'no'],
    ['matches', '*director*', 'Marketing Director, EMEA', 'match'],
    ['matches', 'director', 'Marketing Director', 'no'],
    ['contains any of', 'VP; "head of"', 'Head of Sales', 'match'],
    ['contains any of', 'director', 'Directorate clerk', 'no'],
  ])('%s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each<Example>([
    ['is any of', 'SaaS, Retail', 'retail', 'match'],
    ['is', 'SaaS, Retail', 'retail', 'match'],
    ['contains', 'soft; tech', 'FinTech', 'match'],
    ['starts with', 'a, b', 'beta', 'match'],
    ['is any of', 'SaaS, Retail', 'media', 'no'],
    ['is none of', 'SaaS, Retail', 'retail', 'no'],
    ['is not', 'SaaS, Retail', 'retail', 'no'],
    ['is none of', 'SaaS, Retail', 'media', 'match'],
    ['does not contain', 'soft, tech', 'FinTech', 'no'],
    ['does not contain', 'soft, tech', 'Media', 'match'],
  ])(
    'with several values means any of them, a negative one none of them: %s %j on %j',
    (test, value, cell, state) => {
      expect(stateOf(test, value, cell)).toBe(state);
    },
  );

  // DECISIONS A10.
  it.each<Example>([
    ['starts with', '12', 1200, 'match'],
    ['is', '0.1', 0.1, 'match'],
    ['contains', '-11-', date('2026-11-21'), 'match'],
    ['is', '2026-11-21', date('2026-11-21'), 'match'],
    ['is', 'true', true, 'match'],
    ['is', 'yes', true, 'no'],
  ])('reads numbers, dates and checkboxes as plain text: %s %j on a cell', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  // DECISIONS A11.
  it.each<Example>([
    ['is', '"1,200"', 1200, 'match'],
    ['is', '1200.0', 1200, 'match'],
    ['is', '10%', 0.1, 'match'],
    ['is not', '10%', 0.1, 'no'],
    ['is any of', '5; 10%', 0.1, 'match'],
    ['is', '7', '007', 'no'],
    ['is', '007', 7, 'match'],
    ['contains', '"1,200"', 1200, 'no'],
  ])('is and its kin compare a numeric cell also by value: %s %j on %j is %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });
});

describe('a test on a list', () => {
  const lists = [
    ['VIP', 'Empty'],
    ['Acme', ''],
    ['"Agency, digital"', ''],
    ['1,200', ''],
  ];

  // DECISIONS A19.
  it.each<Example>([
    ['in list', 'VIP', ' ACME', 'match'],
    ['in list', 'list: vip', 'acme', 'match'],
    ['in list', 'Empty; VIP', 'acme', 'match'],
    ['in list', 'VIP', 'other', 'no'],
    ['not in list', 'VIP', 'acme', 'no'],
    ['not in list', 'VIP', 'other', 'match'],
    ['is any of', 'Beta; list: VIP', 'acme', 'match'],
    ['is any of', 'Beta; list: VIP', 'beta', 'match'],
    ['contains', 'list: VIP', 'The Acme company', 'match'],
    ['is', '"list: VIP"', 'acme', 'no'],
    ['is', '"list: VIP"', 'list: vip', 'match'],
    ['in list', 'VIP', 1200, 'match'],
  ])('%s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell, { lists })).toBe(state);
  });

  it('takes the items of the Lists tab as they stand, quotes included', () => {
    expect(stateOf('in list', 'VIP', '"agency, digital"', { lists })).toBe('match');
  });

  it('matches nothing where the list is empty', () => {
    expect(stateOf('in list', 'Empty', 'acme', { lists })).toBe('no');
    expect(stateOf('not in list', 'Empty', 'acme', { lists })).toBe('match');
    expect(stateOf('contains', 'list: Empty', 'acme', { lists })).toBe('no');
  });
});

describe('a yes/no test', () => {
  // DECISIONS A26.
  it.each<[Cell, State, State]>([
    [true, 'match', 'no'],
    [false, 'no', 'match'],
    ['Yes', 'match', 'no'],
    [' y', 'match', 'no'],
    ['x', 'match', 'no'],
    [1, 'match', 'no'],
    ['N', 'no', 'match'],
    [0, 'no', 'match'],
    ['maybe', 'unknown', 'unknown'],
    [2, 'unknown', 'unknown'],
  ])('says of %j: is yes %s, is no %s', (cell, whenYes, whenNo) => {
    expect([stateOf('is yes', '', cell), stateOf('is no', '', cell)]).toEqual([whenYes, whenNo]);
  });

  it('reads the words of the settings', () => {
    const settings = { 'Yes words': 'Ja, "sí, claro"', 'No words': 'nein' };
    const states = statesOf('is yes', '', ['JA', 'Sí, claro', 'Nein', 'yes', true], { settings });
    expect(states).toEqual(['match', 'match', 'no', 'unknown', 'match']);
  });

  it('knows a date to be neither', () => {
    expect(stateOf('is yes', '', date('2026-11-21'))).toBe('unknown');
  });
});

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

  // DECISIONS A28.
  it('takes days after the as-of day like any other', () => {
    expect(stateOf('≥', '2027-01-01', date('2027-06-01'))).toBe('match');
  });

  it.each<[Cell]>([['soon'], [46_000], [true], ['10/20/2016']])(
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

describe('an e-mail test', () => {
  it.each<Example>([
    ['email domain in', 'acme.com; edu', 'ann@mail.acme.com', 'match'],
    ['email domain in', 'acme.com; edu', 'ann@notacme.com', 'no'],
    ['email domain in', '@acme.com', 'Ann <ANN@ACME.COM>', 'match'],
    ['email domain in', 'acme.com', ' a@acme.com ', 'match'],
    ['email is invalid', '', 'ann@acme', 'match'],
    ['email is invalid', '', 'ann@ acme.com', 'match'],
    ['email is invalid', '', 'ann@acme.com', 'no'],
    ['email is invalid', '', 42, 'match'],
    // DECISIONS A30: disposable and role addresses are not invalid.
    ['email is invalid', '', 'info@mailinator.com', 'no'],
  ])('%s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each([
    ['email domain in', 'acme.com'],
    ['email is free', ''],
    ['email is academic', ''],
  ])('%s %s does not know what to say of an invalid address', (test, value) => {
    expect(statesOf(test, value, ['ann@acme', 'no address', 5])).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('reads Free mail and Academic of the Lists tab', () => {
    const lists = [
      ['Free mail', 'Academic'],
      ['*.acme.com', '*.ac.*'],
    ];
    expect(stateOf('email is free', '', 'ann@acme.com', { lists })).toBe('match');
    expect(stateOf('email is free', '', 'ann@gmail.com', { lists })).toBe('no');
    expect(stateOf('email is academic', '', 'ann@ox.ac.uk', { lists })).toBe('match');
    expect(stateOf('email is academic', '', 'ann@mit.edu', { lists })).toBe('no');
  });
});

describe('is duplicate', () => {
  // DECISIONS A33.
  it('holds for every row but the topmost with that value, compared as keys', () => {
    const cells = ['Ann@acme.com', 'bob@acme.com', ' ann@ACME.com', '', '', 'ann@acme.com', 7, '7', '007'];
    expect(statesOf('is duplicate', '', cells)).toEqual([
      'no',
      'no',
      'match',
      'unknown',
      'unknown',
      'match',
      'no',
      'match',
      'no',
    ]);
  });
});

describe('At least on a column of Leads', () => {
  // DECISIONS A38.
  it('is a condition only above 1', () => {
    const cells = [0.5, 'text', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'At least': 1 } })).toEqual([
      'match',
      'match',
      'unknown',
    ]);
  });

  it('asks for that number in the cell', () => {
    const cells = [5, 4, '5-9', '4-9', 'text', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'At least': 5 } })).toEqual([
      'match',
      'no',
      'match',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('Within days on a column of Leads', () => {
  // DECISIONS A40.
  it('takes the date in that cell', () => {
    const cells = [date('2026-11-14'), date('2026-11-13'), date('2026-11-22'), 'last week', ''];
    expect(statesOf('is not empty', '', cells, { rule: { 'Within days': 7 } })).toEqual([
      'match',
      'no',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
