/** Walks through years of a small team, a seed each: `node test/year/run.mjs --seed 1 --count 20`. */
import { parseArgs } from 'node:util';
import { neverCalledText, runYear } from './run-year.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '20' } },
});

for (let i = 0; i < Number(values.count); i++) {
  const seed = Number(values.seed) + i;
  const startedAt = Date.now();
  const year = runYear(seed);
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  const { length } = year.broken;
  console.log(
    `seed ${seed}: ${year.mornings} mornings, ${length} broken, ${neverCalledText(year)}, ${seconds} s`,
  );
  for (const sentence of year.broken.slice(0, 10)) console.log(`  ${sentence}`);
  if (length > 0) process.exitCode = 1;
}
