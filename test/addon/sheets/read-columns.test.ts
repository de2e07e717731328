import { expect, it } from 'vitest';
import { spansOf } from '../../../src/addon/sheets/read-columns.ts';

it('columns close together are read by one call, a wide gap by none', () => {
  expect(spansOf([9, 0, 1, 4])).toEqual([
    { first: 0, count: 5 },
    { first: 9, count: 1 },
  ]);
});

it('the same column twice is one', () => {
  expect(spansOf([2, 2])).toEqual([{ first: 2, count: 1 }]);
});
