import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/evidence/index.ts';

// Benjamini and Hochberg (1995), section 3.2: fifteen p-values of a myocardial infarction study
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

describe('benjaminiHochberg', () => {
  it('finds the four effects of the paper at q = 0.05', () => {
    expect(benjaminiHochberg(paper).filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it('gives the adjusted values of SciPy in the order of the input', () => {
    // scipy.stats.false_discovery_control
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182,
      0.714875, 0.75323077, 0.81321429, 1,
    ];
    const backwards = benjaminiHochberg([...paper].reverse());
    expected.reverse().forEach((p, i) => {
      expect(backwards[i]).toBeCloseTo(p, 7);
    });
  });

  it('corrects for tests whose large p-values are not given', () => {
    const all = benjaminiHochberg([0.001, 0.002, 0.9, 0.95]);
    const smallest = benjaminiHochberg([0.001, 0.002], 4);
    expect([...smallest]).toEqual([...all.slice(0, 2)]);
  });

  it('of nothing is nothing', () => {
    expect(benjaminiHochberg([])).toHaveLength(0);
  });

  it('rejects a p-value that is not a number', () => {
    expect(() => benjaminiHochberg([0.1, Number.NaN])).toThrow(
      'benjaminiHochberg: p-value 1 must be in 0…1: NaN',
    );
  });
});
