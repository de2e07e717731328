import { describe, expect, it } from 'vitest';
import { put } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

describe('Rules', () => {
  it('says each rule in words, with its problem, before anything was counted', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Rules').click();
    await sidebar.says('SaaS');
    const lines = await sidebar.panel.locator('.rules .place').allTextContents();
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('+20SaaS+20 when Industry is SaaS.not counted yet: Check rules');
    expect(lines[4]).toContain('×Competitor');
    expect(lines[5]).toContain('!Typing errorleft out');
    await sidebar.says('Rules!F7: points "ten" is not');
  });

  it('counts the leads that each rule matches', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Rules').click();
    await sidebar.button('Check rules').click();
    await sidebar.says('matches 3 leads');
    await sidebar.says('Disqualifies · matches 1 lead');
  });

  it('says of each rule what closed deals say', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Rules').click();
    await sidebar.button('Evidence from closed deals').click();
    await sidebar.says('won with it');
    await sidebar.says('closed deals');
    await sidebar.says('too few to say');
    await sidebar.says('Signals that no rule uses yet');
  });

  it('says that there is no draft to compare', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Rules').click();
    await sidebar.button('Compare draft').click();
    await sidebar.says('no draft');
  });

  it('goes to the row of a rule', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.panel.locator('.place', { hasText: 'Student' }).click();
    await expect.poll(() => document.run('readSelection')).toEqual({ tab: 'Rules', row: 5 });
  });

  it('shows an edited rule after a refresh', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.says('+20 when Industry is SaaS.');
    put(document.sheet('Rules'), 2, 6, 25);
    await sidebar.button('Refresh').click();
    await sidebar.says('+25 when Industry is SaaS.');
  });

  it('says what to do where the tab is gone', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.says('SaaS');
    document.sheet('Rules').name = 'Old rules';
    await sidebar.panel.locator('.place', { hasText: 'Student' }).click();
    await sidebar.says('There is no tab Rules any more.');
  });
});
