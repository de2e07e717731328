import { buffer } from 'node:stream/consumers';
import type { Browser, Locator, Page } from 'playwright-core';
import { servePlayground } from '../../bin/serve-playground.mjs';
import { saveXlsx } from '../../src/host/files/xlsx/save-xlsx.ts';
import { Workbook } from '../../src/host/workbook/workbook.ts';

/** The served playground in a browser, as a person uses it. */
export class PlaygroundPage {
  readonly page: Page;
  /** Addresses of all that was asked for. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  readonly sidebar;

  constructor(page: Page) {
    this.page = page;
    this.sidebar = page.frameLocator('#sidebar iframe');
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** The question that is open. */
  get dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** Nothing is being worked on; a question may be open. */
  async rest(): Promise<void> {
    await this.page.waitForFunction(() => {
      const root = (globalThis as unknown as { document: DocumentLike }).document;
      return !root.body.hasAttribute('data-working') || root.querySelector('dialog[open]') !== null;
    });
  }

  async answer(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await this.rest();
  }

  async choose(menuItem: string): Promise<void> {
    await this.page.locator('#menu-button').click();
    await this.page.getByRole('menuitem', { name: menuItem, exact: true }).click();
    await this.rest();
  }

  async tab(name: string): Promise<void> {
    await this.page.locator('#tabs').getByRole('button', { name, exact: true }).click();
    await this.page.locator('#tabs [aria-current]', { hasText: name }).waitFor();
    await this.rest();
  }

  /** The editable cells, which have the focus as one. */
  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Cells' });
  }

  /** A cell that is in sight. */
  cell(row: number, column: number): Locator {
    return this.page.locator(`#cell-${row}-${column}`);
  }

  /** What is typed into a cell. */
  get editor(): Locator {
    return this.page.locator('.cell-editor input');
  }

  /** Where the current cell is, such as `B2`. */
  address(): Promise<string> {
    return this.page.locator('#address').innerText();
  }

  async type(row: number, column: number, text: string): Promise<void> {
    await this.cell(row, column).dblclick();
    await this.editor.fill(text);
    await this.editor.press('Enter');
    await this.editor.waitFor({ state: 'detached' });
    await this.rest();
    await this.cell(row, column).filter({ hasText: text }).waitFor();
  }

  async open(files: Record<string, string | Buffer>): Promise<void> {
    const chosen = Object.entries(files).map(([name, content]) => {
      return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
    });
    await this.page.locator('#file-input').setInputFiles(chosen);
    await this.page.locator('#file-name', { hasText: chosen[0]!.name }).waitFor();
    await this.rest();
  }

  async save(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('#save').click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
  }
}

interface DocumentLike {
  body: { hasAttribute(name: string): boolean };
  querySelector(selector: string): object | null;
}

/** Serves the built playground, and opens pages of it in a browser. */
export class PlaygroundBrowser {
  private servedFolder = '';
  private server: { address: string; close(): void } | null = null;
  private browser: Browser | null = null;
  private pages: Page[] = [];

  get address(): string {
    return this.server!.address;
  }

  get folder(): string {
    return this.servedFolder;
  }

  /** @param folder of the built playground */
  async start(browser: Browser, folder: string): Promise<void> {
    this.servedFolder = folder;
    this.server = await servePlayground(folder);
    this.browser = browser;
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    this.server?.close();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.close()));
    this.pages = [];
  }

  /** Opens files of one's own, before which no time is lost with the sample: it is an empty tab. */
  async openFiles(files: Record<string, string | Buffer>): Promise<PlaygroundPage> {
    const empty = new Workbook();
    empty.addSheet('Sample');
    const playground = await this.open(this.address, Buffer.from(await saveXlsx(empty, undefined)));
    await playground.open(files);
    return playground;
  }

  async open(address = this.address, sample?: Buffer): Promise<PlaygroundPage> {
    const page = await this.browser!.newPage({
      viewport: { width: 1400, height: 820 },
      timezoneId: 'UTC',
      locale: 'en-US',
    });
    this.pages.push(page);
    page.setDefaultTimeout(60_000);
    const playground = new PlaygroundPage(page);
    if (sample) await page.route('**/sample.xlsx', (route) => route.fulfill({ body: sample }));
    await page.goto(address);
    await page.locator('#tabs button').first().waitFor();
    await playground.rest();
    return playground;
  }
}
