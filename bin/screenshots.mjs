#!/usr/bin/env node
/** `npm run screenshots`: the pictures of README and docs, `docs/images`, taken from the playground. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editRule, previewSetUp, setUp, showConversion, showLead, withSample } from './sample-playground.mjs';

const images = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/images');
const size = { width: 1360, height: 840 };

await mkdir(images, { recursive: true });
await withSample(async (openScored, _, openFresh) => {
  const take = ({ page }, name) => page.screenshot({ path: join(images, `${name}.png`) });
  const scored = await openScored(size);
  await showLead(scored);
  await take(scored, 'sheet');
  await showConversion(scored);
  await take(scored, 'conversion');
  const fresh = await openFresh(size);
  await previewSetUp(fresh);
  await take(fresh, 'set-up');
  await setUp(fresh);
  await take(fresh, 'today');
  await editRule(fresh, 'Source: Referral');
  await take(fresh, 'rule-editor');
});
