/** The built sidebar in a browser, with the built bundle on the host behind its google.script.run. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { crossToPage } from '../../src/host/services/html-service.ts';
import type { TestDocument } from '../addon/document.ts';

const pagePath = new URL('../../dist/Sidebar.html', import.meta.url);
export const sidebarHtml = readFileSync(pagePath, 'utf8');

/** Answers a call of the page in place of the server, or throws what its failure handler shall hear; undefined lets it pass. */
export type Interception = (name: string) => Promise<unknown> | undefined;

export interface SidebarOptions {
  scheme?: 'light' | 'dark';
  intercept?: Interception;
  /** What a call waits for before it reaches the server. */
  pause?: Interception;
}

// As Google's: calls go in parallel, each handler is called once, and functions that are not there cannot be called.
const googleScript = `
  const runner = (handlers) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
      return (...args) => void callServer(name, args).then((answer) =>
        'error' in answer ? handlers.failure?.(answer.error) : handlers.success?.(answer.value));
    },
  });
  window.google = { script: { run: runner({}) } };
`;

const passes: Interception = () => undefined;
const address = 'https://sidebar.test/';
// Of a browser on a busy machine.
const answerMilliseconds = 60_000;

export class SidebarPage {
  /** Names of the functions that the page has called, in order. */
  readonly calls: string[] = [];
  /** What the page has asked the network for beside itself, and what went wrong in it. */
  readonly surprises: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly document: TestDocument,
  ) {}

  static async open(
    browser: Browser,
    document: TestDocument,
    { scheme = 'light', intercept = passes, pause = passes }: SidebarOptions = {},
  ): Promise<SidebarPage> {
    const context = await browser.newContext({
      viewport: { width: 300, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(answerMilliseconds);
    const page = await context.newPage();
    const sidebar = new SidebarPage(page, context, document);
    page.on('pageerror', (error) => sidebar.surprises.push(error.message));
    page.on('dialog', (dialog) => sidebar.surprises.push(dialog.message()));
    await page.exposeFunction('callServer', async (name: string, args: unknown[]) => {
      await pause(name);
      return sidebar.answer(name, args, intercept);
    });
    await page.addInitScript(googleScript);
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === address) return route.fulfill({ body: sidebarHtml, contentType: 'text/html' });
      sidebar.surprises.push(url);
      return route.abort();
    });
    await page.goto(address);
    return sidebar;
  }

  private async answer(name: string, args: unknown[], intercept: Interception): Promise<object> {
    this.calls.push(name);
    try {
      const intercepted = intercept(name);
      const value = intercepted === undefined ? this.run(name, args) : await intercepted;
      return { value: crossToPage(value) };
    } catch (error) {
      return { error: { name: 'ScriptError', message: (error as Error).message } };
    }
  }

  private run(name: string, args: unknown[]): unknown {
    if (!this.document.script[name]) throw new Error(`run: no such function: ${name}`);
    return this.document.run(name, crossToPage(args[0]) ?? undefined);
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  get panel(): Locator {
    return this.page.locator('[role=tabpanel]:not([hidden])');
  }

  /** Waits for a text to show. */
  async says(text: string): Promise<void> {
    await this.panel.getByText(text).first().waitFor();
  }

  /** All that the shown view says, with white space as one space. */
  async text(): Promise<string> {
    return ((await this.panel.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Texts of the rows of a table, cell by cell. */
  async rows(table: string): Promise<string[][]> {
    const rows = await this.panel.locator(`${table} tbody tr, ${table} tfoot tr`).all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim())),
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
