import { describe, expect, it } from 'vitest';
import { cellAddress, columnLetters } from '../../../src/scoring/index.ts';

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    // The last column that a spreadsheet can have.
    [18_277, 'ZZZ'],
  ])('names column %i %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe('cellAddress', () => {
  it('takes rows from 1 and columns from 0', () => {
    expect(cellAddress(7, 6)).toBe('G7');
  });
});
