/** The playground with the sample set up and scored, in a browser, for those who take its picture. */
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPlayground, runSource } from '../build.mjs';

/** The tests know how to drive the playground. */
function loadTestHelpers() {
  return Promise.all(
    ['playground/playground-page', 'setup/chromium-options'].map((path) =>
      // As deep as the sources, which look for packages two folders up.
      runSource(`test/${path}.ts`, `out/screenshots/${basename(path)}.mjs`),
    ),
  );
}

/** @param take is given a function that opens the scored sample in a window of a size, and the browser itself */
export async function withSample(take) {
  const [{ PlaygroundBrowser }, { chromiumOptions }] = await loadTestHelpers();
  const chrome = await chromium.launch(await chromiumOptions());
  const browser = new PlaygroundBrowser();
  try {
    await browser.start(chrome, await buildPlayground());
    await take((size) => scoredSample(browser, size), chrome);
  } finally {
    await browser.stop();
  }
}

async function scoredSample(browser, size) {
  const playground = await browser.open();
  await playground.page.setViewportSize(size);
  await playground.choose('Set up');
  await playground.answer('Yes');
  await playground.answer('Yes');
  await playground.page.locator('#hide-hint').click();
  await playground.page.locator('#toasts').evaluate((toasts) => toasts.remove());
  return playground;
}

/** The sidebar beside the sheet, with a lead that has points by several rules, and its Why. */
export async function showLead(playground) {
  const { page, sidebar } = playground;
  await playground.choose('Open sidebar');
  await page.locator('#grid .rgCell', { hasText: /^MQL$/ }).first().click();
  // Its Why is partly hidden: a click there would move the grid under the pointer.
  await page.keyboard.press('ArrowRight');
  await sidebar.getByRole('tab', { name: 'Lead' }).click();
  await sidebar.getByRole('button', { name: 'Show selected lead' }).click();
  await sidebar.getByText('Next step').waitFor();
}

export async function showConversion(playground) {
  const { page } = playground;
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  await playground.choose('Conversion sheet');
  await playground.answer('OK');
  await page.getByRole('img', { name: 'Conversion by score band' }).waitFor();
}
