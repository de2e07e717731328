/** Builds the add-on as it is now and walks through years of a small team: `node test/year/run.mjs --seed 1 --count 20`. */
import { buildAll, runSource } from '../../build.mjs';

await buildAll();
await runSource('test/year/main.ts', 'out/test/year.mjs');
