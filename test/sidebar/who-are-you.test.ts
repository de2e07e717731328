import { describe, expect, it } from 'vitest';
import type { TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import type { SidebarPage } from './sidebar-page.ts';
import { teamDocument } from './team-document.ts';

const open = sidebars();

/** Three leads to call: Ann's, Bo's, and nobody's, who is at a status that nobody is dealt. */
function ownedDocument(): TestDocument {
  const leads = [
    ['L1', 95, 'Ann'],
    ['L2', 90, 'Bo'],
    ['L3', 75, ''],
  ];
  const owners = [
    ['Owner', 'On', 'From status'],
    ['Ann', true, 'High priority'],
    ['Bo', true, 'High priority'],
  ];
  const document = teamDocument(leads, [], { Owners: owners });
  document.run('makeCallList', { by: 'menu' });
  return document;
}

const leadsIn = (sidebar: SidebarPage) => sidebar.panel.locator('.calls li b').allTextContents();

describe('Who are you?', () => {
  it('is asked once, and Today then shows mine and nobody’s, answers held back as by Google', async () => {
    const document = ownedDocument();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1_500));
    const sidebar = await open(document, { pause });
    await sidebar.says('Who are you?');
    expect(await leadsIn(sidebar)).toEqual(['L1', 'L2', 'L3']);
    await sidebar.button('Bo').click();
    await expect.poll(() => leadsIn(sidebar)).toEqual(['L2', 'L3']);
    await expect.poll(() => sidebar.panel.getByText('Who are you?').count()).toBe(0);
    await sidebar.button('All').click();
    expect(await leadsIn(sidebar)).toEqual(['L1', 'L2', 'L3']);
    const again = await open(document);
    await expect.poll(() => leadsIn(again)).toEqual(['L2', 'L3']);
  });

  it('is answered by the keyboard, changed in More, and kept for each user', async () => {
    const document = ownedDocument();
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    await sidebar.button('None of them: show all').focus();
    await keyboard.press('Enter');
    await expect.poll(() => sidebar.panel.getByText('Who are you?').count()).toBe(0);
    expect(await leadsIn(sidebar)).toEqual(['L1', 'L2', 'L3']);
    await expect.poll(() => sidebar.page.locator('.view:focus').count()).toBe(1);
    await sidebar.tab('More').click();
    await sidebar.button('Ann').focus();
    await keyboard.press('Enter');
    await expect.poll(() => sidebar.button('Ann').getAttribute('aria-pressed')).toBe('true');
    await sidebar.tab('Today').click();
    await expect.poll(() => leadsIn(sidebar)).toEqual(['L1', 'L3']);
    document.workbook.owner = 'colleague@example.com';
    const theirs = await open(document);
    await theirs.says('Who are you?');
  });

  it('is not asked where there are no owners', async () => {
    const document = ownedDocument();
    document.workbook.removeSheet(document.sheet('Owners'));
    document.scoreLeads();
    const sidebar = await open(document);
    await sidebar.says('Call today');
    expect(await sidebar.text()).not.toContain('Who are you?');
    expect(document.host.project.userProperties.size).toBe(0);
  });
});
