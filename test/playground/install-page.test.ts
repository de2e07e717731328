import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { servePlayground } from '../../bin/serve-playground.mjs';
import { axeViolations } from '../setup/axe-violations.ts';

let browser: Awaited<ReturnType<typeof chromium.connect>>;
let server: Awaited<ReturnType<typeof servePlayground>>;
const open: Page[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  // Like any server of plain files.
  server = await servePlayground(inject('playground'), { isolates: false });
});
afterEach(() => Promise.all(open.splice(0).map((page) => page.context().close())));
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function opened(name: string, permissions: string[] = []): Promise<Page> {
  const context = await browser.newContext({ permissions });
  const page = await context.newPage();
  open.push(page);
  await page.goto(server.address + name);
  return page;
}

const said = (page: Page) => page.getByRole('status').innerText();
const built = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

describe('Install in your Sheet', () => {
  it('is linked from the playground', async () => {
    const page = await opened('index.html');
    await page.getByRole('link', { name: 'Install in your Sheet' }).click();
    await page.getByRole('heading', { name: 'Scoreband in your Sheet' }).waitFor();
  });

  it.each([
    ['Code.js', 'Code.js', 'dist/Code.js'],
    ['Sidebar.html', 'Sidebar.html', 'dist/Sidebar.html'],
    ['appsscript.json', 'appsscript.json', 'dist/appsscript.json'],
    ['Code.js with mail', 'Code.js', 'dist-mail/Code.js'],
    ['appsscript.json with mail', 'appsscript.json', 'dist-mail/appsscript.json'],
  ])('copies %s in one click', async (button, name, path) => {
    const page = await opened('install.html', ['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: `Copy ${button}`, exact: true }).click();
    await expect.poll(() => said(page)).toMatch(`${name} is copied: `);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r\n', '\n') === built(path)).toBe(true);
  });

  it('links to the file where the browser does not let pages copy', async () => {
    const page = await opened('install.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.getByRole('button', { name: 'Copy Code.js', exact: true }).click();
    await expect
      .poll(() => said(page))
      .toBe('This browser does not let pages copy. Open the file, select all and copy it: Code.js');
    expect(await page.getByRole('status').getByRole('link').getAttribute('href')).toBe('Code.js');
  });

  it.each([
    ['No Scoreband under Extensions', 'the project has another name'],
    ['The script has no file Sidebar, or the files are not of the same build', 'Copy all three'],
    ['A permission was left out', 'tick every box'],
    ['The sidebar stays blank, or says PERMISSION_DENIED', 'a window with only one of them'],
  ])('says what to do where somebody sees: %s', async (seen, wayOut) => {
    const page = await opened('install.html');
    const answer = page.locator('dt', { hasText: seen }).locator('xpath=following-sibling::dd[1]');
    expect((await answer.innerText()).replaceAll(/\s+/g, ' ')).toContain(wayOut);
  });

  it('says so where a file is not there', async () => {
    const page = await opened('terms.html');
    await page.route('**/Code.js', (route) => route.abort());
    await page.goto(`${server.address}install.html`);
    await page.getByRole('button', { name: 'Copy Code.js', exact: true }).click();
    await expect
      .poll(() => said(page))
      .toBe('Code.js is not beside this page. Load the page again, or take the file from a release.');
  });
});

describe('the pages of text', () => {
  it.each(['install.html', 'privacy.html', 'terms.html'])(
    '%s has no barriers and loads nothing foreign',
    async (name) => {
      const page = await opened(name);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.reload();
      expect(await axeViolations(page)).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(server.address) && !url.startsWith('data:'))).toEqual(
        [],
      );
    },
  );
});
