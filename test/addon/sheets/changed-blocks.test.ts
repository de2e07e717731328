import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedBlocks } from '../../../src/addon/sheets/write-columns.ts';

/** Changed rows of so many. */
function rows(length: number, ...changed: number[]): Uint8Array {
  const flags = new Uint8Array(length);
  for (const row of changed) flags[row] = 1;
  return flags;
}

it('without changes there is no block', () => {
  expect(changedBlocks(rows(5), 4)).toEqual([]);
});

it('changed rows close together are one block', () => {
  expect(changedBlocks(rows(100, 3, 4, 9, 24), 4)).toEqual([{ from: 3, to: 25 }]);
});

it('the widest gaps stay gaps where there would be too many blocks', () => {
  expect(changedBlocks(rows(1000, 0, 100, 500, 560, 999), 3)).toEqual([
    { from: 0, to: 101 },
    { from: 500, to: 561 },
    { from: 999, to: 1000 },
  ]);
});

it('every changed row is in exactly one block, and blocks begin and end with changed rows', () => {
  const flags = fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1), { maxLength: 400 });
  fc.assert(
    fc.property(flags, fc.integer({ min: 1, max: 6 }), (changed, most) => {
      const blocks = changedBlocks(changed, most);
      expect(blocks.length).toBeLessThanOrEqual(most);
      const covered = changed.map(
        (_, row) => blocks.filter(({ from, to }) => from <= row && row < to).length,
      );
      changed.forEach((flag, row) => {
        expect(covered[row]).toBeLessThanOrEqual(1);
        if (flag === 1) expect(covered[row]).toBe(1);
      });
      for (const { from, to } of blocks) expect([changed[from], changed[to - 1]]).toEqual([1, 1]);
    }),
  );
});
