import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import type { TestDocument } from '../addon/document.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { type SidebarOptions, SidebarPage } from './sidebar-page.ts';

// Unpacking the browser takes some seconds, once a machine.
const launchMilliseconds = 60_000;
// A browser on a busy machine.
const testMilliseconds = 20_000;

/** One browser for the tests of a file; what a test opens is closed after it. */
export function sidebars(): (document: TestDocument, options?: SidebarOptions) => Promise<SidebarPage> {
  let browser: Browser;
  const open: SidebarPage[] = [];
  vi.setConfig({ testTimeout: testMilliseconds });
  beforeAll(async () => {
    browser = await launchChromium();
  }, launchMilliseconds);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.close()));
  });
  afterAll(() => browser?.close());
  return async (document, options) => {
    const page = await SidebarPage.open(browser, document, options);
    open.push(page);
    return page;
  };
}
