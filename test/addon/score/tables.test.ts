import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put, TestDocument } from '../document.ts';

const ours = ['Score', 'Status', 'Next step', 'Why', 'Scored for'];

/** @param columns of the grid: the leads have three */
function leadsDocument(columns = 12): TestDocument {
  const document = new TestDocument(
    {
      Leads: [
        ['Lead ID', 'Industry', 'Employees'],
        ['L1', 'SaaS', 150],
        ['L2', 'Food', 20],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
        [true, 'Software', 'Industry', 'is', 'SaaS', '50'],
      ],
    },
    { columns },
  );
  return document;
}

function asTable(sheet: Sheet, growsAtEdge: boolean): void {
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  sheet.typedTables.push({ area, growsAtEdge });
}

const tableSentence =
  'Leads is a Table, which takes no columns of ours, so they stand right of it, behind an empty column. Sorting or filtering the Table leaves them behind: score again afterwards; until then a score beside the wrong lead is grey.';

describe('leads that are a Table', () => {
  it('which grows at its edge are scored in columns behind a free one, and it is said', () => {
    const document = leadsDocument();
    const leads = document.sheet('Leads');
    asTable(leads, true);
    const { stopped, messages } = document.scoreLeads();
    expect(stopped).toBeNull();
    expect(messages).toContain(tableSentence);
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees', '', ...ours]);
    expect(document.column('Leads', 'Score')).toEqual(['50', '0']);
    expect(leads.typedTables.map(({ area }) => area.columns)).toEqual([3]);
    expect(leads.maxColumns).toBe(12);
  });

  it('which does not grow are scored right beside it', () => {
    const document = leadsDocument();
    asTable(document.sheet('Leads'), false);
    const { messages } = document.scoreLeads();
    expect(messages).not.toContain(tableSentence);
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees', ...ours]);
  });

  it('are scored again where our columns stand, and more of them beside those', () => {
    const document = leadsDocument();
    const leads = document.sheet('Leads');
    asTable(leads, true);
    document.scoreLeads();
    put(leads, 3, 2, 'SaaS');
    document.addTab('Settings', [
      ['Setting', 'Value'],
      ['Output columns', 'Score, Status, Why, Next step, Fit'],
    ]);
    const { messages } = document.scoreLeads();
    expect(document.column('Leads', 'Score')).toEqual(['50', '50']);
    expect(document.texts('Leads')[0]!.slice(3)).toEqual(['', ...ours, 'Fit']);
    expect(messages).not.toContain(tableSentence);
  });

  it('which fill the grid get columns at its end, one of them free', () => {
    const document = leadsDocument(3);
    asTable(document.sheet('Leads'), false);
    document.sheet('Leads').isFrozenFull = true;
    document.sheet('Leads').columns.frozen = 2;
    document.scoreLeads();
    expect(document.texts('Leads')[0]!.filter((header) => header !== '')).toEqual([
      ...['Lead ID', 'Industry', 'Employees'],
      ...ours,
    ]);
  });

  it('up to the end of a grid that grows with it stop with a way out, and leave nothing behind', () => {
    const document = leadsDocument(3);
    const leads = document.sheet('Leads');
    leads.remove('column', 4, leads.maxColumns - 3);
    asTable(leads, true);
    const { stopped } = document.scoreLeads();
    expect(stopped).toBe(
      'Leads: our columns cannot be made there: This operation is not allowed on cells in typed columns. The tab is a Table up to its last column: add ten empty columns right of it (Insert ▸ Columns), or convert it to an unformatted range, then score again.',
    );
    expect([leads.lastColumn(), document.texts('Leads')[0]]).toEqual([
      3,
      ['Lead ID', 'Industry', 'Employees'],
    ]);
  });

  it('are given back whole when Scoreband is removed', () => {
    const document = leadsDocument();
    const leads = document.sheet('Leads');
    asTable(leads, true);
    document.scoreLeads();
    document.run('menuRemove');
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees']);
    expect(leads.typedTables.map(({ area }) => area.columns)).toEqual([3]);
  });
});

describe('leads whose columns are all frozen', () => {
  it('are scored further right, behind an empty column, and it is said', () => {
    const document = leadsDocument();
    const leads = document.sheet('Leads');
    leads.columns.frozen = 3;
    leads.isFrozenFull = true;
    const { messages } = document.scoreLeads();
    expect(messages).toContain(
      'Google inserts no column beside the frozen ones of Leads, so ours stand further right, behind an empty column.',
    );
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Industry', 'Employees', '', ...ours]);
    expect(document.column('Leads', 'Score')).toEqual(['50', '0']);
  });
});

it('a Rules tab that is a Table gets its grey columns behind a free one', () => {
  const document = leadsDocument();
  const rules = document.sheet('Rules');
  asTable(rules, true);
  document.scoreLeads();
  const [headers] = document.texts('Rules');
  expect(headers!.indexOf('In words')).toBeGreaterThan(6);
  expect(document.column('Rules', 'In words')[0]).toContain('Industry is SaaS');
});
