import { expect, it } from 'vitest';
import { firstLeads } from '../../../src/proposal/source/proposal-source.ts';
import type { Cell, Table } from '../../../src/scoring/index.ts';
import { asOfDay } from '../records.ts';
import { setUpSource } from '../set-up-source.ts';

const leads: Cell[][] = [['Lead ID', 'Industry'], ...[1, 2, 3, 4].map((n): Cell[] => [`L${n}`, 'SaaS'])];
const deals: Cell[][] = [
  ['Lead ID', 'Outcome'],
  ['l2 ', 'Won'],
  ['L4', 'Lost'],
  ['L3', 'Won'],
  ['L1', 'Lost'],
];
const keys = (table: Table | null) => table?.columns[0];

it('takes the first leads, and the deals of those leads only', () => {
  const { source } = setUpSource(
    [
      { name: 'Leads', rows: leads },
      { name: 'Deals', rows: deals },
    ],
    asOfDay,
  );
  const first = firstLeads(source, 2);
  expect(keys(first.leads)).toEqual(['L1', 'L2']);
  expect(keys(first.deals)).toEqual(['l2 ', 'L1']);
});

it('keeps Leads and Deals one table where every lead is its own deal', () => {
  const rows: Cell[][] = [
    ['Lead ID', 'Outcome'],
    ...['Won', 'Lost', 'Won'].map((outcome, n): Cell[] => [`L${n}`, outcome]),
  ];
  const first = firstLeads(setUpSource([{ name: 'Leads', rows }], asOfDay).source, 2);
  expect(first.leads.rowCount).toBe(2);
  expect(first.deals).toBe(first.leads);
});

it('leaves out rows that hold no lead, and no deal with them', () => {
  const rows: Cell[][] = [
    ['Lead ID', 'Industry', 'Called'],
    ...[1, 2, 3, 4].map((n): Cell[] => [n === 2 ? '' : `L${n}`, n === 2 ? '' : 'SaaS', n === 4]),
    ['', ' ', false],
  ];
  const tabs = [
    { name: 'Leads', rows },
    { name: 'Deals', rows: deals },
  ];
  const { source } = setUpSource(tabs, asOfDay);
  const first = firstLeads(source);
  expect(keys(first.leads)).toEqual(['L1', 'L3', 'L4']);
  expect(first.deals).toBe(source.deals);
});
