#!/usr/bin/env node
/** `npm run screenshots:store`: the pictures that a listing in Google's Marketplace asks for, in their sizes, into `out/store`. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showConversion, showLead, withSample } from './sample-playground.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'out/store');

/** Bands that get wider as they rise; sizes are of a square of 100. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100%" height="100%">
  <rect width="100" height="100" rx="18" fill="#0b6b43"/>
  <g fill="#fff">
    <rect x="18" y="62" width="28" height="16" rx="4" opacity=".6"/>
    <rect x="18" y="42" width="46" height="16" rx="4" opacity=".8"/>
    <rect x="18" y="22" width="64" height="16" rx="4"/>
  </g>
</svg>`;

const banner = `<div style="display:flex;align-items:center;gap:14px;height:100%;padding:0 18px;background:#e6f4ea;color:#0b6b43;font:bold 24px Arial,sans-serif">
  <div style="width:56px;height:56px;flex:none">${mark}</div>
  <div>Scoreband<div style="font:12px Arial,sans-serif;color:#202124">Lead scores that say why</div></div>
</div>`;

/** Of the listing, of its integration with Sheets, and of the consent page. */
const icons = [32, 48, 96, 120, 128].map((size) => [`icon-${size}x${size}.png`, size, size, mark]);
const drawn = [...icons, ['card-banner-220x140.png', 220, 140, banner]];
const screenshot = { width: 1280, height: 800 };

async function draw(chrome) {
  const page = await chrome.newPage();
  for (const [name, width, height, content] of drawn) {
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>html,body{margin:0;height:100%}</style>${content}`);
    await page.screenshot({ path: join(folder, name), omitBackground: true });
  }
}

async function takeScreenshots(open) {
  const playground = await open(screenshot);
  const take = (name) => playground.page.screenshot({ path: join(folder, `${name}-1280x800.png`) });
  await showLead(playground);
  await take('1-sheet');
  await playground.sidebar.getByRole('tab', { name: 'Rules' }).click();
  await playground.tab('Rules');
  await take('2-rules');
  await showConversion(playground);
  await take('3-conversion');
}

/** The size that a name promises is the one in the header of the file. */
async function checkSizes() {
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, name));
    const size = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
    if (!name.endsWith(`-${size}.png`)) throw new Error(`${name} is ${size}`);
    console.log(`out/store/${name}`);
  }
}

await mkdir(folder, { recursive: true });
await withSample(async (open, chrome) => {
  await draw(chrome);
  await takeScreenshots(open);
});
await checkSizes();
