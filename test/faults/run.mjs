/** Builds the add-on as it is now and runs schedules on it: `node test/faults/run.mjs --seed 1 --count 20000 --json`. */
import { buildAll, runSource } from '../../build.mjs';

if (!process.argv.some((option) => /^--(mail-)?script$/.test(option))) await buildAll();
await runSource('test/faults/main.ts', 'out/test/faults.mjs');
