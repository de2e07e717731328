#!/usr/bin/env node
/** The command `scoreband`. Builds the project first where its sources are newer than what was built of them. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = ['dist/Code.js', 'out/host.mjs'];

/** Milliseconds since 1970 of the last change; `missing` where there is no such file. */
async function changedAt(path, missing) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return missing;
  }
}

async function newestSource() {
  const folder = join(root, 'src');
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  const times = await Promise.all([...paths, join(root, 'build.mjs')].map((path) => changedAt(path, 0)));
  return Math.max(...times);
}

async function buildWhereOld() {
  const times = await Promise.all(built.map((name) => changedAt(join(root, name), 0)));
  if (Math.min(...times) >= (await newestSource())) return;
  const { buildAll } = await import(pathToFileURL(join(root, 'build.mjs')).href);
  await buildAll();
}

await buildWhereOld();
const { main } = await import(pathToFileURL(join(root, 'out/host.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
