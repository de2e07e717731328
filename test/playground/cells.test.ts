import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePlayground } from '../../bin/serve-playground.mjs';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { axeViolations } from '../setup/axe-violations.ts';
import { playgrounds } from './open-playground.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { preparedWorkbook } from './prepared-workbook.ts';

const browser = playgrounds();
const leads = 'Email,Industry,Employees\nann@acme.example,SaaS,120\nbob@bolt.example,Retail,8\n';

async function withLeads(): Promise<PlaygroundPage> {
  return browser.openFiles({ 'leads.csv': leads });
}

/** Many leads and a rule, not scored. */
async function withRules(): Promise<PlaygroundPage> {
  const rows = Array.from({ length: 200 }, (_, i) => [`lead${i}@acme.example`, i % 2 ? 'SaaS' : 'Retail', i]);
  const playground = await browser.openFiles({ 'leads.xlsx': await preparedWorkbook(rows) });
  await playground.tab('Rules');
  return playground;
}

async function press({ page }: PlaygroundPage, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const textOf = (playground: PlaygroundPage, row: number, column: number) =>
  playground.cell(row, column).innerText();

const scrolled = ({ page }: PlaygroundPage) =>
  page.locator('#scroller').evaluate((element) => (element as unknown as { scrollTop: number }).scrollTop);

describe('the cells of the playground', () => {
  it('are gone through and typed into by keys alone, before any click', async () => {
    const playground = await browser.open();
    const places: Record<string, string> = {
      ArrowDown: 'A2',
      ArrowRight: 'B2',
      End: 'M2',
      Home: 'A2',
      'Control+End': 'M1001',
      'Control+Home': 'A1',
      'Control+ArrowDown': 'A1001',
      'Control+ArrowUp': 'A1',
    };
    for (const [key, place] of Object.entries(places)) {
      await press(playground, key);
      expect([key, await playground.address()]).toEqual([key, place]);
    }
    await press(playground, 'PageDown');
    const page = Number((await playground.address()).slice(1));
    expect(page).toBeGreaterThan(10);
    await press(playground, 'PageUp', 'ArrowDown', 'ArrowRight', 'F2');
    expect(await playground.editor.inputValue()).toBe(await textOf(playground, 2, 2));
    await press(playground, 'Escape', 'x', 'y', 'Enter');
    await playground.rest();
    expect([await textOf(playground, 2, 2), await playground.address()]).toEqual(['xy', 'B3']);
    await press(playground, 'ArrowUp', 'Delete');
    await playground.rest();
    expect(await textOf(playground, 2, 2)).toBe('');
    expect(playground.errors).toEqual([]);
  });

  it('are shown from the left by Home, and from the top by Ctrl and Home, where the first ones are frozen', async () => {
    const playground = await browser.open();
    await press(playground, 'Control+End', 'Home');
    await playground.cell(1001, 3).waitFor();
    await press(playground, 'Control+Home');
    await playground.cell(2, 3).waitFor();
    expect(await scrolled(playground)).toBe(0);
  });

  it('hold nobody: Tab leaves at the end of a row, and after Escape from anywhere', async () => {
    const playground = await withLeads();
    const { page, grid } = playground;
    const isIn = () => grid.evaluate((element) => element.matches(':focus'));
    await playground.cell(3, 1).click();
    await press(playground, 'Tab');
    expect([await playground.address(), await isIn()]).toEqual(['B3', true]);
    await press(playground, 'Tab', 'Tab');
    expect([await playground.address(), await isIn()]).toEqual(['C3', false]);
    await playground.cell(3, 2).click();
    await press(playground, 'Escape', 'Tab');
    await page.locator('#tabs button:focus').waitFor();
    await press(playground, 'Shift+Tab');
    expect(await isIn()).toBe(true);
  });

  it('become what they were by undo and again by redo, also where the add-on has written', async () => {
    const playground = await withLeads();
    const { page } = playground;
    await playground.type(3, 2, 'Breweries');
    await press(playground, 'Control+z');
    await playground.cell(3, 2).filter({ hasText: 'Retail' }).waitFor();
    await press(playground, 'Control+y');
    await playground.cell(3, 2).filter({ hasText: 'Breweries' }).waitFor();
    await press(playground, 'Control+z');
    await playground.cell(3, 2).filter({ hasText: 'Retail' }).waitFor();
    await press(playground, 'Control+Shift+Z');
    await playground.cell(3, 2).filter({ hasText: 'Breweries' }).waitFor();
    await playground.choose('Set up');
    await playground.answer('Yes');
    await playground.answer('OK');
    await playground.answer('No');
    await playground.answer('No');
    await page.locator('#tabs').getByText('Rules').waitFor();
    await page.getByRole('button', { name: 'Undo Set up' }).click();
    await expect.poll(() => page.locator('#tabs').innerText()).toBe('Leads');
    await page.getByRole('button', { name: 'Redo Set up' }).click();
    await expect.poll(() => page.locator('#tabs').innerText()).toContain('Rules');
    await playground.rest();
    // What was undone and done again is a spreadsheet like any other.
    await playground.choose('Score leads');
    expect(playground.errors).toEqual([]);
  });

  it('get new rows and lose some from a right click, by keys, and from the menu', async () => {
    const playground = await withLeads();
    const { page } = playground;
    await playground.cell(2, 1).click({ button: 'right' });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Insert row above' }).click();
    await playground.cell(3, 1).filter({ hasText: 'ann@' }).waitFor();
    await playground.rest();
    await playground.grid.focus();
    await press(playground, 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Delete row 2' }).press('Enter');
    await playground.cell(2, 1).filter({ hasText: 'ann@' }).waitFor();
    await playground.rest();
    await playground.cell(2, 1).click();
    await press(playground, 'Shift+ArrowDown');
    await page.locator('#edit-menu-button').click();
    await page.getByRole('menuitem', { name: 'Delete rows 2–3' }).click();
    await expect.poll(() => textOf(playground, 2, 1)).toBe('');
    await playground.rest();
    await press(playground, 'Control+z');
    await playground.cell(3, 1).filter({ hasText: 'bob@' }).waitFor();
  });

  it('offer all that their dropdown has, although they are filled', async () => {
    const playground = await withRules();
    const { page } = playground;
    await playground.cell(2, 5).dblclick();
    const choices = page.getByRole('option');
    await choices.first().waitFor();
    expect(await choices.allInnerTexts()).toEqual(expect.arrayContaining(['is', 'is any of', 'between']));
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('option', { name: 'is any of', exact: true }).click();
    await playground.cell(2, 5).filter({ hasText: 'is any of' }).waitFor();
  });

  it('take pasted checkboxes as booleans, from text and from rows that were copied', async () => {
    const playground = await withRules();
    const { page } = playground;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const row = ['TRUE', 'Pasted', 'Attribute', 'Source', 'is', 'Referral', '5'].join('\t');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(row)})`);
    await playground.cell(9, 1).click({ position: { x: 3, y: 3 } });
    await press(playground, 'Control+v');
    await playground.cell(9, 2).filter({ hasText: 'Pasted' }).waitFor();
    await playground.cell(2, 1).click({ position: { x: 3, y: 3 } });
    await press(playground, ...new Array<string>(6).fill('Shift+ArrowRight'), 'Control+c');
    await playground.cell(10, 1).click({ position: { x: 3, y: 3 } });
    await press(playground, 'Control+v');
    await playground.cell(10, 2).filter({ hasText: 'Software' }).waitFor();
    await playground.rest();
    const { bytes, name } = await playground.save();
    const rules = (await openXlsx(bytes, { fileName: name })).workbook.sheetByName('Rules')!;
    expect([9, 10].map((at) => rules.cells.at(at, 1))).toEqual([true, true]);
    expect(rules.validations.at(10, 5)).toBeDefined();
  });

  it('stay where a tab was left, do not jump after Enter, and are those of the tab that is shown', async () => {
    const playground = await withRules();
    await playground.tab('Leads');
    await press(playground, 'PageDown', 'PageDown');
    const before = await scrolled(playground);
    expect(before).toBeGreaterThan(100);
    const place = await playground.address();
    await press(playground, 'x', 'Enter');
    await playground.rest();
    expect(Math.abs((await scrolled(playground)) - before)).toBeLessThan(60);
    const left = await scrolled(playground);
    const box = (await playground.cell(Number(place.slice(1)) - 5, 1).boundingBox())!;
    await playground.tab('Rules');
    expect(await scrolled(playground)).toBe(0);
    await playground.page.locator('#tabs').getByRole('button', { name: 'Leads', exact: true }).click();
    await playground.page.mouse.dblclick(box.x + 20, box.y + 8);
    await playground.rest();
    expect(await scrolled(playground)).toBe(left);
    await playground.tab('Rules');
    expect(await playground.cell(2, 2).innerText()).not.toBe('');
    expect(await playground.editor.count()).toBe(0);
  });

  it('move with a column that is dragged, and the letters stay', async () => {
    const playground = await withLeads();
    const letter = (column: number) => playground.page.locator(`#letters [data-column="${column}"]`);
    await letter(2).click();
    const [from, to] = [(await letter(2).boundingBox())!, (await letter(3).boundingBox())!];
    const { mouse } = playground.page;
    await mouse.move(from.x + 30, from.y + 8);
    await mouse.down();
    await mouse.move(to.x + 30, to.y + 8, { steps: 4 });
    await mouse.up();
    await playground.cell(1, 3).filter({ hasText: 'Industry' }).waitFor();
    expect(await playground.page.locator('#letters').innerText()).toMatch(/#\s*A\s*B\s*C/);
    expect(await textOf(playground, 1, 2)).toBe('Employees');
  });

  it('are unfolded by the + beside the row above them, and folded again', async () => {
    const playground = await withRules();
    const { page } = playground;
    await playground.tab('Settings');
    const unfold = page.getByRole('button', { name: /^Show the rows hidden below \d+$/ });
    const above = Number(/\d+/.exec((await unfold.getAttribute('aria-label'))!)![0]);
    const folded = playground.cell(above + 1, 1);
    expect(await folded.count()).toBe(0);
    await unfold.click();
    await folded.waitFor();
    await page.getByLabel('Show hidden rows and columns').uncheck();
    await folded.waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are fresh under a question: the tabs that the add-on has made are there', async () => {
    const playground = await browser.open();
    await playground.choose('Set up');
    await playground.answer('Yes');
    await expect.poll(() => playground.dialog.innerText()).toContain('Score the leads now?');
    expect(await playground.page.locator('#tabs').innerText()).toContain('Rules');
  });

  it('are read from a .csv file of Windows-1252, which is said', async () => {
    const playground = await browser.open();
    await playground.open({
      'leads.csv': Buffer.from('Email;Firma\nann@acme.example;M\xfcller\n', 'latin1'),
    });
    expect(await textOf(playground, 2, 2)).toBe('Müller');
    await playground.page.locator('.toast', { hasText: 'Windows-1252' }).waitFor();
  });
});

describe('the page of the playground', () => {
  it.each([
    ['400 pixels wide', { width: 400, height: 800 }],
    ['at twice its size on a laptop', { width: 683, height: 384 }],
  ])('is usable %s: nothing is wider, cells are in reach, and so is the sidebar', async (_, size) => {
    const playground = await withLeads();
    const { page } = playground;
    await page.setViewportSize(size);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(size.width);
    await playground.type(3, 2, 'Breweries');
    expect((await page.locator('#scroller').boundingBox())!.height).toBeGreaterThan(200);
    await playground.choose('Open sidebar');
    await playground.sidebar.getByRole('tab', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Close sidebar' }).click();
    await playground.cell(2, 1).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('looks the same where the system is dark, sidebar and all', async () => {
    const playground = await withLeads();
    const { page, sidebar } = playground;
    await page.emulateMedia({ colorScheme: 'dark' });
    await playground.choose('Open sidebar');
    await sidebar.getByRole('tab', { name: 'Today' }).waitFor();
    const color = (element: unknown) =>
      (globalThis as unknown as { getComputedStyle(e: unknown): { color: string } }).getComputedStyle(element)
        .color;
    const inDark = await sidebar.locator('body').evaluate(color);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await sidebar.locator('body').evaluate(color)).toBe(inDark);
    expect(await page.locator('body').evaluate(color)).toBe('rgb(32, 33, 36)');
  });

  it('is a folder of files that works below any address', async () => {
    const server = await servePlayground(dirname(browser.folder), { isolates: false });
    try {
      const playground = await browser.open(`${server.address}${basename(browser.folder)}/index.html`);
      await playground.choose('Set up');
      await expect.poll(() => playground.dialog.innerText()).toContain('Leads tab: Leads');
      expect(playground.requests.filter((url) => /\.(js|css|xlsx|json)$/.test(url)).length).toBeGreaterThan(
        3,
      );
      expect(playground.errors).toEqual([]);
    } finally {
      server.close();
    }
  });
});
