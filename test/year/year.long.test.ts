import { describe, expect, it } from 'vitest';
import { neverCalledText, runYear } from './run-year.ts';

// More of them: `npm run year -- --seed 1 --count 20`.
const seeds = [1, 2];

describe('a year of a small team', () => {
  it.each(seeds)('breaks no promise of the call list and of dealing on any morning, seed %i', (seed) => {
    const year = runYear(seed);
    console.log(`seed ${seed}: ${neverCalledText(year)}`);
    expect(year.broken.slice(0, 10)).toEqual([]);
    expect(year.mornings).toBeGreaterThan(240);
  });
});
