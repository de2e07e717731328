import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { servePlayground } from '../../bin/serve-playground.mjs';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { axeViolations } from '../setup/axe-violations.ts';
import { playgrounds } from './open-playground.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { preparedWorkbook } from './prepared-workbook.ts';

const browser = playgrounds();

const leads = [
  ['ann@acme.example', 'SaaS', 120],
  ['bob@bolt.example', 'Retail', 8],
  ['cy@core.example', 'SaaS', 60],
] as const;
const leadsFile = ['Email,Industry,Employees', ...leads.map((cells) => cells.join(','))].join('\n');

/** Three leads and a first rule, not scored. */
async function withRule(points?: string): Promise<PlaygroundPage> {
  return browser.openFiles({ 'leads.xlsx': await preparedWorkbook(leads, points) });
}

/** Set up and scored as a person does it, with the proposed rules. */
async function scored(): Promise<PlaygroundPage> {
  const playground = await browser.openFiles({ 'leads.csv': leadsFile });
  await playground.choose('Set up');
  await playground.answer('Yes');
  // What do you sell?
  await playground.answer('OK');
  // Keep track of won and lost?
  await playground.answer('No');
  await playground.answer('No');
  return playground;
}

describe('the playground', () => {
  it('writes the rules as SQL for each warehouse, copies them, and names what no statement can say', async () => {
    const playground = await withRule();
    const { page, dialog } = playground;
    await playground.tab('Rules');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Rules as SQL' }).click();
    const statement = dialog.getByRole('textbox', { name: 'Statement' });
    await expect.poll(() => statement.inputValue()).toContain("CASE WHEN text_1 = 'saas' THEN 45 ELSE 0 END");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('combobox').selectOption('DuckDB');
    await expect.poll(() => statement.inputValue()).toContain('$as_of');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = 'navigator.clipboard.readText()';
    expect(await page.evaluate(copied)).toBe(await statement.inputValue());
    await playground.answer('Close');
    await playground.type(2, 4, 'Employees');
    await playground.type(2, 5, 'contains');
    await page.getByRole('button', { name: 'Rules as SQL' }).click();
    await dialog.getByText('Employees is a column of numbers').waitFor();
    expect(await statement.count()).toBe(0);
  });

  it('opens on the sample, and a newcomer sets up, scores, reads a Why and proves the scores', async () => {
    const playground = await browser.open();
    const { page, sidebar } = playground;
    const hint = page.locator('#hint');
    await hint.getByRole('button', { name: 'Set up' }).click();
    await playground.dialog.waitFor();
    await expect.poll(() => playground.dialog.innerText()).toContain('Leads tab: Leads');
    await playground.answer('Yes');
    await expect.poll(() => playground.dialog.innerText()).toContain('Score the leads now?');
    await playground.answer('Yes');
    await page.locator('.toast', { hasText: 'Scored 1,000 leads' }).waitFor();
    await page.locator('#grid .cell', { hasText: /^Score$/ }).waitFor();
    await hint.getByRole('button', { name: 'Open sidebar' }).click();
    await page.locator('#grid .cell', { hasText: 'Iron Solar' }).first().click();
    await sidebar.getByRole('tab', { name: 'Lead' }).click();
    await sidebar.getByRole('button', { name: 'Show selected lead' }).click();
    await sidebar.getByText('L0003').first().waitFor();
    await hint.getByRole('button', { name: 'Conversion sheet' }).click();
    await playground.dialog.waitFor();
    await expect.poll(() => playground.dialog.innerText()).toContain('The scores predict sales');
    await playground.answer('OK');
    await page.getByRole('img', { name: 'Conversion by score band' }).waitFor();
    await expect.poll(() => page.locator('#grid svg.chart rect[fill="#4285f4"]').count()).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    expect(playground.errors).toEqual([]);
  });

  it('asks nothing of any other origin', async () => {
    const playground = await withRule();
    await playground.choose('Open sidebar');
    await playground.sidebar.getByRole('tab', { name: 'Today' }).waitFor();
    expect(playground.requests.length).toBeGreaterThan(5);
    expect(playground.requests.filter((url) => !isOwn(url))).toEqual([]);
    const refused = await playground.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(refused).toContain('Failed to fetch');
  });

  it('scores by a rule that was edited in the grid', async () => {
    const playground = await scored();
    await playground.tab('Rules');
    const texts = ['Software', 'Attribute', 'Industry', 'is', 'SaaS', '45'];
    for (const [i, text] of texts.entries()) await playground.type(2, i + 2, text);
    await playground.choose('Score leads');
    await playground.tab('Leads');
    await expectCell(playground, 2, 4, '45');
    await expectCell(playground, 2, 7, '45 = +45 Software');
    await playground.tab('Rules');
    await playground.cell(2, 1).locator('input').click();
    await playground.rest();
    await playground.choose('Score leads');
    await expect.poll(() => playground.dialog.innerText()).toContain('No rule is switched on');
    await playground.answer('OK');
    await playground.tab('Leads');
    await expectCell(playground, 2, 7, '0 = nothing matched');
    expect(playground.errors).toEqual([]);
  });

  it('shows a tab from its first column, wherever the tab before was scrolled to', async () => {
    const playground = await browser.open();
    await playground.choose('Set up');
    await playground.answer('Yes');
    await playground.answer('Yes');
    await expect
      .poll(() => playground.page.locator('#grid .cell', { hasText: /^Why$/ }).isVisible())
      .toBe(true);
    await playground.tab('Rules');
    const [frozen, first] = await Promise.all(
      [2, 3].map((column) => playground.cell(2, column).boundingBox()),
    );
    expect(first!.x).toBeGreaterThanOrEqual(frozen!.x + frozen!.width - 1);
  });

  it('leads from a broken rule in the sidebar to its cell', async () => {
    const playground = await withRule('many');
    await playground.choose('Open sidebar');
    await playground.sidebar.getByRole('button', { name: 'Check rules' }).click();
    await playground.sidebar.getByRole('button', { name: /problems?.* \(show in More\)/ }).click();
    await playground.sidebar.getByRole('button', { name: 'Show Rules!G2' }).click();
    await playground.page.locator('#tabs [aria-current]', { hasText: 'Rules' }).waitFor();
    await expect.poll(() => playground.page.locator('#address').innerText()).toBe('G2');
  });

  it('cancels a long run between two chunks, and says how far it came', async () => {
    const playground = await browser.open();
    const many = Array.from(
      { length: 100_000 },
      (_, i) => `lead${i}@acme.example,${i % 2 ? 'SaaS' : 'Retail'}`,
    );
    await playground.open({ 'leads.csv': ['Email,Industry', ...many].join('\n') });
    await expect
      .poll(() => playground.page.locator('#limits').innerText())
      .toBe('Rows 1–10,000 of 100,001 are shown; Scoreband works on all of them.');
    await playground.choose('Set up');
    await playground.answer('Yes');
    await playground.answer('OK');
    // Keep track of won and lost?
    await playground.answer('No');
    await playground.answer('No');
    await playground.choose('Open sidebar');
    const { sidebar } = playground;
    await sidebar.getByRole('button', { name: 'Score leads' }).click();
    await sidebar.getByRole('button', { name: 'Cancel' }).click();
    await sidebar.getByRole('button', { name: /Go on/ }).waitFor();
    await expect
      .poll(() => sidebar.locator('body').innerText())
      .toMatch(/Stopped\. [\d,]+ of 100,000 rows are up to date/);
  });

  it('saves an .xlsx file that opens with scores and rules', async () => {
    const playground = await withRule();
    await playground.choose('Score leads');
    const { name, bytes } = await playground.save();
    expect(name).toBe('leads.xlsx');
    const { workbook } = await openXlsx(bytes, { fileName: name });
    expect(workbook.sheetByName('Leads')!.cells.at(2, 7)).toBe('45 = +45 Software');
    const other = await browser.openFiles({ 'again.xlsx': bytes });
    await other.choose('Score leads');
    await other.tab('Leads');
    await expectCell(other, 3, 7, '0 = nothing matched');
    await expectCell(other, 2, 7, '45 = +45 Software');
  });

  it('asks what a .csv file is whose name does not say, and takes it for nobody else’s', async () => {
    const playground = await browser.open();
    const hint = playground.page.locator('#hint p');
    expect(await hint.innerText()).toMatch(
      /^A small company's leads, deals and activities\. Everything runs/,
    );
    await playground.page
      .locator('#file-input')
      .setInputFiles([{ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(leadsFile) }]);
    await playground.dialog.waitFor();
    await expect.poll(() => playground.dialog.innerText()).toContain('What is in export.csv?');
    await playground.answer('Leads');
    await playground.rest();
    await expectCell(playground, 3, 1, 'bob@bolt.example');
    expect(await hint.innerText()).toBe('Everything runs in this page; nothing is uploaded.');
  });

  it('keeps keys of a .csv file as they are written, and says how it was read otherwise', async () => {
    const playground = await browser.open();
    const buffer = Buffer.from('Lead ID,Name\n007,Ren\u00e9\n', 'latin1');
    await playground.page
      .locator('#file-input')
      .setInputFiles([{ name: 'leads.csv', mimeType: 'text/csv', buffer }]);
    await playground.page.locator('.toast', { hasText: 'was read as Windows-1252' }).waitFor();
    await expectCell(playground, 2, 1, '007');
    await expectCell(playground, 2, 2, 'René');
  });

  it('says why a file cannot be read, and keeps what was open', async () => {
    const playground = await browser.open();
    await playground.page
      .locator('#file-input')
      .setInputFiles([
        { name: 'broken.xlsx', mimeType: 'application/zip', buffer: Buffer.from('not a workbook') },
      ]);
    await playground.dialog.waitFor();
    await expect.poll(() => playground.dialog.innerText()).toContain('broken.xlsx');
    await playground.answer('OK');
    await expect.poll(() => playground.page.locator('#file-name').innerText()).toBe('Scoreband sample');
  });

  it('moves the day, and runs a schedule when it is due', async () => {
    const playground = await withRule();
    const { page } = playground;
    await page.locator('#as-of').fill('2027-03-01');
    await playground.rest();
    await page.locator('#run-schedule').click();
    await page.locator('.toast', { hasText: 'There is no schedule yet' }).waitFor();
    await playground.choose('Schedule…');
    await playground.dialog.getByRole('textbox').fill('daily 6');
    await playground.answer('OK');
    while (await playground.dialog.isVisible()) await playground.answer('OK');
    await page.locator('#run-schedule').click();
    await page.locator('.toast', { hasText: /Ran the schedule as of 2027-03-0[12] 06:\d\d/ }).waitFor();
    await playground.tab('Leads');
    await expectCell(playground, 2, 7, '45 = +45 Software');
  });

  it('asks its questions from a server of plain files too', async () => {
    const server = await servePlayground(browser.folder, { isolates: false });
    try {
      const playground = await browser.open(server.address);
      await playground.choose('Set up');
      await playground.answer('Yes');
      await expect.poll(() => playground.dialog.innerText()).toContain('Score the leads now?');
    } finally {
      server.close();
    }
  });

  it('reloads when a source has changed', async () => {
    const server = await servePlayground(browser.folder, { reloads: true });
    try {
      const { page } = await browser.open(server.address);
      await page.locator('#hide-hint').click();
      server.changed();
      await page.locator('#hint').waitFor();
    } finally {
      server.close();
    }
  });

  it('is reached by keyboard in its menu, which axe finds nothing wrong with', async () => {
    const { page } = await browser.open();
    await page.locator('#menu-button').press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const second = await page.getByRole('menuitem').nth(1).innerText();
    await expect.poll(() => page.locator(':focus').innerText()).toBe(second);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#menu').isVisible()).toBe(false);
  });

  it('leaves a question, which axe finds nothing wrong with, by Escape, and nothing has changed', async () => {
    const playground = await browser.open();
    await playground.choose('Set up');
    await playground.dialog.waitFor();
    expect(await violations(playground.page)).toEqual([]);
    await playground.page.keyboard.press('Escape');
    await playground.rest();
    await expect.poll(() => playground.page.locator('#tabs').innerText()).toBe('Leads\nDeals\nActivities');
  });
});

/** What axe-core objects to around the add-on's frames. */
async function violations(page: Page): Promise<string[]> {
  return axeViolations(page);
}

function isOwn(url: string): boolean {
  return url.startsWith(browser.address) || /^(data|blob|about):/.test(url);
}

async function expectCell(
  playground: PlaygroundPage,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  const cell = playground.cell(row, column);
  await cell.filter({ hasText: text }).waitFor();
  await expect.poll(() => cell.innerText()).toBe(text);
}
