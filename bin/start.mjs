#!/usr/bin/env node
/** `npm start`: builds the add-on, makes the sample workbook, scores it and prints what came out. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'out/sample');

/** The sample is TypeScript, like everything else: built beside the rest, and run from there. Returns the day it ends on. */
async function makeSample(build) {
  const outfile = join(root, 'out/make-sample.mjs');
  await build({
    entryPoints: [join(root, 'sample/make-sample.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const sample = await import(pathToFileURL(outfile).href);
  await sample.makeSample(folder);
  // Days count from 1970-01-01.
  return new Date(sample.sampleDay * 86_400_000).toISOString().slice(0, 10);
}

try {
  const [{ build }, { buildAll }] = await Promise.all([
    import('esbuild'),
    import(pathToFileURL(join(root, 'build.mjs')).href),
  ]);
  await buildAll();
  const asOf = await makeSample(build);
  const { main } = await import(pathToFileURL(join(root, 'out/host.mjs')).href);
  const file = relative(process.cwd(), join(folder, 'sample.xlsx'));
  process.exitCode = await main(['run', file, '--as-of', asOf]);
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`Run "npm ci" in ${root} first.`);
  process.exitCode = 1;
}
