import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { TestDocument } from '../addon/document.ts';
import { type SidebarOptions, SidebarPage } from './sidebar-page.ts';

/** Opens sidebars in the browser of all tests; what a test opens is closed after it. */
export function sidebars(): (document: TestDocument, options?: SidebarOptions) => Promise<SidebarPage> {
  let browser: Browser;
  const open: SidebarPage[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
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
