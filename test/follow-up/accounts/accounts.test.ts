import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsOfLeads, columnsOfAccounts } from '../../../src/follow-up/accounts/account-of.ts';
import { type Accounts, accountsOf } from '../../../src/follow-up/accounts/accounts.ts';
import type { Cell } from '../../../src/scoring/index.ts';
import { type SoldWorkbook, scoreSold } from '../../evidence/deals/sold-workbook.ts';
import { date, type Rows } from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

const points = { Field: 'Points', Test: 'is not empty', Count: 'each', Points: 1 } as const;
const leadHeaders = ['ID', 'Points', 'Company', 'Owner', 'Status override'];

function accountsIn(leads: Rows, more: Partial<SoldWorkbook> = {}): Accounts {
  const workbook = { leads: [leadHeaders, ...leads], rules: [points], deals: [['ID', 'Outcome']], ...more };
  const { scores, deals } = scoreSold(workbook);
  const table = deals.rows.leads;
  const settings = { accountColumn: 'Company' };
  const candidates = columnsOfAccounts(table.headers, settings, new Set());
  const accounts = accountsOfLeads(table, scores.leadKeys.isLead, candidates, settings, () => false);
  const hasOwner = (row: number) => table.columns[3]![row] !== '';
  return accountsOf({ scores, accounts, deals, hasOwner });
}

const visit = (id: string, day: string): Cell[] => [id, 'Visit', date(day)];
const withEvents = (...events: Rows) => ({ activities: [['ID', 'Activity', 'When'], ...events] });

describe('accountsOf', () => {
  it('scores an account as its best lead and 5 for each other person active within 30 days', () => {
    const { list } = accountsIn(
      [
        ['a', 30, 'Acme'],
        ['b', 50, 'Acme'],
        ['c', 10, 'Acme'],
        ['d', 20, 'Acme'],
      ],
      withEvents(
        visit('a', '2026-10-22'),
        visit('b', '2026-11-20'),
        visit('c', '2026-10-21'),
        visit('d', '2026-11-21'),
      ),
    );
    expect(list).toEqual([
      {
        ...{ name: 'Acme', people: 4, active: 3, best: 1, score: 60, status: 'MQL' },
        ...{ ownedRow: -1, won: 0, lost: 0 },
        why: [
          { points: 50, kind: 'best lead', others: 2 },
          { points: 10, kind: 'more active', others: 2 },
        ],
      },
    ]);
  });

  it('cuts what the others add at the account bonus, and the sum at the ceiling, a line of its own', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 85, 'Acme']);
    const events = withEvents(...people.map(([id]) => visit(String(id), '2026-11-20')));
    const whyWith = (bonus: Cell, ceiling: Cell = 100) =>
      accountsIn(people, { ...events, settings: { 'Account bonus': bonus, 'Score ceiling': ceiling } })
        .list[0]!.why;
    expect(whyWith('').map(({ points: of }) => of)).toEqual([85, 15]);
    expect(whyWith(12).map(({ points: of }) => of)).toEqual([85, 12]);
    expect(whyWith(0).map(({ points: of }) => of)).toEqual([85]);
    expect(whyWith('none')).toEqual([
      { points: 85, kind: 'best lead', others: 5 },
      { points: 25, kind: 'more active', others: 5 },
      { points: -10, kind: 'Score ceiling', others: 5 },
    ]);
  });

  it('takes the upper of two best leads, and the best person that has an owner', () => {
    const { list } = accountsIn([
      ['a', 30, 'Acme'],
      ['b', 40, 'Acme'],
      ['c', 40, 'acme'],
      ['d', 20, 'ACME', 'Tom'],
    ]);
    expect(list.map(({ best, ownedRow }) => [best, ownedRow])).toEqual([[1, 3]]);
  });

  it('counts neither closed nor disqualified people, a key once, and lists no account without a person', () => {
    const { list, ofRow } = accountsIn(
      [
        ['a', 30, 'Acme'],
        ['b', 90, 'Acme'],
        ['c', 80, 'Acme', '', 'Disqualified'],
        ['a', 70, 'Acme'],
        ['d', 60, 'Globex'],
        ['e', 20, ''],
      ],
      {
        deals: [
          ['ID', 'Outcome'],
          ['b', 'Won'],
          ['d', 'Lost'],
          ['c', 'Lost'],
        ],
      },
    );
    expect(list.map(({ name, people, score, won, lost }) => [name, people, score, won, lost])).toEqual([
      ['Acme', 1, 30, 1, 1],
    ]);
    expect(ofRow.map((account) => account?.name ?? null)).toEqual([
      'Acme',
      'Acme',
      'Acme',
      'Acme',
      null,
      null,
    ]);
  });

  it('goes by score, then by folded name', () => {
    const { list } = accountsIn([
      ['a', 10, 'Zeta'],
      ['b', 10, 'beta'],
      ['c', 20, 'Omega'],
      ['d', 10, 'Alpha'],
    ]);
    expect(list.map(({ name }) => name)).toEqual(['Omega', 'Alpha', 'beta', 'Zeta']);
  });

  it('has a Why that adds up to its score, which lies between floor and ceiling', () => {
    const lead = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.integer({ min: -40, max: 130 }),
      fc.constantFrom('Acme', 'Globex', ''),
    );
    const event = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 21 }));
    fc.assert(
      fc.property(
        fc.array(lead, { maxLength: 12 }),
        fc.array(event, { maxLength: 8 }),
        fc.constantFrom('', 'none', 0, 7),
        (leads, events, bonus) => {
          const visits = events.map(([id, day]) => visit(id, `2026-11-${String(day).padStart(2, '0')}`));
          const settings = { 'Account bonus': bonus, 'Score floor': -10, 'Score ceiling': 90 };
          const { list } = accountsIn(leads, { ...withEvents(...visits), settings });
          for (const { why, score, people, active } of list) {
            expect(why.reduce((sum, line) => sum + line.points, 0)).toBe(score);
            expect(score).toBeGreaterThanOrEqual(-10);
            expect(score).toBeLessThanOrEqual(90);
            expect(active).toBeLessThanOrEqual(people);
          }
          const filled = leads.filter(([, , company]) => company !== '');
          const people = list.reduce((sum, account) => sum + account.people, 0);
          expect(people).toBe(new Set(filled.map(([id]) => id)).size);
        },
      ),
      propertyRuns(0.2),
    );
  });
});
