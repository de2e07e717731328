import { describe, expect, it } from 'vitest';
import { opportunitiesOf } from '../../../src/evidence/index.ts';
import { type Cell, columnIndex } from '../../../src/scoring/index.ts';
import { date, type Rows } from '../../scoring/score-workbook.ts';
import { scoreSold } from '../deals/sold-workbook.ts';

const leadHeaders = ['ID', 'Size', 'Proposal', 'SQL on'];
const dealHeaders = ['ID', 'Outcome', 'Created on', 'Closed on', 'Amount', 'Proposal', 'Size'];

function opportunitiesIn(leads: Rows, deals: Rows, column = 'Proposal') {
  const workbook = {
    leads: [leadHeaders, ...leads],
    deals: [dealHeaders, ...deals],
    rules: [{ Field: 'Size', Test: 'is not empty', Points: 10 }],
    settings: { 'Opportunity column': column },
  } as const;
  const { scores, deals: scored } = scoreSold(workbook);
  const { headers, columns } = scored.rows.leads;
  return opportunitiesOf(scored, scores, { sqlOn: columns[columnIndex(headers, 'SQL on')] ?? null });
}

const sold = (count: number, outcome: string, amount: Cell = 100) =>
  Array.from({ length: count }, (_, i) => [
    `x${i}`,
    outcome,
    date('2026-10-01'),
    date('2026-10-21'),
    amount,
    'yes',
    1,
  ]);

describe('opportunitiesOf', () => {
  it('says nothing without the column', () => {
    expect(opportunitiesIn([['a', 1, 'yes']], [], '')).toBeNull();
    expect(opportunitiesIn([['a', 1, 'yes']], [], 'Proposals')).toBeNull();
  });

  it.each<[Cell, number]>([
    ['yes', 1],
    ['Sent', 1],
    [true, 1],
    [date('2026-11-21'), 1],
    ['2026-11-01', 1],
    [date('2026-11-22'), 0],
    ['no', 0],
    [false, 0],
    ['', 0],
    ['#N/A', 0],
  ])('counts %j as %i', (cell, open) => {
    expect(opportunitiesIn([['a', 1, cell]], [])!.open).toBe(open);
  });

  it('counts neither closed leads nor what no deal says', () => {
    const found = opportunitiesIn(
      [
        ['a', 1, 'yes', date('2026-09-01')],
        ['b', 1, 'yes', date('2026-09-01')],
        ['c', 1, '', date('2026-09-01')],
      ],
      [['b', 'Won', '', '', '', '']],
    )!;
    expect(found.open).toBe(1);
    expect(found.sqlToOpportunity).toMatchObject({ from: 3, to: 2 });
    expect(found.opportunityToWon).toMatchObject({ from: 1, to: 1 });
  });

  it('tells the velocity from ten won deals on', () => {
    const leads = [['a', 1, 'yes']] as const;
    expect(opportunitiesIn(leads, sold(9, 'Won'))!.velocity).toBeNull();
    // By hand: 1 open × 10 of 20 won × 100 ÷ 20 days.
    expect(opportunitiesIn(leads, [...sold(10, 'Won'), ...sold(10, 'Lost')])!.velocity).toBe(2.5);
  });

  it('tells none where no amount can be read', () => {
    expect(opportunitiesIn([['a', 1, 'yes']], sold(10, 'Won', 'much'))!.velocity).toBeNull();
  });
});
