import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctCells } from '../../../src/scoring/engine/distinct-cells.ts';
import { type Cell, calendarDay } from '../../../src/scoring/index.ts';
import { reproducible } from '../reproducible.ts';
import { stateOf, statesOf } from '../score-workbook.ts';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('', ' ', '#N/A', 'SaaS', 'saas', 'Saas', '0', 'TRUE'),
  fc.string({ maxLength: 3 }),
  fc.constantFrom(0, 1, 0.5, 1200),
  fc.boolean(),
  fc.constantFrom(calendarDay(0), calendarDay(20_778)),
);

/** The column as its dictionary says it. */
function spelledOut(column: readonly Cell[]): Cell[] {
  const { codes, cells } = distinctCells(column);
  return codes === null ? [...cells] : Array.from(codes, (code) => cells[code]!);
}

describe('distinctCells', () => {
  it('keeps each cell once, however its text begins and ends', () => {
    const column = ['abc', 'adc', 'abc', 'a-c', 1, '1', 1, true, 'TRUE', calendarDay(5), calendarDay(5)];
    expect(distinctCells(column).cells).toEqual(['abc', 'adc', 'a-c', 1, '1', true, 'TRUE', calendarDay(5)]);
  });

  it('gives back every column, cell by cell', () => {
    const same = fc.property(fc.array(anyCell, { maxLength: 400 }), (column) => {
      expect(spelledOut(column)).toEqual(column);
    });
    fc.assert(same, reproducible);
  });

  it.each([
    ['few', 900],
    ['as many as rows', 3000],
  ])('gives back a column of %s distinct texts', (_, count) => {
    const column = Array.from({ length: 3000 }, (_cell, row) => `lead ${(row * 7919) % count} of ours`);
    expect(spelledOut(column)).toEqual(column);
  });

  it('gives up where most cells differ, so that each row is its own', () => {
    const column = Array.from({ length: 3000 }, (_, row) => `lead ${row}`);
    expect(distinctCells(column).codes).toBeNull();
  });
});

describe('a test on a column', () => {
  const tests = [
    ['is', 'saas; 1,200'],
    ['contains any of', 'saas, x9'],
    ['is none of', 'saas, 1'],
    ['≥', '1'],
    ['is no', ''],
    ['within last days', '30'],
    ['email is invalid', ''],
    ['email is free', ''],
    ['is empty', ''],
  ] as const;
  const manyOthers = Array.from({ length: 1100 }, (_, row) => `x${row}@gmail.com`);

  it('says of each cell what it says of that cell alone, whether few or most cells differ', () => {
    const some = fc.array(anyCell, { maxLength: 10 });
    const same = fc.property(
      some,
      fc.constantFrom(...tests),
      fc.boolean(),
      (cells, [test, value], isLong) => {
        const column = isLong ? [...cells, ...manyOthers] : [...cells, ...cells];
        const alone = cells.map((cell) => stateOf(test, value, cell));
        expect(statesOf(test, value, column).slice(0, cells.length)).toEqual(alone);
      },
    );
    fc.assert(same, { ...reproducible, numRuns: 100 });
  });
});
