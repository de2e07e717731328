#!/usr/bin/env node
/**
 * `npm run screenshots`: the pictures of README and docs, `docs/images`, taken from the playground, and every view of the
 * sidebar in light and dark, `out/views`, to be looked at; with names behind it, such as `-- hand-over review` or `-- views`,
 * these alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  dealLeads,
  editRule,
  handOver,
  previewSetUp,
  setUp,
  showConversion,
  showLead,
  showReview,
  withSample,
} from './sample-playground.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs/images');
const size = { width: 1360, height: 840 };
const wanted = process.argv.slice(2);

await mkdir(images, { recursive: true });
await withSample(async (openScored, _, openFresh) => {
  const take = async ({ page }, name) => {
    if (wanted.length === 0 || wanted.includes(name))
      await page.screenshot({ path: join(images, `${name}.png`) });
  };
  const scored = await openScored(size);
  await showLead(scored);
  await take(scored, 'sheet');
  await showConversion(scored);
  await take(scored, 'conversion');
  await dealLeads(scored);
  await handOver(scored);
  await take(scored, 'hand-over');
  await showReview(scored);
  await take(scored, 'review');
  const fresh = await openFresh(size);
  await previewSetUp(fresh);
  await take(fresh, 'set-up');
  await setUp(fresh);
  await take(fresh, 'today');
  await editRule(fresh, 'Source: Referral');
  await take(fresh, 'rule-editor');
});

if (wanted.length === 0 || wanted.includes('views'))
  execFileSync('npx', ['vitest', 'run', '--project', 'pages', 'test/sidebar/views.test.ts'], {
    ...{ cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
    env: { ...process.env, VIEW_PICTURES: join(root, 'out/views') },
  });
