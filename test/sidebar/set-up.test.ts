import { describe, expect, it } from 'vitest';
import type { TestDocument } from '../addon/document.ts';
import { wholeState } from '../addon/whole-state.ts';
import { sidebars } from './open-sidebar.ts';
import { formAnswers, fullSheets, housePipeline } from './set-up-documents.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

/** As Google takes before a call reaches the script. */
const heldBack = () => new Promise<void>((resolve) => setTimeout(resolve, 1_500));

const state = ({ workbook, host }: TestDocument) => wholeState(workbook, host);
const tabsOf = ({ workbook }: TestDocument) => workbook.sheets.map(({ name }) => name);
const setting = (document: TestDocument, name: string) =>
  document.texts('Settings').find(([one]) => one === name)?.[1];

const nextButton = (sidebar: SidebarPage) => sidebar.panel.locator('button.main');
const focused = ({ page }: SidebarPage) => page.locator(':focus');

/** Presses Tab until the focus is on something with this text; the keyboard alone must come there. */
async function tabTo(sidebar: SidebarPage, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await sidebar.page.keyboard.press('Tab');
    const name = (await focused(sidebar).getAttribute('aria-label')) ?? (await focused(sidebar).innerText());
    if (text.test(name)) return;
  }
  throw new Error(`the keyboard does not come to ${text}`);
}

describe('From a form’s answers to scored leads', () => {
  it('takes four clicks and no word, and nothing is written before the last', async () => {
    const document = formAnswers();
    const before = state(document);
    const sidebar = await open(document, { pause: heldBack });
    await sidebar.says('40 leads');
    expect(await sidebar.panel.locator('.found').innerText()).toBe(
      '40 leads in Form responses, no deals yet.',
    );
    await sidebar.button('That is right').click();
    await sidebar.button('Home and local services').click();
    await sidebar.says('+50');
    expect(await sidebar.text()).toContain('Wants it nowWhen do you need it? is As soon as possible.');
    await sidebar.button('See the scores').click();
    await sidebar.says('Call these first');
    expect(await sidebar.panel.locator('.call-first li').count()).toBe(10);
    await sidebar.says('Nothing is written yet.');
    expect(state(document)).toEqual(before);
    await sidebar.button('Set up and score 40 leads').click();
    await sidebar.says('Scored today at 09:30, by sidebar');
    expect(tabsOf(document)).toEqual(
      expect.arrayContaining(['Rules', 'Settings', 'Deals', 'Calls', 'Call list']),
    );
    expect(document.host.project.triggers).toHaveLength(1);
    expect(document.host.shown).toEqual([]);
    expect(sidebar.surprises).toEqual([]);
  });

  it('goes by the keyboard alone, which stays where the page goes on', async () => {
    const document = formAnswers();
    const sidebar = await open(document, { pause: heldBack });
    await sidebar.says('40 leads');
    await tabTo(sidebar, /That is right/);
    await sidebar.page.keyboard.press('Enter');
    await expect.poll(() => focused(sidebar).innerText()).toMatch(/Your first rules|What do you sell/);
    await sidebar.says('What do you sell?');
    await tabTo(sidebar, /Home and local/);
    await sidebar.page.keyboard.press('Enter');
    await sidebar.says('You sell: Home and local services');
    await sidebar.says('+50');
    await tabTo(sidebar, /Use the rule Budget/);
    await sidebar.page.keyboard.press('Space');
    await tabTo(sidebar, /See the scores/);
    await sidebar.page.keyboard.press('Enter');
    await expect.poll(() => focused(sidebar).innerText()).toBe('Your first scores');
    await sidebar.says('Call these first');
    await tabTo(sidebar, /Renew it every morning/);
    await sidebar.page.keyboard.press('Space');
    await expect.poll(() => nextButton(sidebar).getAttribute('aria-disabled')).toBe('false');
    await tabTo(sidebar, /Set up and score/);
    await sidebar.page.keyboard.press('Enter');
    await sidebar.says('Scored today at 09:30, by sidebar');
    expect(await focused(sidebar).innerText()).toBe('Today');
    expect(document.host.project.triggers).toEqual([]);
    const off = document.texts('Rules').filter(([on]) => on === 'false');
    expect(off.map(([, name]) => name)).toEqual(['Budget: large']);
  });

  it('is cancelled without a trace, and begins anew', async () => {
    const document = formAnswers();
    const before = state(document);
    const sidebar = await open(document);
    await sidebar.button('That is right').click();
    await sidebar.button('Property').click();
    await sidebar.button('See the scores').click();
    await sidebar.button('Back').click();
    await sidebar.says('You sell: Property');
    await sidebar.button('Cancel').click();
    await sidebar.says('40 leads');
    await sidebar.button('That is right').click();
    await sidebar.says('What do you sell?');
    expect(state(document)).toEqual(before);
  });
});

describe('What was found', () => {
  it('is one sentence where all is clear, and opens on Change', async () => {
    const sidebar = await open(fullSheets());
    await sidebar.says('120 leads');
    expect(await sidebar.panel.locator('.found').innerText()).toMatch(
      /^120 leads in Leads, 80 closed deals in Deals \(\d+ won\), activities in Activities\.$/,
    );
    expect(await sidebar.panel.locator('select').count()).toBe(0);
    await sidebar.button('Change…').click();
    const labels = await sidebar.panel.locator('.field > span').allTextContents();
    expect(labels).toContain('When it was closed');
    await sidebar.panel.getByLabel('Closed deals are on the tab').selectOption('');
    await sidebar.says('no deals yet');
    await sidebar.button('Go on').click();
    await sidebar.says('What do you sell?');
  });

  it('shows words that are not clear as chips to put under won, lost and open', async () => {
    const document = housePipeline();
    const sidebar = await open(document, { pause: heldBack });
    await sidebar.says('Not clear: choose one');
    const chips = (group: string) => sidebar.panel.locator(`.outcomes.${group} .chip`).allTextContents();
    expect(await chips('unknown')).toEqual(['On ice 43', 'Offer 16']);
    await sidebar.button('On ice 43').click();
    await sidebar.button('Lost').click();
    expect(await chips('lost')).toContain('On ice 43');
    await expect.poll(() => focused(sidebar).innerText()).toBe('On ice 43');
    await sidebar.button('Offer 16').click();
    await sidebar.button('Still open').click();
    await sidebar.says('104 closed deals');
    await nextButton(sidebar).click();
    await sidebar.button('Home and local services').click();
    await sidebar.button('See the scores').click();
    await sidebar.says('Leads by score');
    await expect.poll(() => nextButton(sidebar).getAttribute('aria-disabled')).toBe('false');
    await nextButton(sidebar).click();
    await sidebar.says('Scored today');
    expect(setting(document, 'Lost words')).toMatch(/^On ice, lost,/);
    expect(setting(document, 'Open words')).toMatch(/^Offer, open,/);
    expect(setting(document, 'Header row')).toBe('3');
  });

  it('can be looked at again where Google did not answer', async () => {
    let refusals = 1;
    const sidebar = await open(formAnswers(), {
      intercept: (name) =>
        name === 'readSetUp' && refusals-- > 0 ? Promise.reject(new Error('NetworkError')) : undefined,
    });
    await sidebar.says('There is no connection to Google.');
    await sidebar.button('Try again').click();
    await sidebar.says('40 leads');
  });
});

describe('The rules', () => {
  it('change the scores as they are switched, and cannot all be off', async () => {
    const sidebar = await open(formAnswers());
    await sidebar.button('That is right').click();
    await sidebar.button('Home and local services').click();
    const switches = sidebar.panel.getByRole('switch');
    await expect.poll(() => switches.count()).toBeGreaterThan(3);
    await sidebar.button('See the scores').click();
    await expect.poll(() => nextButton(sidebar).getAttribute('aria-disabled')).toBe('false');
    const best = await sidebar.panel.locator('.call-first .badge').first().innerText();
    expect(Number(best)).toBeGreaterThan(50);
    await sidebar.button('Back').click();
    for (const one of await switches.all()) await one.click();
    await sidebar.says('Switch on at least one rule.');
    expect(await nextButton(sidebar).getAttribute('aria-disabled')).toBe('true');
    await switches.nth(3).click();
    await sidebar.button('See the scores').click();
    // It takes points away.
    await sidebar.says('These rules put no open lead above Early-stage.');
  });

  it('are shown anew where the spreadsheet has changed meanwhile', async () => {
    const document = formAnswers();
    const sidebar = await open(document);
    await sidebar.button('That is right').click();
    await sidebar.button('Home and local services').click();
    await sidebar.button('See the scores').click();
    await sidebar.says('Call these first');
    const sheet = document.sheet('Form responses');
    for (let row = 2; row <= sheet.lastRow(); row++) sheet.cells.set(row, 5, 'Whenever');
    await nextButton(sidebar).click();
    await sidebar.says('Your spreadsheet has changed since these rules were proposed');
    expect(tabsOf(document)).toEqual(['Form responses']);
    await expect.poll(() => nextButton(sidebar).getAttribute('aria-disabled')).toBe('false');
    await nextButton(sidebar).click();
    await sidebar.says('Scored today');
  });
});
