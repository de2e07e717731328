#!/usr/bin/env node
/** `npm run deploy`: pushes what was built to the script of a spreadsheet with clasp, Google's own tool. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const howToGetOne =
  'Open your spreadsheet, then Extensions ▸ Apps Script; the id is in the address, between /projects/ and /edit.';

/** The sentence that says what is missing, or null. */
async function missing() {
  const text = await readFile(join(root, '.clasp.json'), 'utf8').catch(() => null);
  if (text === null)
    return `There is no file .clasp.json in ${root}. Write {"scriptId": "…", "rootDir": "dist"} into it. ${howToGetOne}`;
  let settings;
  try {
    settings = JSON.parse(text);
  } catch (error) {
    return `.clasp.json cannot be read: ${error.message}. It must be {"scriptId": "…", "rootDir": "dist"}.`;
  }
  return settings.scriptId
    ? null
    : `No script id is set: enter it as "scriptId" in .clasp.json. ${howToGetOne}`;
}

const sentence = await missing();
if (sentence !== null) {
  console.error(sentence);
  process.exitCode = 1;
} else {
  const clasp = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'clasp.cmd' : 'clasp');
  const { status, error } = spawnSync(clasp, ['push', '--force'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error?.code === 'ENOENT') console.error(`clasp is not installed. Run "npm ci" in ${root} first.`);
  else if (status !== 0) console.error('Nothing was pushed. If clasp asks for a login, run: npx clasp login');
  process.exitCode = status ?? 1;
}
