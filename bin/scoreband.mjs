#!/usr/bin/env node
/** The command `scoreband`. Builds the project first where its sources are newer than what was built of them. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = ['dist/Code.js', 'out/host.mjs'];

/** Milliseconds since 1970 of the last change; 0 where there is no such file. */
async function changedAt(path) {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? 0;
}

async function newestSource() {
  const folder = join(root, 'src');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  return Math.max(...(await Promise.all([...paths, join(root, 'build.mjs')].map(changedAt))));
}

async function buildWhereOld() {
  const times = await Promise.all(built.map((name) => changedAt(join(root, name))));
  if (Math.min(...times) >= (await newestSource())) return;
  const { buildAll } = await import(pathToFileURL(join(root, 'build.mjs')).href);
  await buildAll();
}

try {
  await buildWhereOld();
} catch (error) {
  const isNotInstalled = error.code === 'ERR_MODULE_NOT_FOUND';
  console.error(
    isNotInstalled ? `Run "npm ci" in ${root} first.` : `Scoreband cannot be built: ${error.message}`,
  );
  process.exit(1);
}
const { main } = await import(pathToFileURL(join(root, 'out/host.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
