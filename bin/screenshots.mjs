#!/usr/bin/env node
/** `npm run screenshots`: the README's pictures, `docs/images`, taken from the playground. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildPlayground, runSource } from '../build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs/images');

/** The tests know how to drive the playground. */
function loadTestHelpers() {
  return Promise.all(
    ['playground/playground-page', 'setup/chromium-options'].map((path) =>
      // As deep as the sources, which look for packages two folders up.
      runSource(`test/${path}.ts`, `out/screenshots/${basename(path)}.mjs`),
    ),
  );
}

async function scoredSample(browser) {
  const playground = await browser.open();
  await playground.page.setViewportSize({ width: 1360, height: 840 });
  await playground.choose('Set up this spreadsheet');
  await playground.answer('Yes');
  await playground.answer('Yes');
  await playground.page.locator('#hide-hint').click();
  await playground.page.locator('#toasts').evaluate((toasts) => toasts.remove());
  return playground;
}

/** A lead with points by several rules, and its Why beside the sheet. */
async function pictureSheet({ page, sidebar }) {
  await page.locator('#grid .rgCell', { hasText: /^MQL$/ }).first().click();
  // Its Why is partly hidden: a click there would move the grid under the pointer.
  await page.keyboard.press('ArrowRight');
  await sidebar.getByRole('tab', { name: 'Lead' }).click();
  await sidebar.getByRole('button', { name: 'Show selected lead' }).click();
  await sidebar.getByText('Next step').waitFor();
  await page.screenshot({ path: join(images, 'sheet.png') });
}

const [{ PlaygroundBrowser }, { chromiumOptions }] = await loadTestHelpers();
await mkdir(images, { recursive: true });
const browser = new PlaygroundBrowser();
try {
  await browser.start(await chromium.launch(await chromiumOptions()), await buildPlayground());
  const playground = await scoredSample(browser);
  await playground.choose('Open sidebar');
  await pictureSheet(playground);
  await playground.page.getByRole('button', { name: 'Close sidebar' }).click();
  await playground.choose('Build conversion sheet');
  await playground.answer('OK');
  await playground.page.getByRole('img', { name: 'Conversion by score band' }).waitFor();
  await playground.page.screenshot({ path: join(images, 'conversion.png') });
} finally {
  await browser.stop();
}
