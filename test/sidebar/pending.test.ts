import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { put, type TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

/** Scored, then SaaS was raised from 20 to 50 points. */
function changedDocument(): TestDocument {
  const document = salesDocument();
  document.scoreLeads();
  put(document.sheet('Rules'), 2, 6, 50);
  return document;
}

const held = { pause: () => new Promise((resolve) => setTimeout(resolve, 1_500)) };
const barOf = ({ page }: SidebarPage) =>
  page.getByRole('region', { name: 'Changes that are not scored yet' });

describe('the bar of changes that are not scored yet', () => {
  it('says who would move, and goes away once the leads are scored, answers held back as by Google', async () => {
    const document = changedDocument();
    const sidebar = await open(document, held);
    const bar = barOf(sidebar);
    await bar.getByText('1 change not scored yet').waitFor();
    await bar.getByRole('button', { name: 'See who' }).click();
    await bar.getByText('3 leads up, 0 down, if you score now.').waitFor();
    await bar.getByText('What has changed').click();
    await bar.getByText('Points of SaaS: 20 → 50').waitFor();
    await bar.getByRole('button', { name: 'Score now' }).click();
    await sidebar.says('Scored 5 leads');
    await expect.poll(() => bar.count()).toBe(0);
    expect(document.column('Leads', 'Score')[2]).toBe('50');
  });

  it('counts and names no lead that is closed', async () => {
    const document = salesDocument();
    put(document.sheet('Deals'), 2, 1, 'L3');
    document.scoreLeads();
    expect(document.column('Leads', 'Status')[2]).toBe('Lost');
    put(document.sheet('Rules'), 2, 6, 50);
    const bar = barOf(await open(document));
    await bar.getByRole('button', { name: 'See who' }).click();
    await bar.getByText('2 leads up, 0 down, if you score now.').waitFor();
    expect(await bar.getByText(/^L3/).count()).toBe(0);
  });

  it('comes at once where a rule is edited in the sidebar, whatever view is shown', async () => {
    const document = salesDocument();
    document.scoreLeads();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.panel.getByRole('switch', { name: 'SaaS counts' }).click();
    await barOf(sidebar).getByText('1 change not scored yet').waitFor();
    expect(await sidebar.tab('Rules').getAttribute('aria-selected')).toBe('true');
  });

  it('goes back by the keyboard alone, after showing what that changes', async () => {
    const document = changedDocument();
    const sidebar = await open(document);
    const { page } = sidebar;
    const bar = barOf(sidebar);
    await bar.getByRole('button', { name: 'Go back' }).focus();
    await page.keyboard.press('Enter');
    await bar.getByText('Points of SaaS: 50 → 20').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Go back to this');
    await page.keyboard.press('Enter');
    await sidebar.says('Scored 5 leads');
    await expect.poll(() => bar.count()).toBe(0);
    expect(document.column('Rules', 'Points')[0]).toBe('20');
  });

  it('is there beside the lead, which says what its score becomes', async () => {
    const document = changedDocument();
    document.run('selectPlace', { tab: 'Leads', cell: 'A4' });
    const sidebar = await open(document);
    await barOf(sidebar).waitFor();
    await sidebar.tab('Lead').click();
    await sidebar.button('Show selected lead').click();
    await sidebar.says('20 → 50 with your changes');
  });
});

/** Changed, with forty rules below those that it has. */
function longDocument(): TestDocument {
  const document = salesDocument();
  const rules = document.sheet('Rules');
  rules.maxRows += 40;
  const first = rules.lastRow() + 1;
  for (let row = first; row < first + 40; row++)
    for (const [column, cell] of ['', `Rule ${row}`, 'Industry', 'is', `Trade ${row}`, 5].entries())
      put(rules, row, column + 1, cell);
  document.scoreLeads();
  put(rules, 2, 6, 50);
  return document;
}

/** Whether an element is seen whole, and nothing lies over it. */
const isInSight = (locator: Locator) =>
  locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isOver = (y: number) => element.contains(document.elementFromPoint((left + right) / 2, y));
    return top >= 0 && bottom <= innerHeight && isOver(top + 2) && isOver(bottom - 2);
  });

describe.each([
  ['900 px', 900],
  ['400 px', 400],
  // What 200 % leaves of them.
  ['200 px', 200],
])('the bar in a window of %s', (_, height) => {
  it('stays below the tabs in every view, however far it is scrolled', async () => {
    const sidebar = await open(longDocument());
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height });
    const bar = barOf(sidebar);
    await bar.waitFor();
    for (const name of ['Today', 'Lead', 'Rules', 'Results', 'More']) {
      await sidebar.tab(name).click();
      await expect.poll(() => sidebar.panel.locator('.waiting').count()).toBe(0);
      await page.evaluate('scrollTo(0, 1e6)');
      expect([name, await isInSight(sidebar.tab(name))]).toEqual([name, true]);
      for (const button of ['See who', 'Score now', 'Go back'])
        expect([name, await isInSight(bar.getByRole('button', { name: button }))]).toEqual([name, true]);
    }
  });

  it('covers nothing that has the focus, forwards and backwards', async () => {
    const sidebar = await open(longDocument());
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height });
    await barOf(sidebar).waitFor();
    await sidebar.tab('Rules').click();
    await sidebar.says('Rule 40');
    await sidebar.button('Add rule').focus();
    const covered: string[] = [];
    for (const key of ['Shift+Tab', 'Tab'])
      for (let i = 0; i < 24; i++) {
        await page.keyboard.press(key);
        const focused = page.locator(':focus');
        const top = (await focused.boundingBox())!.y;
        const below = await page
          .locator('.top')
          .evaluate((element) => element.getBoundingClientRect().bottom);
        if (top < below) covered.push(`${key} ${await focused.textContent()}`);
      }
    expect(covered).toEqual([]);
  });

  it('leaves room for what it opens, which scrolls within it', async () => {
    const sidebar = await open(longDocument());
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height });
    const bar = barOf(sidebar);
    await bar.getByRole('button', { name: 'See who' }).click();
    await bar.getByText('What has changed').click();
    await bar.getByText('Points of SaaS: 20 → 50').waitFor();
    expect((await page.locator('.top').boundingBox())!.height).toBeLessThan(0.8 * height);
    await bar.getByText('Points of SaaS: 20 → 50').scrollIntoViewIfNeeded();
    expect(await isInSight(bar.getByText('Points of SaaS: 20 → 50'))).toBe(true);
  });
});

describe('Go back in More', () => {
  it('lists the moments, shows what one changes, does it and scores', async () => {
    const document = changedDocument();
    document.scoreLeads();
    const sidebar = await open(document, held);
    await sidebar.tab('More').click();
    await sidebar.button('Go back…').click();
    await sidebar.panel.getByRole('button', { name: /First version kept/ }).click();
    await sidebar.says('Points of SaaS: 50 → 20');
    await sidebar.button('Go back to this').click();
    await sidebar.says('Scored 5 leads');
    expect(document.column('Leads', 'Score')[2]).toBe('20');
  });
});
