import { describe, expect, it } from 'vitest';
import { readLadder } from '../../../src/scoring/model/ladder.ts';
import { localeOf } from '../../../src/scoring/reading/locale.ts';
import { type Rows, tableOf } from '../score-workbook.ts';

const read = (rows: Rows) =>
  readLadder(tableOf('Statuses', rows), { locale: localeOf('en_US'), isDraft: false });
const rolesOf = (rows: Rows) => read(rows).ladder.roles;
const sentencesOf = (rows: Rows) => read(rows).problems.map(({ message }) => message);
const headers = ['Status', 'Min score', 'Counts as', 'Call list', 'Contact within'];
const rowsOf = (...names: string[]): Rows => [
  ['Status', 'Min score'],
  ...names.map((name, index) => [name, index * 10]),
];

describe('what a status counts as', () => {
  it('goes by its name, in any letters', () => {
    expect(rolesOf(rowsOf('Cold', 'sql', 'Warm', 'Mql'))).toMatchObject({ sql: 1, mql: 3 });
  });

  it('goes by the second and third row from below where no row has the name', () => {
    expect(rolesOf(rowsOf('Cold', 'Warm', 'Hot', 'Now'))).toMatchObject({ mql: 1, sql: 2 });
    expect(rolesOf(rowsOf('Cold', 'Warm'))).toMatchObject({ mql: 1, sql: -1 });
  });

  it('goes by the column alone once one cell of it is filled, of several rows by the lowest', () => {
    const rows = [headers, ['Cold', 0], ['MQL', 10], ['Hot', 20, 'SQL'], ['Now', 30, 'sql']];
    expect(rolesOf(rows)).toMatchObject({ mql: -1, sql: 2 });
  });

  it('says so of another word', () => {
    expect(sentencesOf([headers, ['Cold', 0, 'PQL']])).toEqual([
      'Statuses!C2: Counts as is "PQL", so this status counts as neither. Enter MQL or SQL, or clear the cell.',
    ]);
  });
});

describe('the call list', () => {
  it.each([
    [['Only'], [true]],
    [
      ['Low', 'High'],
      [false, true],
    ],
    [
      ['Low', 'Mid', 'High', 'Top'],
      [false, false, true, true],
    ],
  ])('has the two highest of %j, never the lowest of several', (names, expected) => {
    expect(rolesOf(rowsOf(...names)).isOnCallList).toEqual(expected);
  });

  it('goes by the ticks where there is one, an empty cell being no', () => {
    const rows = [headers, ['Cold', 0, '', true], ['Warm', 10, '', 'ja'], ['Hot', 20, '', '']];
    expect(rolesOf(rows).isOnCallList).toEqual([true, true, false]);
  });

  it('says so of a cell that is neither yes nor no', () => {
    expect(sentencesOf([headers, ['Cold', 0, '', 'perhaps']])).toEqual([
      'Statuses!D2: Call list is "perhaps", so leads at this status are not on the call list. Tick the checkbox, or enter yes or no.',
    ]);
  });
});

describe('Contact within', () => {
  it('is 1 working day for the highest row and 2 for the next where nothing is entered', () => {
    expect(rolesOf(rowsOf('Low', 'Mid', 'High')).contactWithinDays).toEqual([null, 2, 1]);
  });

  it('is none in an empty cell once one is filled', () => {
    const rows = [headers, ['Low', 0], ['Mid', 10, '', '', 0], ['High', 20]];
    expect(rolesOf(rows).contactWithinDays).toEqual([null, 0, null]);
  });

  it.each([-1, 1.5, 'soon'])('says so of %s', (value) => {
    expect(sentencesOf([headers, ['Cold', 0, '', '', value]])).toEqual([
      `Statuses!E2: Contact within is "${value}", so leads at this status have no day on which they are due. Enter working days as a whole number from 0, or clear the cell for none.`,
    ]);
  });
});
