#!/usr/bin/env node
/** `npm run screenshots`: the README's pictures, `docs/images`, taken from the playground. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { buildPlayground } from '../build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs/images');

/** The tests know how to drive the playground. Their sources look for packages two folders up, and so must the bundle. */
async function loadTestHelpers() {
  const outdir = join(root, 'out/screenshots');
  await build({
    entryPoints: ['playground/playground-page.ts', 'setup/chromium-options.ts'].map((path) =>
      join(root, 'test', path),
    ),
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir,
    logLevel: 'error',
  });
  const [{ PlaygroundBrowser }, { chromiumOptions }] = await Promise.all(
    ['playground-page', 'chromium-options'].map(
      (name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href),
    ),
  );
  return { PlaygroundBrowser, chromiumOptions };
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

/** A lead with points for and against it, and its Why beside the sheet. */
async function pictureSheet({ page, sidebar }) {
  await page
    .locator('#grid .rgCell', { hasText: /^40 = .*−/ })
    .first()
    .click();
  await sidebar.getByRole('tab', { name: 'Lead' }).click();
  await sidebar.getByRole('button', { name: 'Show selected lead' }).click();
  await sidebar.getByText('Next step').waitFor();
  await page.screenshot({ path: join(images, 'sheet.png') });
}

const { PlaygroundBrowser, chromiumOptions } = await loadTestHelpers();
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
