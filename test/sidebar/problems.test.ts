import { describe, expect, it } from 'vitest';
import { put, type TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

/** A typo in a rule that an activity is near to, and an outcome that nobody knows. */
function faultyDocument(): TestDocument {
  const document = salesDocument();
  put(document.sheet('Rules'), 4, 5, 'Demo requst');
  put(document.sheet('Deals'), 2, 4, 'On ice');
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  return document;
}

describe('a card of a problem', () => {
  it('corrects a typo at a click, says what it wrote, and the bar offers to score, answers held back', async () => {
    const document = faultyDocument();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1_500));
    const sidebar = await open(document, { pause });
    await sidebar.tab('More').click();
    await sidebar.says('no activity is called "Demo requst", did you mean "Demo request"?');
    await sidebar.button('“Demo requst” → “Demo request”').click();
    await sidebar.says('Rules!E4 now says "Demo request".');
    await expect.poll(() => sidebar.button('“Demo requst” → “Demo request”').count()).toBe(0);
    expect(document.column('Rules', 'Value')[2]).toBe('Demo request');
    await sidebar.page.getByText('1 change not scored yet').waitFor();
  });

  it('says by the keyboard alone what an outcome means, and keeps the focus where the card was', async () => {
    const document = faultyDocument();
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    await sidebar.tab('More').click();
    await sidebar.panel.getByRole('button', { name: 'Show 4' }).first().press('Enter');
    await sidebar.says('outcome "On ice" is none of the won, lost or open words');
    await sidebar.button('It means lost').focus();
    await keyboard.press('Enter');
    await sidebar.says('now says "lost, closed lost');
    await expect.poll(() => sidebar.page.locator('.problem-list:focus').count()).toBe(1);
    const row = document.column('Settings', 'Setting').indexOf('Lost words');
    expect(document.column('Settings', 'Value')[row]).toMatch(/, On ice$/);
  });

  it('is ignored at a click and shown again at another, counted on Today and below the cards', async () => {
    const document = faultyDocument();
    const sidebar = await open(document);
    const card = 'outcome "On ice" is none of the won, lost or open words';
    await sidebar.tab('More').click();
    await sidebar.panel.getByRole('button', { name: 'Show 4' }).first().click();
    await sidebar.says(card);
    const item = sidebar.panel.locator('.problems li', { hasText: card });
    await item.getByRole('button', { name: 'Ignore this' }).click();
    await sidebar.says('It is ignored in every list from now on');
    await expect.poll(() => item.isVisible()).toBe(false);
    await sidebar.tab('Today').click();
    await sidebar.panel.getByRole('button', { name: /advice, 1 ignored/ }).click();
    await sidebar.panel.locator('summary', { hasText: '1 ignored' }).click();
    await sidebar.says(card);
    await sidebar.button('Show again').click();
    await sidebar.says('It is shown again wherever it is found.');
    await expect.poll(() => item.getByRole('button', { name: 'Ignore this' }).count()).toBe(1);
    expect(await sidebar.panel.getByText('1 ignored').count()).toBe(0);
  });

  it('is ignored and shown again by the keyboard alone, the focus where the card was', async () => {
    const sidebar = await open(faultyDocument());
    const { keyboard } = sidebar.page;
    await sidebar.tab('More').click();
    await sidebar.says('did you mean "Demo request"?');
    const item = sidebar.panel.locator('.problems li', { hasText: 'did you mean "Demo request"?' });
    await item.getByRole('button', { name: 'Ignore this' }).press('Enter');
    await expect.poll(() => sidebar.page.locator('.problem-list:focus').count()).toBe(1);
    await sidebar.panel.locator('summary', { hasText: '1 ignored' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await sidebar.says('It is shown again wherever it is found.');
    await expect.poll(() => item.getByRole('button', { name: 'Ignore this' }).count()).toBe(1);
    await expect.poll(() => sidebar.page.locator('.problem-list:focus').count()).toBe(1);
  });

  it('names the lead that it is about, as Lead does', async () => {
    const document = faultyDocument();
    const setting = document.column('Settings', 'Setting').indexOf('Show leads as');
    put(document.sheet('Settings'), setting + 2, 2, 'Email');
    document.checkRules();
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.panel.getByRole('button', { name: 'Show 4' }).first().click();
    const card = sidebar.panel.locator('.problems li', { hasText: '"many" is not a number' });
    await card.getByRole('button', { name: 'Show Leads!E6' }).click();
    const message = await card.locator('p').first().textContent();
    await sidebar.tab('Lead').click();
    await sidebar.button('Show selected lead').click();
    const title = await sidebar.panel.locator('.lead-title bdi').textContent();
    expect(title).toContain('<img src=x onerror=alert(1)>');
    expect(message).toContain(`Leads!E6, ${title}: "many" is not a number`);
  });

  it('that leaves a rule out has nothing to ignore it by', async () => {
    const document = faultyDocument();
    put(document.sheet('Rules'), 4, 3, 'Nothing');
    document.checkRules();
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    const item = sidebar.panel.locator('.problems li', { hasText: 'column "Nothing" not found' });
    expect(await item.getByRole('button').allTextContents()).toEqual(['Show Rules!C4']);
  });

  it('says where it has changed meanwhile, and writes nothing', async () => {
    const document = faultyDocument();
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.says('did you mean "Demo request"?');
    put(document.sheet('Rules'), 4, 5, 'Fair');
    await sidebar.button('“Demo requst” → “Demo request”').click();
    await sidebar.says('This problem is not as it was any more, so nothing was written.');
    expect(document.column('Rules', 'Value')[2]).toBe('Fair');
  });
});
