import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RunList } from '../../../src/host/workbook/run-list.ts';
import type { Shift } from '../../../src/host/workbook/shift.ts';

it('gives the value of the run that a position lies in, and nothing beside it', () => {
  const list = new RunList<string>();
  list.set(2, 5, 'a');
  expect([1, 2, 5, 6].map((position) => list.at(position))).toEqual([undefined, 'a', 'a', undefined]);
});

it('keeps equal neighbours as one run', () => {
  const list = new RunList<string>();
  list.set(1, 3, 'a');
  list.set(4, 6, 'a');
  expect(list.runs()).toEqual([{ from: 1, to: 6, value: 'a' }]);
});

it('cuts a hole where a value is taken away', () => {
  const list = new RunList<string>();
  list.set(1, 9, 'a');
  list.set(4, 5, undefined);
  expect(list.runs()).toEqual([
    { from: 1, to: 3, value: 'a' },
    { from: 6, to: 9, value: 'a' },
  ]);
});

it('gives inserted positions nothing, or what the position has that they inherit from', () => {
  const bare = new RunList<string>();
  bare.set(2, 3, 'a');
  bare.shift({ kind: 'insert', at: 3, count: 2 });
  expect(bare.slice(1, 6)).toEqual([undefined, 'a', undefined, undefined, 'a', undefined]);
  const heir = new RunList<string>();
  heir.set(2, 3, 'a');
  heir.shift({ kind: 'insert', at: 4, count: 2, inheritFrom: 3 });
  expect(heir.runs()).toEqual([{ from: 2, to: 5, value: 'a' }]);
});

const size = 12;
const position = fc.integer({ min: 1, max: size });
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    from: position,
    to: position,
    value: fc.constantFrom('a', 'b', undefined),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: position, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('remove' as const), at: position, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('move' as const),
    at: position,
    count: fc.integer({ min: 1, max: 3 }),
    to: position,
  }),
);

it('behaves as an array of one value a position does', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const list = new RunList<string>();
      const plain: (string | undefined)[] = new Array(60).fill(undefined);
      for (const change of edits) {
        if (change.kind === 'set') {
          const [from, to] = [Math.min(change.from, change.to), Math.max(change.from, change.to)];
          list.set(from, to, change.value);
          plain.fill(change.value, from - 1, to);
        } else if (change.kind !== 'move' || change.to < change.at || change.to > change.at + change.count) {
          list.shift(change);
          shiftArray(plain, change);
        }
      }
      expect(list.slice(1, 40)).toEqual(plain.slice(0, 40));
      const runs = list.runs();
      const touching = runs.filter((run, i) => runs[i + 1]?.from === run.to + 1);
      expect(touching.every((run) => runs[runs.indexOf(run) + 1]!.value !== run.value)).toBe(true);
    }),
  );
});

function shiftArray(array: (string | undefined)[], shift: Shift): void {
  if (shift.kind === 'insert') array.splice(shift.at - 1, 0, ...new Array(shift.count).fill(undefined));
  else if (shift.kind === 'remove') array.splice(shift.at - 1, shift.count);
  else {
    const taken = array.splice(shift.at - 1, shift.count);
    array.splice((shift.to > shift.at ? shift.to - shift.count : shift.to) - 1, 0, ...taken);
  }
}
