import { expect, it } from 'vitest';
import { shiftArea, shiftPosition, shiftSpan } from '../../../src/host/workbook/shift.ts';

it('moves positions behind an insertion on, and drops removed ones', () => {
  expect([1, 2, 3].map((p) => shiftPosition(p, { kind: 'insert', at: 2, count: 2 }))).toEqual([1, 4, 5]);
  expect([1, 2, 3, 4].map((p) => shiftPosition(p, { kind: 'remove', at: 2, count: 2 }))).toEqual([
    1,
    null,
    null,
    2,
  ]);
});

it('takes a moved block along in either direction and closes the gap', () => {
  const back = { kind: 'move', at: 4, count: 2, to: 2 } as const;
  expect([1, 2, 3, 4, 5, 6].map((p) => shiftPosition(p, back))).toEqual([1, 4, 5, 2, 3, 6]);
  const on = { kind: 'move', at: 1, count: 2, to: 5 } as const;
  expect([1, 2, 3, 4, 5].map((p) => shiftPosition(p, on))).toEqual([3, 4, 1, 2, 5]);
});

it('grows a span that is inserted into, and not one that is inserted behind', () => {
  expect(shiftSpan(2, 3, { kind: 'insert', at: 3, count: 1 })).toEqual({ start: 2, count: 4 });
  expect(shiftSpan(2, 3, { kind: 'insert', at: 5, count: 1 })).toEqual({ start: 2, count: 3 });
});

it('shrinks a span that loses a part, and drops one that is gone', () => {
  expect(shiftSpan(2, 3, { kind: 'remove', at: 1, count: 2 })).toEqual({ start: 1, count: 2 });
  expect(shiftSpan(2, 3, { kind: 'remove', at: 2, count: 3 })).toBeNull();
});

it('shifts an area in one dimension only', () => {
  const area = { row: 2, column: 2, rows: 3, columns: 3 };
  expect(shiftArea(area, { dimension: 'column', kind: 'insert', at: 1, count: 1 })).toEqual({
    ...area,
    column: 3,
  });
  expect(shiftArea(area, { dimension: 'row', kind: 'insert', at: 1, count: 1 })).toEqual({ ...area, row: 3 });
});
