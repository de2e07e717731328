import { describe, expect, it } from 'vitest';
import { accountsOfLeads, columnsOfAccounts } from '../../../src/follow-up/accounts/account-of.ts';
import { domainsListed } from '../../../src/scoring/model/lists.ts';
import type { Cell, Table } from '../../../src/scoring/reading/table.ts';

const isPrivate = domainsListed(null, 'Free mail', 'Academic', 'Disposable mail');

function tableOf(columns: Record<string, Cell[]>): Table {
  const cells = Object.values(columns);
  return {
    tab: 'Leads',
    headerRow: 1,
    headers: Object.keys(columns),
    columns: cells,
    rowCount: cells[0]!.length,
  };
}

function accountsIn(columns: Record<string, Cell[]>, accountColumn = '', own: number[] = []) {
  const leads = tableOf(columns);
  const candidates = columnsOfAccounts(leads.headers, { accountColumn }, new Set(own));
  const isLead = new Uint8Array(leads.rowCount).fill(1);
  return accountsOfLeads(leads, isLead, candidates, { accountColumn }, isPrivate);
}

describe('the account of a lead', () => {
  it('is the whole domain of its e-mail address', () => {
    const { keys } = accountsIn({ Email: ['ann@Acme.com', 'Bob <bob@mail.acme.com>'] });
    expect(keys).toEqual(['acme.com', 'mail.acme.com']);
  });

  it('is none for free, academic and disposable mail, blank cells, errors and what is no address', () => {
    const cells = [
      'a@gmail.com',
      'b@cs.stanford.edu',
      'c@mailinator.com',
      '',
      '#N/A',
      'ann at acme',
      'x@acme',
    ];
    expect(accountsIn({ 'E-mail address': cells }).keys).toEqual(cells.map(() => ''));
  });

  it('is what the account column says, compared as headers are and written as in its topmost row', () => {
    const { keys, names } = accountsIn(
      { Company: [' Acme  Ltd', 'ACME LTD', '', 'gmail.com', '#REF!'] },
      'company',
    );
    expect(keys).toEqual(['acme ltd', 'acme ltd', '', 'gmail.com', '']);
    expect([...names]).toEqual([
      ['acme ltd', 'Acme  Ltd'],
      ['gmail.com', 'gmail.com'],
    ]);
  });

  it('is none where the account column is not there', () => {
    expect(accountsIn({ Email: ['ann@acme.com'] }, 'Company').keys).toEqual(['']);
  });

  it('is read from the leftmost column with a usual header', () => {
    const columns = {
      Contact: ['ann@acme.com'],
      'Email address': ['ann@globex.com'],
      Email: ['ann@hooli.com'],
    };
    expect(accountsIn(columns).keys).toEqual(['globex.com']);
  });

  it('is read from the leftmost column of which over half of the filled cells are addresses where no header says so', () => {
    const half = ['ann@acme.com', 'Bob', ''];
    const most = ['ann@globex.com', 'bob@globex.com', 'none'];
    expect(accountsIn({ Half: half, Most: most }).keys).toEqual(['globex.com', 'globex.com', '']);
  });

  it('is never read from a column of ours', () => {
    const columns = { Name: ['Ann'], 'Scored for': ['ann@acme.com'] };
    expect(accountsIn(columns, '', [1]).keys).toEqual(['']);
  });
});
