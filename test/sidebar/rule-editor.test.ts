import { describe, expect, it } from 'vitest';
import { put, type TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

/** As Google holds back every call. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1_500));

async function rulesOf(document: TestDocument, options = {}): Promise<SidebarPage> {
  const sidebar = await open(document, options);
  await sidebar.tab('Rules').click();
  await sidebar.says('SaaS');
  return sidebar;
}

const matches = ({ panel }: SidebarPage) => panel.locator('.matches b').textContent();
const names = (document: TestDocument) => document.column('Rules', 'Rule');

describe('Add rule', () => {
  it('asks in a sentence, says at once what the rule matches, and writes the row that a person would type', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document, { pause });
    const { page } = sidebar;
    await sidebar.button('Add rule').click();
    await page.getByLabel('Field').selectOption('Employees');
    await sidebar.says('Looking up the values of Employees…');
    await page.getByLabel('Test').selectOption({ label: 'is at least' });
    await page.getByLabel('Value').fill('150');
    await page.getByLabel('give').fill('+15');
    // L1 and L2; the twenty deals of 200 people, 15 of them won (all but D0, D8, …), and of the others D1, D11, D21, D31.
    await expect
      .poll(() => matches(sidebar))
      .toBe('Matches 2 leads; of their 20 closed deals 75 % won, of the others 20 %.');
    expect(sidebar.calls.filter((name) => name === 'countRule')).toEqual([]);
    await page.getByLabel('Name').fill('Many people');
    await sidebar.button('Save').click();
    await sidebar.says('“Many people” is added.');
    await sidebar.says('+15 when Employees is at least 150.');
    const sheet = document.sheet('Rules');
    const cells = Array.from({ length: 10 }, (_, column) => sheet.cells.at(8, column + 1));
    expect(cells).toEqual([true, 'Many people', 'Employees', '≥', '150', 15, null, null, null, null]);
    expect(sidebar.surprises).toEqual([]);
  });

  it('goes by the keyboard alone, and the focus is where one goes on', async () => {
    const document = salesDocument();
    const { page } = await rulesOf(document);
    const focused = () => page.locator(':focus');
    const label = () => focused().getAttribute('aria-label');
    await page.locator('.add-rule').focus();
    await page.keyboard.press('Enter');
    await expect.poll(label).toBe('Field');
    await page.keyboard.press('End');
    await page.locator('[aria-label="Test"] option').nth(1).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    // The likeliest test is there already.
    await page.getByLabel('Value').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('150');
    await page.keyboard.press('Tab');
    expect(await focused().textContent()).toBe('Add a condition');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.getByText('is added.').waitFor();
    expect(document.texts('Rules')[7]!.slice(2, 6)).toEqual(['Employees', '≥', '150', '7']);
    await expect.poll(label).toBe('Edit: Employees ≥ 150');
    await page.keyboard.press('Enter');
    await expect.poll(label).toBe('Field');
    await page.keyboard.press('Escape');
    await expect.poll(label).toBe('Edit: Employees ≥ 150');
  });

  it('has the server count activities and several columns, after a pause', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    const { page } = sidebar;
    await sidebar.button('Add rule').click();
    await page.getByLabel('Field').selectOption('Activity');
    await page.getByLabel('Test').selectOption({ label: 'is any of' });
    await sidebar.panel.locator('.chip', { hasText: 'Demo request' }).click();
    await page.getByLabel('give').fill('5');
    await expect.poll(() => matches(sidebar)).toBe('Matches 1 lead; none of the 40 closed deals.');
    await sidebar.button('Add a condition').click();
    const second = page.getByRole('group', { name: 'and', exact: true });
    await second.getByLabel('Field').selectOption('Industry');
    await second.getByLabel('Test').selectOption({ label: 'is none of' });
    await second.locator('.chip', { hasText: 'SaaS' }).click();
    await expect.poll(() => matches(sidebar)).toBe('Matches no lead; none of the 40 closed deals.');
    await sidebar.button('Save').click();
    await sidebar.says('is added.');
    expect(names(document).slice(-1)).toEqual(['and']);
  });

  it.each([
    [
      'a column, by itself',
      'Employees',
      '150',
      'Matches 2 leads; of their 20 closed deals 75 % won, of the others 20 %.',
    ],
    ['activities, by the server', 'Activity', 'Demo request', 'Matches 1 lead; none of the 40 closed deals.'],
  ])('says whom it matches before it has points: %s', async (_, field, value, said) => {
    const sidebar = await rulesOf(salesDocument());
    const { page } = sidebar;
    await sidebar.button('Add rule').click();
    await page.getByLabel('Field').selectOption(field);
    if (field === 'Employees') await page.getByLabel('Value').fill(value);
    else await sidebar.panel.locator('.chip', { hasText: value }).click();
    await expect.poll(() => matches(sidebar)).toBe(said);
    await sidebar.says('The rule has no Points. Enter a number from -1000 to 1000, or Disqualify.');
    await sidebar.button('Save').click();
    await page.getByRole('alert').filter({ hasText: 'The rule has no Points.' }).waitFor();
    expect(sidebar.calls).not.toContain('saveRule');
  });

  it('begins at the top, below the tabs, where it does not fit below the rules', async () => {
    const sidebar = await rulesOf(salesDocument());
    const { page } = sidebar;
    await page.setViewportSize({ width: 300, height: 600 });
    await sidebar.button('Add rule').click();
    await page.getByLabel('Field').selectOption('Industry');
    await sidebar.panel.locator('.chip', { hasText: 'SaaS' }).waitFor();
    const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
    expect(await top('.editor')).toBeGreaterThan((await top('.tabs')) + 30);
    expect(await top('.editor')).toBeLessThan(200);
  });

  it('says what is missing, and writes nothing', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    await sidebar.button('Add rule').click();
    await sidebar.button('Save').click();
    await sidebar.says('Choose a field, a test and points first.');
    expect(names(document)).toHaveLength(6);
    await sidebar.button('Cancel').click();
    await sidebar.button('Add rule').waitFor();
    expect(sidebar.calls).not.toContain('saveRule');
  });
});

describe('a card', () => {
  it('is edited: only what differs is written', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    await sidebar.button('Edit: SaaS').click();
    await expect.poll(() => matches(sidebar)).toContain('Matches 3 leads');
    await sidebar.panel.locator('.chip', { hasText: 'Retail' }).click();
    await sidebar.page.getByText('More', { exact: true }).last().click();
    await sidebar.button('Save').click();
    await sidebar.says('“SaaS” is saved.');
    await sidebar.says('+20 when Industry is SaaS, Retail.');
    expect(document.texts('Rules')[1]!.slice(0, 6)).toEqual([
      'true',
      'SaaS',
      'Industry',
      'is',
      'SaaS, Retail',
      '20',
    ]);
  });

  it.each([
    ['Keep theirs', 'Retail', '20'],
    ['Use mine', 'SaaS', '30'],
  ])('that somebody has changed meanwhile is shown beside one’s own: %s', async (choice, value, points) => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    await sidebar.button('Edit: SaaS').click();
    await sidebar.page.getByLabel('give').fill('30');
    put(document.sheet('Rules'), 2, 5, 'Retail');
    await sidebar.button('Save').click();
    await sidebar.says('Somebody has changed “SaaS” meanwhile. Nothing was written.');
    await sidebar.says('+20 when Industry is Retail.');
    expect(document.texts('Rules')[1]![5]).toBe('20');
    await sidebar.button(choice).click();
    await sidebar.page.locator('form').waitFor({ state: 'detached' });
    expect([document.texts('Rules')[1]![4], document.texts('Rules')[1]![5]]).toEqual([value, points]);
  });

  it('says what was done last, and nothing of what was done before', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    const switchOff = async () => {
      await sidebar.panel.getByRole('switch', { name: 'Student counts' }).click();
      await sidebar.says('“Student” is switched');
    };
    const before = sidebar.panel.getByText('“Student” is switched');
    await switchOff();
    await sidebar.button('Edit: SaaS').click();
    await expect.poll(() => before.count()).toBe(0);
    const check = async () => {
      await sidebar.button('Check rules').click();
      await checked.waitFor();
    };
    const checked = sidebar.panel.getByText(/rules work, 1 is left out/);
    await check();
    await sidebar.page.getByLabel('give').fill('30');
    put(document.sheet('Rules'), 2, 5, 'Retail');
    await sidebar.button('Save').click();
    await sidebar.says('Nothing was written.');
    expect(await checked.count()).toBe(0);
    await check();
    await sidebar.button('Keep theirs').click();
    await sidebar.page.locator('form').waitFor({ state: 'detached' });
    expect(await checked.count()).toBe(0);
    await switchOff();
    await check();
    expect(await before.count()).toBe(0);
    await switchOff();
    await sidebar.tab('More').click();
    await sidebar.tab('Rules').click();
    await sidebar.says('SaaS');
    expect(await before.count()).toBe(0);
  });

  it('is switched, moved, copied and deleted', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document, { pause });
    await sidebar.panel.getByRole('switch', { name: 'Student counts' }).click();
    await sidebar.says('“Student” is switched off.');
    expect(document.texts('Rules')[4]![0]).toBe('false');
    await sidebar.button('More…: SaaS').click();
    await sidebar.button('Move down').click();
    await sidebar.says('“SaaS” is moved down.');
    expect(names(document).slice(0, 2)).toEqual(['Company size', 'SaaS']);
    await sidebar.button('More…: Student').click();
    await sidebar.button('Duplicate').last().click();
    await sidebar.says('“Student” is copied.');
    expect(names(document).slice(3, 5)).toEqual(['Student', 'Student (copy)']);
    await sidebar.button('More…: Competitor').click();
    await sidebar.button('Delete').last().click();
    await sidebar.says('Delete Competitor?');
    await sidebar.button('Delete').last().click();
    await sidebar.says('“Competitor” is deleted.');
    expect(names(document)).not.toContain('Competitor');
  });

  it('shows markup as text, in chips too', async () => {
    const document = salesDocument();
    const sidebar = await rulesOf(document);
    await sidebar.button('Edit: Student').click();
    await sidebar.page.getByLabel('Test').selectOption({ label: 'is any of' });
    await sidebar.says('<b>Boss</b>');
    expect(sidebar.surprises).toEqual([]);
  });
});
