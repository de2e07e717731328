import { describe, expect, it } from 'vitest';
import { MorningInvariants } from './morning-invariants.ts';
import { SmallTeam } from './small-team.ts';

const seeds = [1, 2];

describe('a year of a small team', () => {
  it.each(seeds)('breaks no promise of the call list and of dealing on any morning, seed %i', (seed) => {
    const invariants = new MorningInvariants();
    let mornings = 0;
    for (const morning of new SmallTeam(seed).mornings()) {
      invariants.check(morning);
      mornings++;
    }
    expect(invariants.broken.slice(0, 10)).toEqual([]);
    expect(mornings).toBeGreaterThan(240);
  });
});
