import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a property whose one run takes a millisecond or so. */
    propertyRuns: number;
  }
}

/**
 * Settings of a property test: one seed, so that a failure is the same on every machine, and as many runs as the project of
 * vitest.config.ts gives it.
 * @param share of them: more than 1 where a run takes no time, less where it takes long
 */
export function propertyRuns(share = 1): { seed: number; numRuns: number } {
  return { seed: 20_261_121, numRuns: Math.ceil(share * inject('propertyRuns')) };
}
