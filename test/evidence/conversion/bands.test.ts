import { describe, expect, it } from 'vitest';
import { bandIndex, parseBands } from '../../../src/evidence/index.ts';

/** Labels of the bands that some scores fall in. */
function labels(text: string, scores: number[]): string[] {
  const { bands, problem } = parseBands(text);
  expect(problem).toBeNull();
  return scores.map((score) => bands[bandIndex(bands, score)]?.label ?? 'outside');
}

describe('parseBands', () => {
  it('reads the default bands', () => {
    expect(labels('0-20, 21-40, 41-60, 61-80, 81-100', [0, 20, 21, 60, 81, 100])).toEqual([
      '0-20',
      '0-20',
      '21-40',
      '41-60',
      '81-100',
      '81-100',
    ]);
  });

  it('opens the lowest and the highest band at the outside', () => {
    expect(labels('0-50, 51-100', [-30, 250])).toEqual(['0-50', '51-100']);
  });

  it('gives a shared end to the higher band', () => {
    expect(labels('0-25, 25-50, 50-75', [25, 50, 75])).toEqual(['25-50', '50-75', '50-75']);
  });

  it('leaves a score in a gap outside', () => {
    expect(labels('0-10, 20-30', [10, 15, 20])).toEqual(['0-10', 'outside', '20-30']);
  });

  it.each([
    ['0 to 20, 21+', [20, 21], ['0 to 20', '21+']],
    ['<20, ≥20', [19.9, 20], ['<20', '≥20']],
    ['<=20; >20', [20, 21], ['<=20', '>20']],
    ['-20--1\n0–40\n41+', [-1, 0, 41], ['-20--1', '0–40', '41+']],
    ['−10 to −1, 0-9', [-10, 0], ['−10 to −1', '0-9']],
    ['0-20, 20-20', [19, 20], ['0-20', '20-20']],
    ['12.5-20, 0-12', [12, 12.5], ['0-12', '12.5-20']],
    ['５０－100, 0-49', [49, 50], ['0-49', '５０－100']],
  ])('reads %j', (text, scores, expected) => {
    expect(labels(text, scores)).toEqual(expected);
  });

  it('sorts the bands from the lowest on', () => {
    expect(parseBands('51-100, 0-50').bands.map((band) => band.label)).toEqual(['0-50', '51-100']);
  });

  it.each([
    ['0-20, lots', 'lots', 'lots is not a range of scores'],
    ['0-20, 40-21', '40-21', '40-21 ends before it begins'],
    ['0-50, 40-100', '0-50, 40-100', '0-50 and 40-100 overlap'],
    ['20-20, 20-30', '20-20, 20-30', '20-20 and 20-30 overlap'],
    ['10+, 20-30', '10+, 20-30', '10+ and 20-30 overlap'],
    ['0-20, 0-20', '0-20, 0-20', '0-20 and 0-20 overlap'],
    [' , ', ',', 'there is no band'],
  ])('says what is wrong with %j', (text, received, why) => {
    const { bands, problem } = parseBands(text);
    expect(problem).toEqual({ received, why });
    expect(bands).toEqual([]);
  });
});

describe('bandIndex', () => {
  it('rejects a score that is not a number', () => {
    expect(() => bandIndex(parseBands('0-9').bands, Number.NaN)).toThrow(
      'bandIndex: the score is not a number: NaN',
    );
  });
});
