import { describe, expect, it } from 'vitest';
import { put, type TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();
const held = { pause: () => new Promise((resolve) => setTimeout(resolve, 1_500)) };

async function showLead(sidebar: SidebarPage): Promise<void> {
  await sidebar.tab('Lead').click();
  await sidebar.button('Show selected lead').click();
}

function selected(cell: string): TestDocument {
  const document = salesDocument();
  document.scoreLeads();
  document.run('selectPlace', { tab: 'Leads', cell });
  return document;
}

describe.each(['light', 'dark'] as const)('trying other values in %s', (scheme) => {
  it('shows score, Why and status at once, and writes nothing, answers held back as by Google', async () => {
    const document = selected('A4');
    const sidebar = await open(document, { ...held, scheme });
    await showLead(sidebar);
    const before = document.texts('Leads');
    await sidebar.button('Try other values').click();
    const form = sidebar.panel.getByRole('region', { name: 'Other values' });
    await form.getByText('20, Early-stage: as it stands').waitFor();
    await form.getByLabel('Employees').fill('200');
    await form.getByText('20 → 35, Early-stage').waitFor();
    await form.getByLabel('Demo request: how often').fill('1');
    await form.getByText('20 → 75, SQL').waitFor();
    expect(await sidebar.rows('.trial .why')).toEqual([
      ['SaaS', '+20'],
      ['Company size', '+15'],
      ['Demo request', '+40'],
      ['Score', '75'],
    ]);
    expect(sidebar.calls.filter((name) => name === 'readTrial')).toHaveLength(1);
    expect(document.texts('Leads')).toEqual(before);
    await form.getByRole('button', { name: 'As it stands' }).click();
    await form.getByText('20, Early-stage: as it stands').waitFor();
    expect(await form.getByLabel('Employees').inputValue()).toBe('');
  });
});

describe('Lead', () => {
  it('tries values by the keyboard alone', async () => {
    const sidebar = await open(selected('A4'));
    await showLead(sidebar);
    const { keyboard } = sidebar.page;
    await sidebar.button('Try other values').focus();
    await keyboard.press('Enter');
    await sidebar.says('20, Early-stage: as it stands');
    const focused = () =>
      sidebar.page.evaluate<string>('(document.activeElement.labels ?? [])[0]?.textContent ?? ""');
    const tabTo = async (label: string) => {
      for (let tabs = 0; tabs < 10 && (await focused()) !== label; tabs++) await keyboard.press('Tab');
      expect(await focused()).toBe(label);
    };
    await tabTo('Email');
    await keyboard.type('x@rival.example');
    await tabTo('Employees');
    await keyboard.type('100');
    await sidebar.says('20 → 35, Disqualified');
    await sidebar.button('Close').focus();
    await keyboard.press('Enter');
    await expect.poll(() => sidebar.panel.getByRole('region', { name: 'Other values' }).count()).toBe(0);
    await expect.poll(() => sidebar.page.locator(':focus').textContent()).toBe('Try other values');
  });

  it('names the lead as people know it, by the columns that are chosen for it', async () => {
    const document = selected('A2');
    put(document.sheet('Leads'), 1, 3, 'Contact name');
    const sidebar = await open(document);
    await showLead(sidebar);
    await sidebar.says('Director (L1)');
  });

  it('notes a call and records a deal as Today does', async () => {
    const document = selected('A2');
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '' }),
    };
    const sidebar = await open(document, held);
    await showLead(sidebar);
    await sidebar.button('Done L1').click();
    await sidebar.panel.getByLabel('Result').selectOption('Good talk');
    await sidebar.button('Note it').click();
    await sidebar.says('L1 is noted in Calls.');
    expect(document.column('Calls', 'Result')).toEqual(['Good talk']);
    await sidebar.button('Lost… L1').press('Enter');
    await expect.poll(() => document.column('Deals', 'Lead ID').at(-1)).toBe('L1');
    expect(document.column('Deals', 'Outcome').at(-1)).toBe('lost');
  });
});
