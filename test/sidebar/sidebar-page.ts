/** The built sidebar in a browser, with the built bundle on the host behind its google.script.run. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { crossToPage } from '../../src/host/services/page-values.ts';
import type { TestDocument } from '../addon/document.ts';

const pagePath = new URL('../../dist/Sidebar.html', import.meta.url);
export const sidebarHtml = readFileSync(pagePath, 'utf8');

/** What a call of the page is answered with in place of the server's answer. */
export type Interception = (name: string, args: unknown[]) => Promise<unknown> | undefined;

export interface SidebarOptions {
  scheme?: 'light' | 'dark';
  /** Thrown: the page's failure handler hears it. */
  intercept?: Interception;
}

interface Answer {
  value?: unknown;
  error?: unknown;
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

export class SidebarPage {
  /** Names of the functions that the page has called, in order. */
  readonly calls: string[] = [];
  /** What the page has asked the network for beside itself. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly document: TestDocument,
  ) {}

  static async open(
    browser: Browser,
    document: TestDocument,
    { scheme = 'light', intercept }: SidebarOptions = {},
  ): Promise<SidebarPage> {
    const context = await browser.newContext({
      viewport: { width: 300, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const sidebar = new SidebarPage(page, context, document);
    page.on('pageerror', (error) => sidebar.errors.push(error.message));
    await page.exposeFunction('callServer', (name: string, args: unknown[]) =>
      sidebar.answer(name, args, intercept),
    );
    await page.addInitScript(googleScript);
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === 'https://sidebar.test/')
        return route.fulfill({ body: sidebarHtml, contentType: 'text/html' });
      sidebar.requests.push(url);
      return route.abort();
    });
    await page.goto('https://sidebar.test/');
    return sidebar;
  }

  private async answer(name: string, args: unknown[], intercept?: Interception): Promise<Answer> {
    this.calls.push(name);
    try {
      const intercepted = intercept?.(name, args);
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

  async showTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Waits until the view has settled. */
  async settled(): Promise<void> {
    await this.page.locator('[role=tabpanel]:not([hidden]) .waiting, [aria-busy=true]').first().waitFor({
      state: 'detached',
    });
  }

  async text(): Promise<string> {
    return this.page
      .locator('[role=tabpanel]:not([hidden])')
      .textContent()
      .then((text) => text ?? '');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
