import { describe, expect, it } from 'vitest';
import { breakDownOf, type ChannelLine, channelsOf } from '../../../src/evidence/index.ts';
import { date, type Rows } from '../../scoring/score-workbook.ts';
import { type SoldWorkbook, scoreSold } from '../deals/sold-workbook.ts';

const points = { Field: 'Points', Test: 'is not empty', Count: 'each', Points: 1 } as const;
const leadHeaders = ['ID', 'Points', 'Source'];
// A deal without lead counts by a cell of its own in a column of the rules.
const dealHeaders = ['ID', 'Outcome', 'Created on', 'Closed on', 'Amount', 'Source', 'Points'];

function channelsIn(workbook: Partial<SoldWorkbook> & { leads: Rows; deals: Rows }): ChannelLine[] {
  const { scores, deals } = scoreSold({ rules: [points], ...workbook });
  return channelsOf(deals, scores, [2]);
}

const won = (id: string, ...more: Rows[number]) => [id, 'Won', ...more];

describe('channelsOf', () => {
  it('counts leads now, deals and what they brought for each value', () => {
    const lines = channelsIn({
      leads: [leadHeaders, ['a', 20, 'Web'], ['b', 70, 'Web'], ['c', 30, 'Fair'], ['d', 10, 'Fair']],
      deals: [
        dealHeaders,
        won('d', date('2026-10-01'), date('2026-10-11'), 500),
        ['x', 'Lost', '', date('2026-10-01'), 900, 'Web', 5],
      ],
    });
    // Worked out by hand; the interval of 1 of 1 is Wilson's.
    expect(lines).toEqual([
      {
        ...{ column: 'Source', value: 'Web', leadsNow: 2, atSql: 1, meanScore: 45 },
        ...{ deals: 1, won: 0, lost: 1, conversion: 0, low: 0, high: expect.closeTo(0.793451, 6) },
        ...{ amountWon: null, medianDays: null },
      },
      {
        ...{ column: 'Source', value: 'Fair', leadsNow: 1, atSql: 0, meanScore: 30 },
        ...{ deals: 1, won: 1, lost: 0, conversion: 1, low: expect.closeTo(0.206549, 6), high: 1 },
        ...{ amountWon: 500, medianDays: 10 },
      },
    ]);
  });

  it("takes a deal's own value before that of its lead", () => {
    const lines = channelsIn({
      leads: [leadHeaders, ['a', 1, 'Web']],
      deals: [dealHeaders, won('a', '', '', '', 'Fair'), won('a', '', '', '', '')],
    });
    expect(lines.map(({ value, deals }) => [value, deals])).toEqual([
      ['Fair', 1],
      ['Web', 1],
    ]);
  });

  it('compares values as headers are, and writes them as at the topmost lead that counts, else at the topmost deal', () => {
    const lines = channelsIn({
      leads: [leadHeaders, ['a', 1, 'WEB'], ['b', 1, 'Web '], ['c', 1, 'web']],
      deals: [
        dealHeaders,
        won('a'),
        won('x', '', '', '', 'trade  FAIR', 5),
        won('y', '', '', '', 'Trade fair', 5),
      ],
    });
    expect(lines.map(({ value, deals, leadsNow }) => [value, leadsNow, deals])).toEqual([
      ['Web', 2, 1],
      ['trade  FAIR', 0, 2],
    ]);
  });

  it('shows the twelve commonest values, then the others, then the empty ones with the errors', () => {
    const named = Array.from({ length: 14 }, (_, i) => [
      `l${i}`,
      10,
      `Partner ${String.fromCharCode(78 - i)}`,
    ]);
    const lines = channelsIn({
      leads: [
        leadHeaders,
        ...named,
        ['m', 10, 'Partner C'],
        ['n', 10, ''],
        ['o', 10, '#N/A'],
        ['p', 40, ' '],
      ],
      deals: [dealHeaders],
    });
    const ofOne = ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((name) => [
      `Partner ${name}`,
      1,
    ]);
    expect(lines.map(({ value, leadsNow }) => [value, leadsNow])).toEqual([
      ['Partner C', 2],
      ...ofOne,
      ['others', 2],
      ['(empty)', 3],
    ]);
    expect(lines.at(-1)!.meanScore).toBe(20);
  });

  it('has disqualified leads among the leads now, but not at SQL and above', () => {
    const lines = channelsIn({
      leads: [leadHeaders, ['a', 90, 'Web'], ['b', 90, 'Web']],
      deals: [dealHeaders],
      rules: [points, { Field: 'ID', Test: 'is', Value: 'b', Points: 'Disqualify' }],
    });
    expect(lines.map(({ leadsNow, atSql, meanScore }) => [leadsNow, atSql, meanScore])).toEqual([[2, 1, 90]]);
  });

  it('says nothing of SQL where no status counts as it', () => {
    const statuses = [
      ['Status', 'Min score'],
      ['Cold', 0],
      ['Warm', 50],
    ];
    const leads = [leadHeaders, ['a', 90, 'Web']];
    expect(channelsIn({ leads, deals: [dealHeaders], statuses })[0]!.atSql).toBeNull();
  });
});

describe('breakDownOf', () => {
  const headers = ['ID', 'Source', 'Country', 'Size', 'Plan'];

  it('takes the first three columns that are there, each once', () => {
    const { columns, missing, surplus } = breakDownOf(
      ['Sorce', 'source', 'Country', 'SOURCE', 'Size', 'Plan'],
      headers,
    );
    expect(columns).toEqual([1, 2, 3]);
    expect(missing).toEqual(['Sorce']);
    expect(surplus).toEqual(['Plan']);
  });
});
