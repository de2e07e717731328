import { describe, expect, it } from 'vitest';
import { compileWildcards } from '../../src/scoring/reading/wildcards.ts';
import { randomOf } from './fuzz/random-of.ts';
import { readers } from './fuzz/readers.ts';

/** A few thousand in every test run; `npm run fuzz` gives them a million. */
const inputs: Readonly<Record<string, number>> = {
  cells: 2_000,
  words: 1_000,
  tabs: 800,
  csv: 800,
  xlsx: 300,
};
const patience = 120_000;

describe('readers answer whatever they are given', () => {
  it.each(Object.entries(inputs))(
    '%s: %i inputs',
    async (name, count) => {
      for (let input = 0; input < count; input++) {
        const checked = Promise.resolve(readers[name]!.check(randomOf(1, name, input)));
        await checked.catch((error) => {
          throw new Error(`node test/hostile/fuzz.mjs --reader ${name} --input ${input}`, { cause: error });
        });
      }
    },
    patience,
  );

  it('has inputs for each of them', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(readers));
  });

  it('a pattern that makes others hang takes no time to speak of', () => {
    const matches = compileWildcards(`${'*a'.repeat(2_000)}b`);
    expect(matches('a'.repeat(20_000))).toBe(false);
    expect(compileWildcards('?*'.repeat(2_000))('a'.repeat(20_000))).toBe(true);
  });
});
