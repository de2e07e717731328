/** Bundles the fuzzing and runs it: `node test/hostile/fuzz.mjs 1000000 --seed 7 --json`. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '../../out/test/fuzz.mjs');
await mkdir(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, 'fuzz/main.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  outfile,
});
await import(pathToFileURL(outfile).href);
