/** Builds the add-on as it is now and runs schedules on it: `node test/faults/run.mjs --seed 1 --count 20000 --json`. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../../build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
if (!process.argv.includes('--script')) await buildAll();
const outfile = join(root, 'out/test/faults.mjs');
await mkdir(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, 'main.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile,
});
await import(pathToFileURL(outfile).href);
