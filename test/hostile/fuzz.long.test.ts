import { describe, expect, it } from 'vitest';
import { randomOf } from './fuzz/random-of.ts';
import { readers } from './fuzz/readers.ts';

/** Some thousands; `npm run fuzz` gives them a million. */
const inputs: Readonly<Record<string, number>> = {
  cells: 10_000,
  words: 5_000,
  tabs: 4_000,
  csv: 4_000,
  xlsx: 1_500,
};

describe('readers answer whatever they are given', () => {
  it.each(Object.entries(inputs))('%s: %i inputs', async (name, count) => {
    for (let input = 0; input < count; input++) {
      const checked = Promise.resolve(readers[name]!.check(randomOf(1, name, input)));
      await checked.catch((error) => {
        throw new Error(`node test/hostile/fuzz.mjs --reader ${name} --input ${input}`, { cause: error });
      });
    }
  });

  it('has inputs for each of them', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(readers));
  });
});
