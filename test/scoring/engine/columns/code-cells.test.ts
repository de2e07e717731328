import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeCells } from '../../../../src/scoring/engine/columns/code-cells.ts';
import { type Cell, calendarDay, cellText } from '../../../../src/scoring/index.ts';
import { propertyRuns } from '../../../setup/property-runs.ts';
import { stateOf, statesOf } from '../../score-workbook.ts';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('', ' ', '#N/A', 'SaaS', 'saas', 'Saas', '0', 'TRUE'),
  fc.string({ maxLength: 3 }),
  fc.constantFrom(0, 1, 0.5, 1200),
  fc.boolean(),
  fc.constantFrom(calendarDay(0), calendarDay(20_778)),
);

/** Codes of a column by a judgement that differs by type and text, and how often it was asked for. */
function coded(column: readonly Cell[]): { codes: number[]; asked: number } {
  let asked = 0;
  const codes = codeCells(column, (cell) => {
    asked++;
    return codeOf(cell);
  });
  return { codes: [...codes], asked };
}

function codeOf(cell: Cell): number {
  const text = `${typeof cell} ${cellText(cell)}`;
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) & 255, 0);
}

describe('codeCells', () => {
  it('gives each cell its code', () => {
    const same = fc.property(fc.array(anyCell, { maxLength: 400 }), (column) => {
      expect(coded(column).codes).toEqual(column.map(codeOf));
    });
    fc.assert(same, propertyRuns());
  });

  it('asks once per distinct cell, however its text begins and ends', () => {
    const column = ['abc', 'adc', 'a-c', 1, '1', 'TRUE', calendarDay(5)];
    expect(coded([...column, ...column, ...column]).asked).toBe(column.length);
  });

  it.each([
    ['few', 700],
    ['many', 1500],
    ['as many as rows', 6000],
  ])('gives each cell its code in a column of %s distinct texts', (_, count) => {
    const column = Array.from({ length: 6000 }, (_cell, row) => `lead ${(row * 7919) % count} of ours`);
    expect(coded(column).codes).toEqual(column.map(codeOf));
  });

  it('looks no text up where most of them differ, since that costs more than judging each', () => {
    const differing = Array.from({ length: 9000 }, (_, row) => `lead ${row}`);
    const { asked } = coded([...differing, ...differing.slice(0, 100), ...differing.slice(0, 100)]);
    expect(asked).toBeGreaterThan(9100);
  });
});

describe('a test on a column', () => {
  const tests = [
    ['is', 'saas; 1,200'],
    ['starts with', 'saa'],
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
    fc.assert(same, propertyRuns());
  });
});
