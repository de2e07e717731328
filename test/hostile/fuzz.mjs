/** Bundles the fuzzing and runs it: `node test/hostile/fuzz.mjs 1000000 --seed 7 --json`. */
import { runSource } from '../../build.mjs';

await runSource('test/hostile/fuzz/main.ts', 'out/test/fuzz.mjs');
