import { describe, expect, it } from 'vitest';
import type { TestDocument } from '../addon/document.ts';
import { wholeState } from '../addon/whole-state.ts';
import { sidebars } from './open-sidebar.ts';
import { eitherDates } from './set-up-documents.ts';
import type { SidebarPage } from './sidebar-page.ts';
import { wrongIn } from './wrong-in.ts';

const open = sidebars();

const orderOf = (document: TestDocument) =>
  document.texts('Settings').find(([name]) => name === 'Date order')?.[1];
const field = ({ panel }: SidebarPage) => panel.getByLabel('Dates are read as');
const warnings = ({ panel }: SidebarPage) => panel.locator('.note.warning').allTextContents();
/** What a screen reader says of the field besides its name: the dates beside it. */
const beside = async (sidebar: SidebarPage) => {
  const id = await field(sidebar).getAttribute('aria-describedby');
  return sidebar.page.locator(`[id="${id}"]`).innerText();
};

async function firstScores(sidebar: SidebarPage): Promise<string[]> {
  await sidebar.button('Go on').click();
  await sidebar.button('Software').click();
  await sidebar.button('See the scores').click();
  await sidebar.says('Call these first');
  await expect.poll(() => sidebar.panel.locator('button.main').getAttribute('aria-disabled')).toBe('false');
  return sidebar.panel.locator('.call-first li').allInnerTexts();
}

describe('How dates are read', () => {
  it('is asked where nothing says it, shown beside, and written with the rest', async () => {
    const document = eitherDates();
    const before = wholeState(document.workbook, document.host);
    const sidebar = await open(document);
    await sidebar.says('Please look at this');
    expect(await warnings(sidebar)).toEqual([
      'The dates of Asked on are written both ways, day first and month first. Write them one way, or say how those are to be read that could be either.',
      'The dates of When could be day or month first. Say which they are.',
    ]);
    expect(await beside(sidebar)).toBe(
      '3/4/2026 is not read (Asked on). 1/11/2026 is 11 January 2026 (When).',
    );
    expect(await wrongIn(sidebar)).toEqual([]);
    await field(sidebar).selectOption('day first');
    await expect
      .poll(() => beside(sidebar))
      .toBe('3/4/2026 is 3 April 2026 (Asked on). 1/11/2026 is 1 November 2026 (When).');
    expect(await warnings(sidebar)).toEqual([
      'The dates of Asked on are written both ways, day first and month first. If you can, write them one way.',
    ]);
    expect(await wrongIn(sidebar)).toEqual([]);
    const shown = await firstScores(sidebar);
    expect(wholeState(document.workbook, document.host)).toEqual(before);
    await sidebar.button('Set up and score 60 leads').click();
    await sidebar.says('Scored today at 09:30');
    expect(orderOf(document)).toBe('day first');
    const best = Math.max(...document.column('Leads', 'Score').map(Number));
    expect(shown[0]).toContain(String(best));
  });

  it('is forgotten by Cancel, and what is shown is worked out with it', async () => {
    const document = eitherDates();
    const before = wholeState(document.workbook, document.host);
    const sidebar = await open(document);
    await field(sidebar).selectOption('day first');
    await sidebar.says('1/11/2026 is 1 November 2026');
    const dayFirst = await firstScores(sidebar);
    await sidebar.button('Cancel').click();
    await sidebar.says('1/11/2026 is 11 January 2026');
    expect(await field(sidebar).inputValue()).toBe('as the locale');
    expect(await firstScores(sidebar)).not.toEqual(dayFirst);
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('is chosen with the keyboard, and the focus stays there', async () => {
    const sidebar = await open(eitherDates());
    await sidebar.says('Please look at this');
    const { keyboard } = sidebar.page;
    for (let presses = 0; presses < 40; presses++) {
      if (await field(sidebar).evaluate((element) => element.matches(':focus'))) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('ArrowUp');
    await expect.poll(() => field(sidebar).inputValue()).toBe('month first');
    await expect.poll(() => beside(sidebar)).toContain('3/4/2026 is 4 March 2026 (Asked on)');
    await keyboard.press('ArrowUp');
    await expect.poll(() => beside(sidebar)).toContain('3/4/2026 is 3 April 2026 (Asked on)');
    expect(await field(sidebar).evaluate((element) => element.matches(':focus'))).toBe(true);
  });
});
