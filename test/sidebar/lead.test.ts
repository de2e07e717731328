import { describe, expect, it } from 'vitest';
import type { LeadCard } from '../../src/shared/index.ts';
import { put, type TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

function select(document: TestDocument, tab: string, cell: string): void {
  document.run('selectPlace', { tab, cell });
}

async function showLead(sidebar: SidebarPage): Promise<void> {
  await sidebar.tab('Lead').click();
  await sidebar.button('Show selected lead').click();
}

describe('Lead', () => {
  it('shows points of both signs that add up to the score', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'B3');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('L2');
    expect(await sidebar.rows('.why')).toEqual([
      ['SaaS', '+20'],
      ['Company size', '+15'],
      ['Student', '−30'],
      ['Score', '5'],
    ]);
  });

  it('shows floor, caps and the shortest way up as the sheet does', async () => {
    const document = salesDocument();
    put(document.sheet('Leads'), 3, 4, 'Retail');
    select(document, 'Leads', 'A3');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('Score floor');
    expect(await sidebar.rows('.why')).toEqual([
      ['Company size', '+15'],
      ['Student', '−30'],
      ['Score floor', '+15'],
      ['Score', '0'],
    ]);
    expect(await sidebar.text()).toContain('+40 to MQL');
  });

  it('says what is not known, what it could add, and goes to the empty cell', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'A4');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('Not known yet');
    expect(await sidebar.panel.locator('.unknown li').allTextContents()).toEqual([
      'Company size could add +15Employees is empty E4',
      'Student Title is empty C4',
    ]);
    await sidebar.panel.getByRole('button', { name: 'Employees is empty' }).click();
    await expect.poll(() => document.workbook.activeSheet?.selection).toMatchObject({ row: 4, column: 5 });
  });

  it('says on which day the status falls', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'A2');
    const sidebar = await open(document);
    await showLead(sidebar);
    // A demo request of 20 November counts for 30 days.
    await sidebar.says('If nothing happens, the status falls on 2026-12-21.');
  });

  it('says how closed deals with such a score ended, and what the lead has gained in 30 days', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'A2');
    const card = document.run('readSelectedLead') as LeadCard;
    const known = { ...card, likeThis: { deals: 17, won: 12, isFlattered: true }, trend: '▲ +18' };
    const sidebar = await open(document, {
      intercept: (name) => (name === 'readSelectedLead' ? Promise.resolve(known) : undefined),
    });
    await showLead(sidebar);
    await sidebar.says(
      'Of 17 such deals 12 were won; the rules were chosen from these deals, which flatters this.',
    );
    await sidebar.says('▲ +18 in 30 days, by activities and dates only.');
  });

  it('names what disqualifies a lead', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'A5');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('Disqualified by Competitor');
  });

  it('says where the sheet still shows another score', async () => {
    const document = salesDocument();
    document.scoreLeads();
    put(document.sheet('Leads'), 4, 5, 100);
    select(document, 'Leads', 'A4');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('The sheet still says 20. Score leads to bring it up to date.');
  });

  it('shows what stands in cells as text, whatever it is', async () => {
    const document = salesDocument();
    put(document.sheet('Leads'), 6, 1, '<img src=x onerror=alert(1)>');
    select(document, 'Leads', 'A6');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('<img src=x onerror=alert(1)>');
    await expect.poll(() => sidebar.page.locator('img').count()).toBe(0);
    expect(sidebar.surprises).toEqual([]);
  });

  it.each([
    ['Deals', 'A2', 'The cursor is on Deals. Select a lead on Leads, then choose Show selected lead.'],
    [
      'Leads',
      'A19',
      'Row 19 of Leads holds no lead. Select a row with a lead, then choose Show selected lead.',
    ],
  ])('says what to do where the cursor is on no lead: %s!%s', async (tab, cell, sentence) => {
    const document = salesDocument();
    select(document, tab, cell);
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says(sentence);
  });

  it('follows the cursor once the switch is on', async () => {
    const document = salesDocument();
    select(document, 'Leads', 'A2');
    const sidebar = await open(document);
    await sidebar.tab('Lead').click();
    await sidebar.page.getByRole('switch', { name: 'Follow the cursor' }).click();
    await sidebar.says('L1');
    select(document, 'Leads', 'A4');
    await sidebar.says('L3');
    await sidebar.page.getByRole('switch').click();
    expect(await sidebar.page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    expect(sidebar.calls.filter((name) => name === 'readSelectedLead')).toHaveLength(2);
  });
});
