/**
 * What points learnt from closed deals are worth beside other methods, on the real data beside the checkout and on
 * generated deals whose truth is known; how honest their figures are; what it takes in time and memory. Seeded: the same
 * figures on every run. `npm run bench:evidence -- drift leaks` runs these parts alone; `-- coverage --seed 2` draws other
 * deals than those that the method was made on.
 */
import { parseArgs } from 'node:util';
import { benchCoverage } from './coverage.ts';
import { hasRealData } from './data-sets.ts';
import { benchDrift } from './drift.ts';
import { benchHeaps } from './heaped.ts';
import { benchGate, benchLeaks } from './honesty.ts';
import { benchPairs } from './pairs.ts';
import { benchRealData } from './real-data.ts';
import { printRequirements, type Requirement } from './requirement.ts';
import { benchSmallSamples } from './small-samples.ts';
import { benchTime, measureCase } from './time.ts';
import { benchWords } from './words.ts';

const parts: Readonly<Record<string, (seed: number) => Requirement[]>> = {
  real: benchRealData,
  small: benchSmallSamples,
  pairs: benchPairs,
  heaps: benchHeaps,
  words: benchWords,
  gate: benchGate,
  coverage: benchCoverage,
  leaks: benchLeaks,
  drift: benchDrift,
  time: benchTime,
};

function run(names: readonly string[], seed: number): void {
  const unknown = names.find((name) => parts[name] === undefined);
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  if (!hasRealData())
    console.log('Real data: skipped, there is no folder ../shared/data beside this checkout.');
  const requirements = names.flatMap((name) => {
    const begun = performance.now();
    console.log(`\n${name}`);
    const ofPart = parts[name]!(seed);
    console.log(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    return ofPart;
  });
  printRequirements(requirements);
}

// Run by bench/run.mjs the first argument is the name of this bench; a time is measured in a process of its own.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, 'time-of': { type: 'string' } },
});
const names = positionals.filter((name) => name !== 'evidence');
if (values['time-of'] !== undefined) measureCase(values['time-of']);
else run(names.length > 0 ? names : Object.keys(parts), Number(values.seed));
