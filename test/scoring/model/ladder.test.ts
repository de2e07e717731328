import { describe, expect, it } from 'vitest';
import { readLadder } from '../../../src/scoring/model/ladder.ts';
import { localeOf } from '../../../src/scoring/reading/locale.ts';
import type { Table } from '../../../src/scoring/reading/table.ts';
import { type Rows, tableOf } from '../score-workbook.ts';

const readIn = (locale: string, table: Table | null) =>
  readLadder(table, { locale: localeOf(locale), isDraft: false });
const read = (rows: Rows, locale = 'en_US') => readIn(locale, tableOf('Statuses', rows));
const headers = ['Status', 'Min score', 'Min fit', 'Min engagement', 'Action', 'Owner'];
const namesOf = (rows: Rows) => read(rows).ladder.rungs.map((rung) => rung.name);
const sentencesOf = (rows: Rows) => read(rows).problems.map((problem) => problem.message);

describe('readLadder', () => {
  it('has Early-stage 0, MQL 40, SQL 70 and High priority 90 without a Statuses tab', () => {
    const { rungs, disqualified } = readIn('en_US', null).ladder;
    expect(rungs.map(({ name, minScore }) => [name, minScore])).toEqual([
      ['Early-stage', 0],
      ['MQL', 40],
      ['SQL', 70],
      ['High priority', 90],
    ]);
    expect(disqualified.name).toBe('Disqualified');
  });

  // DECISIONS A52.
  it('orders statuses by Min score, whichever way the tab is sorted', () => {
    expect(namesOf([headers, ['Hot', 80], ['Cold', 0], ['Warm', 40]])).toEqual(['Cold', 'Warm', 'Hot']);
  });

  it('orders statuses of equal Min score by their order in the tab', () => {
    expect(namesOf([headers, ['C', 20], ['A', 20], ['B', 20]])).toEqual(['C', 'A', 'B']);
  });

  it('takes an empty minimum for none, which is below every number', () => {
    const { ladder, problems } = read([headers, ['Low', -50], ['Any', ' ', '', '']]);
    expect(problems).toEqual([]);
    expect(ladder.rungs[0]).toMatchObject({
      name: 'Any',
      minScore: Number.NEGATIVE_INFINITY,
      minFit: Number.NEGATIVE_INFINITY,
      minEngagement: Number.NEGATIVE_INFINITY,
    });
  });

  it('reads minimums by the locale, Action and Owner as text', () => {
    const { rungs } = read([headers, ['Hot', '1.000', '2,5', '', ' Call ', 'Ann']], 'de_DE').ladder;
    expect(rungs[0]).toMatchObject({ minScore: 1000, minFit: 2.5, action: 'Call', owner: 'Ann' });
  });

  it('takes a row Disqualified for its Action and Owner only', () => {
    const { ladder, problems } = read([
      headers,
      ['Low', 0],
      ['disqualified', 50, '', '', 'Leave alone', 'Bo'],
    ]);
    expect(ladder.rungs.map((rung) => rung.name)).toEqual(['Low']);
    expect(ladder.disqualified).toMatchObject({ name: 'Disqualified', action: 'Leave alone', owner: 'Bo' });
    expect(problems).toEqual([]);
  });

  it.each(['Won', 'Lost'] as const)(
    'takes a row %s for its Action and Owner only, and says so of a minimum',
    (name) => {
      const { ladder, problems } = read([
        headers,
        ['Low', 0],
        [name.toUpperCase(), 95, '', '', 'Say thanks', 'Bo'],
      ]);
      expect(ladder.rungs.map((rung) => rung.name)).toEqual(['Low']);
      const rung = { won: ladder.won, lost: ladder.lost }[name === 'Won' ? 'won' : 'lost'];
      expect(rung).toMatchObject({ name, action: 'Say thanks', owner: 'Bo' });
      expect(problems.map(({ message, level }) => [level, message])).toEqual([
        [
          'advice',
          `Statuses!B3: ${name.toUpperCase()} is no step of the ladder, so the minimum in this row is not read. Clear the minimum, or give the status another name.`,
        ],
      ]);
    },
  );

  it('has Won and Lost without an Action where no row says so', () => {
    const { ladder } = read([headers, ['Low', 0]]);
    expect([ladder.won.action, ladder.lost.action]).toEqual(['', '']);
  });

  // DECISIONS A51.
  it('leaves out and reports a status whose minimum is no number', () => {
    const rows: Rows = [headers, ['Low', 0], ['High', 'much'], ['Top', 90, '', 'lots']];
    expect(namesOf(rows)).toEqual(['Low']);
    expect(sentencesOf(rows)).toEqual([
      'Statuses!B3: Min score of High is "much", so this status is left out. Enter a number, or clear the cell for no minimum.',
      'Statuses!D4: Min engagement of Top is "lots", so this status is left out. Enter a number, or clear the cell for no minimum.',
    ]);
  });

  it('leaves out a minimum without a status, and says so, but no row that is empty or only explained', () => {
    const rows: Rows = [headers, ['Low', 0], ['', 90], ['', '', '', '', 'Call'], ['', '', 'much']];
    expect(namesOf(rows)).toEqual(['Low']);
    expect(sentencesOf(rows)).toEqual([
      'Statuses!A3: this row has a minimum and no status, so it is left out. Enter the name of the status, or clear the row.',
      'Statuses!A5: this row has a minimum and no status, so it is left out. Enter the name of the status, or clear the row.',
    ]);
  });

  it('lets the upper of two equal statuses count, and reports the other', () => {
    const rows: Rows = [headers, ['MQL', 40], [' mql ', 50]];
    expect(read(rows).ladder.rungs.map((rung) => rung.minScore)).toEqual([40]);
    expect(sentencesOf(rows)).toEqual([
      'Statuses!A3: status "mql" is there twice; the upper row counts. Delete or rename one of the two.',
    ]);
  });

  it('falls back on the default ladder where no status can be used', () => {
    const rows: Rows = [headers, ['', '']];
    expect(namesOf(rows)).toEqual(['Early-stage', 'MQL', 'SQL', 'High priority']);
    expect(sentencesOf(rows)).toEqual([
      'Statuses: there is no status that can be used, so the default ladder is used. Enter statuses with their Min score.',
    ]);
  });
});
