import { describe, expect, it } from 'vitest';
import { binCodes, binCount, learnBinning, usualFineness } from '../../../src/evidence/fit/binning.ts';
import { type NumberField, takeRows, textField } from '../../../src/evidence/index.ts';

const none = Number.NaN;
const numbers = (values: number[]): NumberField => ({
  kind: 'number',
  name: 'Visits',
  values: Float64Array.from(values),
});
const repeat = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);

describe('bins of a number', () => {
  it('are the greedy ones of LightGBM: a bin for each value that fills one, the others shared out', () => {
    // by hand: five bins of two deals; 1, 3 and 5 have two deals each, 2 stands between two of them, 4 is less than half a bin
    expect(learnBinning(numbers([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]))).toEqual({
      kind: 'number',
      name: 'Visits',
      cuts: [2, 3, 4, 6],
      decimals: 0,
    });
  });

  it('are at most 16, beside one for empty cells, and share deals evenly', () => {
    const field = numbers(Array.from({ length: 1600 }, (_, i) => i));
    const binning = learnBinning(field);
    expect(binCount(binning)).toBe(17);
    expect(binning).toMatchObject({ cuts: Array.from({ length: 15 }, (_, k) => 100 * (k + 1)) });
    expect(binCount(learnBinning(field, { ...usualFineness, mostBins: 32 }))).toBe(33);
  });

  it('begin at their cut', () => {
    const binning = learnBinning(numbers([1, 2, 3, 4, 5]));
    expect([...binCodes(binning, numbers([-7, 1, 2, 2.5, 3, 4, 99, none]))]).toEqual([
      0, 0, 1, 1, 2, 3, 4, 5,
    ]);
  });

  it('do not take in text, errors, or ranges over a cut', () => {
    const binning = learnBinning(numbers([1, 2, 3, 4, 5]));
    const field = {
      ...numbers([none, none, 2, 2]),
      highs: Float64Array.of(none, none, 2.9, 3),
      unread: Uint8Array.of(1, 2, 0, 0),
    };
    expect([...binCodes(binning, field)]).toEqual([-1, -1, 1, -1]);
  });

  it('of one value in all deals are one', () => {
    expect(learnBinning(numbers([4, 4, 4, 4, 4, 4]))).toMatchObject({ cuts: [] });
  });

  it('of nothing are that of empty cells', () => {
    expect(binCodes(learnBinning(numbers([none, none])), numbers([none]))).toEqual(Int32Array.of(1));
  });

  it.each([
    [[1, 2, 3], 0],
    [[1, 2.5], 1],
    [[0.25, 1], 2],
    [[0.125, 1], null],
  ])('know the decimals of %j: %j', (values, decimals) => {
    expect(learnBinning(numbers(values))).toMatchObject({ decimals });
  });
});

describe('bins of a text', () => {
  const field = textField('Source', [...repeat('web', 6), ...repeat('ads', 5), ...repeat('fair', 4), '']);

  it('are the texts of at least 5 deals, then other, then empty', () => {
    const binning = learnBinning(field);
    expect(binning).toEqual({ kind: 'text', name: 'Source', values: ['web', 'ads'] });
    expect([...binCodes(binning, textField('Source', ['ads', 'web', 'fair', 'new', '']))]).toEqual([
      1, 0, 2, 2, 3,
    ]);
  });

  it('do not take in errors', () => {
    const withError = { ...textField('Source', ['web', 'web']), codes: Int32Array.of(0, -2) };
    expect([...binCodes(learnBinning(field), withError)]).toEqual([0, -1]);
  });

  it('are 30 at most, the commonest ones', () => {
    const texts = Array.from({ length: 50 }, (_, i) => repeat(`t${i}`, i < 30 ? 6 : 5)).flat();
    const binning = learnBinning(textField('Source', texts));
    expect(binCount(binning)).toBe(32);
    expect(binning).not.toMatchObject({ values: expect.arrayContaining(['t30']) });
  });

  it('need half a per cent of the deals, unless finer ones are asked for', () => {
    const texts = [...repeat('web', 1990), ...repeat('fair', 9), 'ads'];
    expect(learnBinning(textField('Source', texts))).toMatchObject({ values: ['web'] });
    const finer = { ...usualFineness, leastTextShare: 0 };
    expect(learnBinning(textField('Source', texts), finer)).toMatchObject({ values: ['web', 'fair'] });
  });

  it('reject a field of another kind', () => {
    expect(() => binCodes(learnBinning(field), numbers([1]))).toThrow(
      'binCodes: field Visits is of kind number, expected text',
    );
  });
});

describe('takeRows', () => {
  it('takes numbers, ranges and what is no number in the order asked for', () => {
    const field = {
      ...numbers([1, none, 3]),
      highs: Float64Array.of(2, none, 3),
      unread: Uint8Array.of(0, 1, 0),
    };
    expect(takeRows(field, [2, 1])).toEqual({
      ...numbers([3, none]),
      highs: Float64Array.of(3, none),
      unread: Uint8Array.of(0, 1),
    });
  });
});
