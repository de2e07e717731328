import { describe, expect, it } from 'vitest';
import { allRows } from '../../../src/evidence/fit/design.ts';
import type { Pair } from '../../../src/evidence/pairs/pair.ts';
import { PairFit } from '../../../src/evidence/pairs/pair-fit.ts';
import { worthwhilePairs } from '../../../src/evidence/pairs/worthwhile-pairs.ts';
import { generated, pairTask } from './generated.ts';

const closedDeals = generated(2000, 1, 2);
const adsCode = (closedDeals.fields[2] as { values: readonly string[] }).values.indexOf('ads');

describe('worthwhilePairs', () => {
  const task = pairTask(closedDeals);
  // texts are binned by how common they are, which may differ from the order they come in
  const counts = [0, 1, 2].map(
    (bin) => Array.from(task.slots[2]!.codes).filter((code) => code === bin).length,
  );
  const deals = Array.from((closedDeals.fields[2] as { codes: Int32Array }).codes).filter(
    (code) => code === adsCode,
  ).length;
  const ads = counts.indexOf(deals);
  const cut = Array.from((closedDeals.fields[0] as { values: Float64Array }).values).indexOf(5);
  const from5 = task.slots[0]!.codes[cut]!;
  const visits = Array.from({ length: task.slots[0]!.bins - 1 - from5 }, (_, k) => from5 + k);
  const truth: Pair = { first: { field: 0, bins: visits }, second: { field: 2, bins: [ads] } };
  const shadow: Pair = { first: { field: 0, bins: visits.slice(1) }, second: { field: 2, bins: [ads] } };
  const idle: Pair = { first: { field: 1, bins: [0, 1, 2] }, second: { field: 3, bins: [0] } };
  const keptOf = (pairs: Pair[], most: number) =>
    worthwhilePairs(new PairFit(task, pairs, allRows(2000)), most).pairs.map((pair) =>
      [truth, shadow, idle].indexOf(pair),
    );

  it('drops pairs that add nothing beside the others', () => {
    expect(keptOf([idle, truth], 12)).toEqual([0]);
  });

  it('keeps one of two that say nearly the same', () => {
    expect(keptOf([truth, shadow], 12)).toEqual([0]);
  });

  it('keeps no more than asked for', () => {
    expect(keptOf([truth], 0)).toEqual([]);
  });
});
