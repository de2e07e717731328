/** Builds the add-on as it is now, bundles a bench and runs it: `node bench/run.mjs scoring --json`. */
import { buildAll, runSource } from '../build.mjs';

const name = process.argv[2] ?? 'scoring';
// What asks the host alone needs no add-on.
if (name !== 'second-opinion') await buildAll();
try {
  // Beside bench/node_modules, where the peers are.
  await runSource(`bench/${name}/main.ts`, `bench/out/${name}.mjs`);
} catch (error) {
  if (error.cause?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(error.message);
  process.exitCode = 1;
}
