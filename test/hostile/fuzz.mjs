/** Gives the readers a million inputs, or as many as the first argument says: `npm run fuzz -- 1000000 7`, with a seed. */
import { spawnSync } from 'node:child_process';

const [count = '1000000', seed = '1'] = process.argv.slice(2);
// Three readers take all inputs, the slower ones a tenth and less.
const env = { ...process.env, FUZZ_INPUTS: String(Math.ceil(Number(count) / 3.2)), FUZZ_SEED: seed };
const { status } = spawnSync('npx', ['vitest', 'run', 'test/hostile/fuzz.test.ts'], {
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
