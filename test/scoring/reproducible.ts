/** Settings of property tests: one seed, so that a failure is the same on every machine. */
export const reproducible = { seed: 20_261_121, numRuns: 300 };
