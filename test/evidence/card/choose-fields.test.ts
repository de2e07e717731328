import { describe, expect, it } from 'vitest';
import { chooseFields, takeFields } from '../../../src/evidence/card/choose-fields.ts';
import { allRows } from '../../../src/evidence/fit/design.ts';
import type { Pair } from '../../../src/evidence/pairs/pair.ts';
import { PairFit, type PairTask } from '../../../src/evidence/pairs/pair-fit.ts';
import { generated, pairTask } from '../pairs/generated.ts';

/** Visits and Source, whose effects are strong together. */
const pair: Pair = { first: { field: 0, bins: [5, 6, 7, 8, 9] }, second: { field: 2, bins: [0] } };

function fitted(task: PairTask, pairs: Pair[] = []): PairFit {
  return new PairFit(task, pairs, allRows(task.won.length));
}

describe('chooseFields', () => {
  const task = pairTask(generated(1500, 1, 0));

  it('keeps all where there are no more than asked for', () => {
    expect(chooseFields(fitted(task), 4)).toEqual({ fields: [0, 1, 2, 3], pairs: [] });
  });

  it('drops the fields that would be missed least', () => {
    // true spreads of log-odds: Visits 0.86, Size 0.38, Role 0.38, Source 0.33
    expect(chooseFields(fitted(task), 1).fields).toEqual([0]);
    expect(chooseFields(fitted(task), 3).fields).toContain(0);
  });

  it('drops the pairs of a field with it, and counts them when it chooses', () => {
    const together = pairTask(generated(1500, 1, 2.5));
    const chosen = chooseFields(fitted(together, [pair]), 2);
    expect(chosen).toEqual({ fields: [0, 2], pairs: [pair] });
    expect(chooseFields(fitted(together, [pair]), 1).pairs).toEqual([]);
  });
});

describe('takeFields', () => {
  it('numbers the sides of pairs anew', () => {
    const task = pairTask(generated(600, 1, 0));
    const { task: short, pairs } = takeFields(task, [0, 2], [pair]);
    expect(short.slots).toEqual([task.slots[0], task.slots[2]]);
    expect(pairs[0]!.second.field).toBe(1);
  });
});
