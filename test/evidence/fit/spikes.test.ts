import { describe, expect, it } from 'vitest';
import { allRows } from '../../../src/evidence/fit/design.ts';
import { findSpikes } from '../../../src/evidence/fit/spikes.ts';

/** Deals of one bin: some with the value 550, of which so many are won, and 400 of other values, half of them won. */
function deals(heaped: number, wonOfHeaped: number) {
  const values = Float64Array.from({ length: heaped + 400 }, (_, i) => (i < heaped ? 550 : 400 + (i % 150)));
  const won = Uint8Array.from(values, (_, i) => (i < heaped ? Number(i < wonOfHeaped) : i % 2));
  return { values, won, bins: new Int32Array(values.length) };
}

function spikesOf({ values, won, bins }: ReturnType<typeof deals>, rows = allRows(values.length)) {
  return findSpikes(values, bins, won, rows)?.values ?? [];
}

describe('findSpikes', () => {
  it('finds a value that converts unlike the rest of its bin', () => {
    expect(spikesOf(deals(40, 2))).toEqual([550]);
    expect(spikesOf(deals(40, 38))).toEqual([550]);
  });

  it('says which deals have it', () => {
    const { values, won, bins } = deals(40, 2);
    const codes = findSpikes(values, bins, won, allRows(440))!.codes;
    expect([...codes.subarray(0, 41)]).toEqual([...new Array(40).fill(0), -1]);
  });

  it('leaves a value that converts as its bin does, that few deals have, or that is all of its bin', () => {
    expect(spikesOf(deals(40, 20))).toEqual([]);
    expect(spikesOf(deals(19, 0))).toEqual([]);
    const alone = deals(40, 2);
    alone.bins.fill(1, 0, 40);
    expect(spikesOf(alone)).toEqual([]);
  });

  it('does not look at deals outside the rows it is given', () => {
    const all = deals(40, 2);
    const training = allRows(440).filter((row) => row >= 25);
    expect(spikesOf(all, training)).toEqual([]);
  });
});
