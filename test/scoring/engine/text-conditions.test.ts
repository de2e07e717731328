import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/scoring/index.ts';
import { date, type State, stateOf, statesOf } from '../score-workbook.ts';

type Example = [test: string, value: Cell, cell: Cell, state: State];

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

  // DESIGN 10 and 16, Text and Tests.
  it.each<Example>([
    ['is', '“SaaS”', 'SaaS\u200b', 'match'],
    ['is', '“SaaS”', '“SaaS”', 'no'],
    ['is', 'O’Neil', "o'neil", 'match'],
    ['is any of', '„SaaS“; «Cloud, hosted»', 'cloud, hosted', 'match'],
    ['contains any of', 'Vertrieb', 'Leiter\u200bVertrieb', 'no'],
    ['contains any of', 'Vertrieb', 'vertrieb/EMEA', 'match'],
    ['starts with', 'SaaS', '\u200eSaaS tool', 'match'],
    ['equals', 'SaaS', ' saas ', 'match'],
    ['is equal to', 'SaaS', 'Retail', 'no'],
    ['does not equal', 'SaaS', 'Retail', 'match'],
    ['is', '60', '60 days', 'no'],
    ['is', '1.000', '1.000', 'match'],
  ])('reads cleaned texts: %s %j says of %j: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });

  it.each<[Cell, State]>([
    ['info@acme.com', 'match'],
    ['ann@acme.com', 'no'],
    ['RivalSoft', 'match'],
    ['The Rival', 'no'],
    ['foo', 'match'],
    ['fo', 'no'],
    ['a*b', 'match'],
    ['axb', 'no'],
    [1200, 'match'],
    ['1200', 'no'],
    ['007', 'match'],
    [7, 'match'],
    ['7', 'no'],
    ['o’neil', 'match'],
  ])(
    'reads * and ? in the items of a list, and the others as is does: in list says of %j: %s',
    (cell, state) => {
      const items = ['info@*', 'Rival*', 'f?o', 'a~*b', '1,200', "O'Neil", '007'];
      const lists = [['Watch'], ...items.map((item) => [item])];
      expect(stateOf('in list', 'Watch', cell, { lists })).toBe(state);
      expect(stateOf('not in list', 'Watch', cell, { lists })).toBe(state === 'match' ? 'no' : 'match');
    },
  );

  it('reads * in the items of a list for no other test', () => {
    const lists = [['Watch'], ['Rival*']];
    expect(statesOf('is', 'list: Watch', ['RivalSoft', 'rival*'], { lists })).toEqual(['no', 'match']);
  });

  it('finds an address of the list Role addresses', () => {
    expect(statesOf('in list', 'Role addresses', ['info@acme.com', 'ann@acme.com'])).toEqual(['match', 'no']);
  });

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

  it.each<[Cell, State]>([
    ['✔\ufe0f', 'match'],
    ['☑', 'match'],
    ['sí', 'match'],
    [' Ja\u200b', 'match'],
    ['WAHR', 'match'],
    ['✘', 'no'],
    ['Não', 'no'],
    ['off', 'no'],
    ['✅', 'unknown'],
    ['yes!', 'unknown'],
    ['yes please', 'unknown'],
    ['\u200b', 'unknown'],
  ])('knows marks and words of other languages: is yes says of %j: %s', (cell, state) => {
    expect(stateOf('is yes', '', cell)).toBe(state);
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
