import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { PlaygroundBrowser } from './playground-page.ts';

/** Opens playgrounds in the browser of all tests; what a test opens is closed after it. */
export function playgrounds(): PlaygroundBrowser {
  const browser = new PlaygroundBrowser();
  beforeAll(async () => browser.start(await chromium.connect(inject('chromium')), inject('playground')));
  afterEach(() => browser.closePages());
  afterAll(() => browser.stop());
  return browser;
}
