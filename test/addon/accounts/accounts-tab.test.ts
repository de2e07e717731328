import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';
import { wholeState } from '../whole-state.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Email', 'Employees', 'Created on', 'Owner', 'Company'],
  ['a', 'Ann', 'ann@acme.com', 68, new Day('2026-01-01'), '', ''],
  ['b', 'Bob', 'bob@acme.com', 40, new Day('2026-01-01'), 'Tom', ''],
  ['c', 'Cy', 'cy@acme.com', 30, new Day('2026-11-01'), 'Eva', ''],
  ['d', 'Di', 'di@globex.com', 90, new Day('2026-01-01'), '', ''],
  ['e', 'Ed', 'ed@gmail.com', 95, new Day('2026-11-01'), '', ''],
  ['f', 'Flo', 'flo@hooli.com', 10, new Day('2026-01-01'), '', ''],
];
const activities: readonly TestRow[] = [
  ['Lead ID', 'Activity', 'When'],
  ['b', 'Demo', new Day('2026-11-20')],
  ['c', 'Demo', new Day('2026-11-01')],
  ['f', 'Demo', new Day('2026-10-01')],
];
const deals: readonly TestRow[] = [
  ['Lead ID', 'Outcome', 'Closed on'],
  ['d', 'Won', new Day('2026-10-01')],
  ['a', 'open', ''],
];
const rules: readonly TestRow[] = [
  ['Field', 'Test', 'Value', 'Points', 'Count', 'Within days'],
  ['Employees', 'is not empty', '', 1, 'each', ''],
  ['Activity', 'is', 'Demo', 6, 'once', 35],
];

function workbook(settings: Record<string, string> = {}, more: Record<string, readonly TestRow[]> = {}) {
  const rows: TestRow[] = [['Setting', 'Value'], ...Object.entries(settings)];
  return new TestDocument({
    Leads: leads,
    Activities: activities,
    Deals: deals,
    Rules: rules,
    Settings: rows,
    ...more,
  });
}

const build = (document: TestDocument) => document.run('buildAccounts', { by: 'menu' }) as Summary;
const tabNames = (document: TestDocument) => document.workbook.sheets.map(({ name }) => name);

describe('the tab Accounts', () => {
  it('shows companies by score, with the Why, the best lead and its row, owner and deals', () => {
    const document = workbook();
    const { messages } = build(document);
    expect(messages).toEqual(['The tab Accounts shows 2 accounts.']);
    expect(document.texts('Accounts').slice(2)).toEqual([
      ['Account', 'People', 'Active', 'Best lead', 'Score', 'Why', 'Status', 'Owner', 'Won', 'Lost'],
      [
        'acme.com',
        '3',
        '2',
        'Ann (a)',
        '78',
        '78 = 68 Ann (a) · +10 two more active',
        'SQL',
        'Tom',
        '0',
        '0',
      ],
      ['hooli.com', '1', '0', 'Flo (f)', '10', '10 = 10 Flo (f)', 'Early-stage', '', '0', '0'],
    ]);
    expect(document.sheet('Accounts').links.at(4, 4)).toMatch(/^#gid=\d+&range=2:2$/);
  });

  it('is made only when somebody asks for it, and kept by runs from then on', () => {
    const document = workbook();
    document.scoreLeads();
    expect(tabNames(document)).not.toContain('Accounts');
    document.run('menuAccounts');
    expect(document.host.shown.at(-1)).toMatchObject({ text: 'The tab Accounts shows 2 accounts.' });
    document.sheet('Leads').cells.set(2, 4, 20);
    const { accounts } = document.scoreLeads();
    expect(document.texts('Accounts')[3]!.slice(3, 6)).toEqual([
      'Bob (b)',
      '51',
      '51 = 46 Bob (b) · +5 one more active',
    ]);
    expect(accounts!.map(({ account, score }) => [account, score])).toEqual([
      ['acme.com', 51],
      ['hooli.com', 10],
    ]);
  });

  it('is written again only where something differs', () => {
    const document = workbook();
    build(document);
    expect(build(document).messages).toEqual([
      'The tab Accounts shows them; nothing has changed since it was written.',
    ]);
    expect(document.calls.get('Range.setValues') ?? 0).toBe(0);
  });

  it('has only those rows written that differ, and links to where the leads stand', () => {
    const many = Array.from({ length: 200 }, (_, i): TestRow => {
      const key = `k${String(i).padStart(3, '0')}`;
      return [key, '', `${key}@firm${i}.com`, 400 - i, '', '', ''];
    });
    const make = () => workbook({ 'Score ceiling': 'none' }, { Leads: [leads[0]!, ...many] });
    const change = (document: TestDocument) => {
      document.sheet('Leads').cells.set(100, 4, 1_000);
      document.sheet('Leads').move('row', 2, 1, 150);
    };
    const shown = (document: TestDocument) =>
      document.texts('Accounts').map((row, i) => [row, document.sheet('Accounts').links.at(i + 1, 4)]);
    const document = make();
    build(document);
    document.sheet('Accounts').cells.set(180, 9, 7);
    build(document);
    // Two rows at most, each with its looks, and the links of all; written whole it is 16,000.
    const { executions } = document.host;
    expect(executions[executions.length - 1]!.cellsWritten).toBeLessThan(500);
    change(document);
    build(document);
    const fresh = make();
    change(fresh);
    build(fresh);
    expect(shown(document)).toEqual(shown(fresh));
  });

  it('says what to do where no lead has an account', () => {
    const document = workbook({ 'Account column': 'Company' });
    const { problems } = build(document);
    expect(problems.map(({ message }) => message)).toContain(
      'Settings!B2: no lead has an account, because the column "Company" of Leads is empty. Enter the companies there, or clear the cell: then accounts are the domains of e-mail addresses.',
    );
    expect(document.texts('Accounts').at(-1)![0]).toBe(
      'No open lead has an account yet. An account is the domain of the e-mail address, but for free, academic and disposable mail; if you have a column with companies, enter its header in Settings, Account column.',
    );
  });

  it('names a header that is not there', () => {
    const { problems } = build(workbook({ 'Account column': 'Compny' }));
    expect(problems.map(({ message }) => message)).toContain(
      'Settings!B2: Leads has no column "Compny" with accounts, did you mean "Company"? Correct the header, or clear the cell: then accounts are the domains of e-mail addresses.',
    );
  });

  it('goes with Remove, cell by cell', () => {
    const document = workbook();
    document.host.answers = {
      alert: ({ buttons }) => (buttons === 'YES_NO' ? 'YES' : buttons === 'YES_NO_CANCEL' ? 'NO' : 'OK'),
    };
    const before = wholeState(document.workbook, document.host);
    document.run('menuAccounts');
    expect(tabNames(document)).toContain('Accounts');
    document.run('menuRemove');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('leaves a tab of that name alone which is not ours', () => {
    const document = workbook({}, { Accounts: [['Acme', 12]] });
    build(document);
    expect(document.texts('Accounts')).toEqual([['Acme', '12']]);
    expect(tabNames(document)).toContain('Accounts (Scoreband)');
  });
});

describe('the output columns Trend and Account', () => {
  const outputs = { 'Output columns': 'Score, Trend, Account' };

  it('show what a lead has gained in thirty days, and the score of its company', () => {
    const document = workbook(outputs);
    const { rows } = document.scoreLeads({ rows: true });
    expect(document.column('Leads', 'Trend')).toEqual(['', '▲ +6', 'new', '', 'new', '▼ −6']);
    expect(document.column('Leads', 'Account')).toEqual([
      '78 · acme.com',
      '78 · acme.com',
      '78 · acme.com',
      '',
      '',
      '10 · hooli.com',
    ]);
    expect(rows!.map(({ trend, account }) => [trend, account])[1]).toEqual([6, 'acme.com']);
  });

  it('are explained for one lead, whether or not there is the column', () => {
    const { messages, rows } = workbook().explainLead(3);
    expect(messages).toContain(
      'Trend over 30 days: ▲ +6, by the rules of today, from activities and dates only.',
    );
    expect(rows!.map(({ trend }) => trend)).toEqual([6]);
    expect(workbook().explainLead(2).messages.join()).not.toContain('Trend');
  });

  it('say in the note of the header what they are', () => {
    const document = workbook(outputs);
    document.scoreLeads();
    const headers = document.texts('Leads')[0]!;
    const noteOf = (header: string) => document.sheet('Leads').notes.at(1, headers.indexOf(header) + 1);
    expect(noteOf('Trend')).toContain('activities and dates only');
    expect(noteOf('Account')).toContain('Score and name of the account');
  });
});
