#!/usr/bin/env node
/** `npm start`: builds the add-on, makes the sample workbook, scores it and prints what came out. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'out/sample');

try {
  const { buildAll, importSource } = await import('../build.mjs');
  await buildAll();
  const { makeSample, sampleDate } = await importSource('sample/make-sample.ts');
  await makeSample(folder);
  const { main } = await import(pathToFileURL(join(root, 'out/host.mjs')).href);
  const file = relative(process.cwd(), join(folder, 'sample.xlsx'));
  process.exitCode = await main(['run', file, '--as-of', sampleDate]);
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`Run "npm ci" in ${root} first.`);
  process.exitCode = 1;
}
