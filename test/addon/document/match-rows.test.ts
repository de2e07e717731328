import { expect, it } from 'vitest';
import { matchRows, startsWith } from '../../../src/addon/document/match-rows.ts';

it('rows that were moved are found by their keys', () => {
  expect([...matchRows(['c', 'a', 'b'], ['a', 'b', 'c'])]).toEqual([2, 0, 1]);
});

it('of equal keys the first goes with the first and the second with the second', () => {
  expect([...matchRows(['x', 'a', 'a', 'a'], ['a', 'x', 'a'])]).toEqual([1, 0, 2, -1]);
});

it('a row without key goes with none', () => {
  expect([...matchRows(['', 'b'], ['', 'b'])]).toEqual([-1, 1]);
});

it('rows added below leave the others where they were', () => {
  expect(startsWith(['a', 'b', 'new'], ['a', 'b'])).toBe(true);
  expect(startsWith(['new', 'a', 'b'], ['a', 'b'])).toBe(false);
});

it('blank rows that went away at the end are no change, a lead that did is one', () => {
  expect(startsWith(['a'], ['a', '', ''])).toBe(true);
  expect(startsWith(['a'], ['a', 'b'])).toBe(false);
});
