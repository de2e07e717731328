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

/**
 * @param take is given a function that opens the scored sample in a window of a size, the browser itself, and a function that
 * opens the sample as it is before set-up
 */
export async function withSample(take) {
  const [{ PlaygroundBrowser }, { chromiumOptions }] = await loadTestHelpers();
  const chrome = await chromium.launch(await chromiumOptions());
  const browser = new PlaygroundBrowser();
  try {
    await browser.start(chrome, await buildPlayground());
    await take(
      (size) => scoredSample(browser, size),
      chrome,
      (size) => freshSample(browser, size),
    );
  } finally {
    await browser.stop();
  }
}

async function freshSample(browser, size) {
  const playground = await browser.open();
  await playground.page.setViewportSize(size);
  return playground;
}

async function scoredSample(browser, size) {
  const playground = await freshSample(browser, size);
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
  await page.locator('#grid .cell', { hasText: /^MQL$/ }).first().click();
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

/** Set-up in the sidebar up to the scores that it would give, nothing written. */
export async function previewSetUp(playground) {
  const { page, sidebar } = playground;
  await page.locator('#hide-hint').click();
  await playground.choose('Open sidebar');
  await sidebar.getByRole('button', { name: 'Go on' }).click();
  await sidebar.getByRole('button', { name: 'See the scores' }).click();
  await sidebar.getByText('Call these first').waitFor();
}

export async function setUp({ page, sidebar }) {
  await sidebar.getByRole('button', { name: /Set up and score/ }).click();
  await sidebar.getByRole('button', { name: 'Done' }).first().waitFor();
  // The grid draws what it is moved to a moment later.
  await page.waitForTimeout(1_500);
}

export async function editRule({ sidebar }, name) {
  await sidebar.getByRole('tab', { name: 'Rules' }).click();
  await sidebar.getByRole('button', { name: `Edit: ${name}` }).click();
  await sidebar.getByText(/^Matches \d/).waitFor();
}

/** Two owners, among whom the leads at the highest status are dealt. */
export async function dealLeads(playground) {
  const { page } = playground;
  await playground.choose('Owners');
  await playground.answer('Yes');
  await playground.answer('OK');
  await playground.tab('Owners');
  for (const [index, name] of ['Ann', 'Ben'].entries()) {
    await playground.cell(index + 2, 1).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await playground.rest();
  }
  await playground.choose('Score leads');
}

/** The sidebar beside the tab Owners, with the leads of one of them and with whom they go to. */
export async function handOver(playground) {
  const { sidebar } = playground;
  await playground.choose('Open sidebar');
  await sidebar.getByRole('tab', { name: 'More' }).click();
  await sidebar.getByRole('button', { name: 'Hand over…' }).click();
  await sidebar.getByRole('button', { name: /^Ben \(/ }).click();
  await sidebar.getByRole('button', { name: 'Ann', exact: true }).click();
  await sidebar.getByText('→ Ann').first().waitFor();
}

export async function showReview(playground) {
  const { page } = playground;
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  await playground.choose('Review');
  await playground.answer('OK');
  await playground.tab('Review');
}
