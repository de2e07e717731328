#!/usr/bin/env node
/**
 * `npm run deploy`: looks which files clasp, Google's own tool, would push, and pushes them to the script of a spreadsheet.
 * Where no script is named yet, it says what is left to do.
 */
import { spawnSync } from 'node:child_process';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
const shipped = ['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json'];
const usual = '{"rootDir": "dist"}';

/** clasp looks at files only where a script is named. */
const noScript = '1-no-script-is-named-yet-and-nothing-is-pushed-to-this-one';

const stepsToAScript = `Nothing was pushed, since no script is named yet. Left to do:
1. Switch on the Google Apps Script API at https://script.google.com/home/usersettings
2. npx clasp login
3. For a new spreadsheet: npx clasp create-script --type sheets --title Scoreband --rootDir dist
   For one that you have: open it, then Extensions ▸ Apps Script; name the project Scoreband. The id is in the address,
   between /projects/ and /edit. Enter it in .clasp.json: {"scriptId": "…", "rootDir": "dist"}
4. npm run deploy`;

const stepsAfterFailure = `Nothing was pushed. clasp says above why. What is usual:
- It has no credentials: npx clasp login
- The Google Apps Script API is off: switch it on at https://script.google.com/home/usersettings
- The account of the login may not edit the script, or "scriptId" in .clasp.json is another one's.`;

/** What cannot go on; the message says why, and what to do. */
class Stopped extends Error {}

async function readSettings() {
  const text = await readFile(join(root, '.clasp.json'), 'utf8').catch(() => null);
  if (text === null) throw new Stopped(`There is no file .clasp.json in ${root}. Write ${usual} into it.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stopped(`.clasp.json cannot be read: ${error.message}. Write ${usual} into it.`);
  }
}

/** Without a shell, which would part paths at their spaces. */
function runClasp(args, stdio) {
  return spawnSync(process.execPath, [clasp, ...args], { cwd: root, encoding: 'utf8', stdio });
}

/** Names of the files that would be pushed. */
async function filesToPush(settings) {
  if (settings.scriptId) return listedBy([]);
  const beside = join(root, `.clasp.${process.pid}.json`);
  await writeFile(beside, JSON.stringify({ ...settings, scriptId: noScript }));
  try {
    return listedBy(['--project', beside]);
  } finally {
    await rm(beside);
  }
}

function listedBy(args) {
  const { stdout, stderr } = runClasp(['show-file-status', '--json', ...args], 'pipe');
  try {
    return JSON.parse(stdout)
      .filesToPush.map((path) => path.replaceAll('\\', '/'))
      .sort();
  } catch {
    throw new Stopped(`clasp does not say which files it would push: ${stderr.trim() || stdout.trim()}`);
  }
}

async function checkFiles(settings) {
  const files = await filesToPush(settings);
  if (files.join() === shipped.join()) return;
  throw new Stopped(
    `Nothing was pushed: clasp would send ${files.join(', ') || 'no file'}, and the add-on is ${shipped.join(', ')}. Look at "rootDir" in .clasp.json, which must be "dist", and at .claspignore.`,
  );
}

async function deploy() {
  const isInstalled = await access(clasp).then(
    () => true,
    () => false,
  );
  if (!isInstalled) throw new Stopped(`clasp is not installed. Run "npm ci" in ${root} first.`);
  const settings = await readSettings();
  await checkFiles(settings);
  console.log(`Ready to be pushed: ${shipped.join(', ')}.`);
  if (!settings.scriptId) throw new Stopped(stepsToAScript);
  const { status } = runClasp(['push', '--force'], 'inherit');
  if (status !== 0) throw new Stopped(stepsAfterFailure);
}

try {
  await deploy();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
