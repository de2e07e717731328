#!/usr/bin/env node
/** `npm run screenshots`: the README's pictures, `docs/images`, taken from the playground. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { showConversion, showLead, withSample } from './sample-playground.mjs';

const images = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/images');

await mkdir(images, { recursive: true });
await withSample(async (open) => {
  const playground = await open({ width: 1360, height: 840 });
  const { page } = playground;
  await showLead(playground);
  await page.screenshot({ path: join(images, 'sheet.png') });
  await showConversion(playground);
  await page.screenshot({ path: join(images, 'conversion.png') });
});
