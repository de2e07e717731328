import { describe, expect, it } from 'vitest';
import { knownSignal, strengthFor } from '../../bench/claim/known-signal.ts';
import type { Summary } from '../../src/shared/index.ts';
import { TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

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
