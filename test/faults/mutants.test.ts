import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mutants } from './mutants.ts';

// What schedules of faults say of each is for mutants.long.test.ts.
it.each(mutants)(
  'the safeguard that a mutant lacks stands once in its file: $name',
  async ({ file, from }) => {
    const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(text.split(from).length).toBe(2);
  },
);
