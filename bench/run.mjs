/** Builds the add-on as it is now, bundles a bench and runs it: `node bench/run.mjs scoring --json`. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? 'scoring';
// Beside bench/node_modules, where the peers are.
const outfile = join(here, `out/${name}.mjs`);
await buildAll();
await mkdir(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(here, name, 'main.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile,
});
try {
  await import(pathToFileURL(outfile).href);
} catch (error) {
  if (error.cause?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(error.message);
  process.exitCode = 1;
}
