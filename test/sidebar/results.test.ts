import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { knownSignal, strengthFor } from '../../bench/claim/known-signal.ts';
import type { Summary } from '../../src/shared/index.ts';
import { TestDocument } from '../addon/document.ts';
import { draftWorkbook } from '../addon/draft/draft-workbook.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

/** As who has no mouse gets to a button of the shown view. */
async function focusByTab({ page }: SidebarPage, button: Locator): Promise<void> {
  await button.waitFor();
  const focused = button.and(page.locator(':focus'));
  for (let presses = 0; presses < 60 && (await focused.count()) === 0; presses++)
    await page.keyboard.press('Tab');
  expect(await focused.count()).toBe(1);
}

describe('Results', () => {
  it('shows the bands with their intervals and counts, and the verdicts', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Results').click();
    await sidebar.says('What the deals say');
    expect(await sidebar.text()).toContain('19 of 40 closed deals won');
    // Wilson intervals of 15 of 20 and 4 of 20 by R: prop.test(x, n, correct = FALSE).
    expect((await sidebar.rows('.bands')).filter(([, figures]) => figures !== 'no deals')).toEqual([
      ['21-40', '75 % · 15 of 20, 53 % to 89 %', '0'],
      ['0-20', '20 % · 4 of 20, 8 % to 42 %', '4'],
    ]);
    expect(await sidebar.text()).toContain('Conversion rises with the score');
  });

  it('begins with the claim of the Conversion tab, in its colour, with the figures folded', async () => {
    const document = new TestDocument(knownSignal(400, strengthFor(0.75), 5));
    document.run('setUpSpreadsheet', { by: 'menu' });
    const { messages } = document.run('buildConversion', { by: 'menu' }) as Summary;
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.says('What the deals say');
    const lines = sidebar.panel.locator('.claim');
    expect(await lines.allInnerTexts()).toEqual(messages.slice(0, 3));
    expect(await lines.last().getAttribute('class')).toBe('claim green');
    const figure = sidebar.panel.getByText(/^AUC 0\.\d\d .*, measured on deals held out/);
    expect(await figure.isVisible()).toBe(false);
    await sidebar.panel.getByText('For who wants the figures').click();
    expect(await figure.isVisible()).toBe(true);
  });

  it('builds the review page', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.says('What the deals say');
    await sidebar.button('Build review').click();
    await sidebar.says('The tab Review is built: one page to go through together.');
    expect(document.texts('Review')[0]![0]).toBe('Review: do the rules still fit?');
  });

  it('names the deals that the scores got wrong, and goes to them', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.says('Surprises');
    const surprises = sidebar.panel.locator('section', { hasText: 'Surprises' }).locator('.place');
    const texts = (await surprises.allTextContents()).map((text) => text.trim());
    expect(texts).toHaveLength(6);
    expect(texts[0]).toMatch(/^D0 lost 35 = \+20 SaaS/);
    expect(texts[3]).toMatch(/^D\d+ won \d+ = /);
    await surprises.first().click();
    await expect.poll(() => document.workbook.activeSheet?.name).toBe('Deals');
  });

  it('says beside each figure what it is, with the mouse and with the keyboard alone', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Results').click();
    const answer = sidebar.panel.getByText('Open ones are not counted.');
    const ask = sidebar.button('What is Conversion?');
    await ask.click();
    await answer.waitFor();
    await ask.click();
    await answer.waitFor({ state: 'detached' });
    await focusByTab(sidebar, ask);
    await sidebar.page.keyboard.press('Enter');
    await answer.waitFor();
  });

  it('says what to do where there are no deals', async () => {
    const document = salesDocument();
    document.sheet('Deals').name = 'Something else';
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.says('there is no tab "Deals" with closed deals');
    await expect.poll(() => sidebar.panel.locator('.bands').count()).toBe(0);
  });

  it('writes nothing', async () => {
    const document = salesDocument();
    const before = document.workbook.sheets.map(({ name }) => document.texts(name));
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.says('What the deals say');
    expect(document.workbook.sheets.map(({ name }) => document.texts(name))).toEqual(before);
  });
});

describe('A draft in Results', () => {
  const scoredDraft = () => {
    const document = draftWorkbook();
    document.scoreLeads();
    return document;
  };

  it('is not there where there is none', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.tab('Results').click();
    await sidebar.says('What the deals say');
    expect(await sidebar.button('Compare draft').count()).toBe(0);
  });

  it('is compared, shown and adopted with the mouse', async () => {
    const document = scoredDraft();
    const sidebar = await open(document);
    await sidebar.tab('Results').click();
    await sidebar.button('Compare draft').click();
    await sidebar.says('2 rules changed');
    await sidebar.says('1 minimum changed');
    const text = await sidebar.text();
    expect(text).toContain('Software: 35 → 60');
    expect(text).toMatch(/\d+ leads would rise, \d+ would fall/);
    await sidebar.button('Leave it').click();
    expect(document.column('Rules', 'Points')[0]).toBe('35');
    await sidebar.button('Compare draft').click();
    await sidebar.button('Adopt').click();
    await sidebar.says('The draft is adopted.');
    expect(document.column('Rules', 'Points').slice(0, 3)).toEqual(['60', '15', '5']);
    await sidebar.tab('Today').click();
    await sidebar.page.getByRole('region', { name: 'Changes that are not scored yet' }).waitFor();
    expect(sidebar.surprises).toEqual([]);
  });

  it('is adopted with the keyboard alone', async () => {
    const document = scoredDraft();
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    const press = async (name: string) => {
      await focusByTab(sidebar, sidebar.button(name));
      await keyboard.press('Enter');
    };
    await sidebar.tab('Today').focus();
    for (let i = 0; i < 3; i++) await keyboard.press('ArrowRight');
    await press('Compare draft');
    await press('Adopt');
    await sidebar.says('The draft is adopted.');
    expect(document.column('Rules', 'Points')[0]).toBe('60');
  });
});
