import { describe, expect, it } from 'vitest';
import { binConditions } from '../../../src/evidence/card/bin-conditions.ts';

const visitsField = { kind: 'number', name: 'Visits', cuts: [3, 6, 7], decimals: 0 } as const;
const rateField = { ...visitsField, name: 'Rate', cuts: [0.5, 1.25], decimals: 2 } as const;
const weight = { ...visitsField, name: 'Weight', cuts: [0.125, 2], decimals: null } as const;
const sourceField = { kind: 'text', name: 'Source', values: ['web', 'ads', 'fair'] } as const;

describe('binConditions', () => {
  it.each([
    [visitsField, [0], [{ field: 'Visits', test: '<', value: 3 }]],
    [visitsField, [0, 1], [{ field: 'Visits', test: '<', value: 6 }]],
    [visitsField, [1], [{ field: 'Visits', test: 'between', low: 3, high: 5 }]],
    [visitsField, [2], [{ field: 'Visits', test: '=', value: 6 }]],
    [visitsField, [2, 3], [{ field: 'Visits', test: '≥', value: 6 }]],
    [visitsField, [0, 1, 2, 3], [{ field: 'Visits', test: 'is not empty' }]],
    [visitsField, [4], [{ field: 'Visits', test: 'is empty' }]],
    [rateField, [1], [{ field: 'Rate', test: 'between', low: 0.5, high: 1.24 }]],
    [
      weight,
      [1],
      [
        { field: 'Weight', test: '≥', value: 0.125 },
        { field: 'Weight', test: '<', value: 2 },
      ],
    ],
    [sourceField, [0, 2], [{ field: 'Source', test: 'is any of', texts: ['web', 'fair'] }]],
    [sourceField, [0, 3], [{ field: 'Source', test: 'is none of', texts: ['ads', 'fair'] }]],
    [sourceField, [0, 1, 2, 3], [{ field: 'Source', test: 'is not empty' }]],
    [sourceField, [4], [{ field: 'Source', test: 'is empty' }]],
  ])('says bins of $name: %j', (binning, bins, conditions) => {
    expect(binConditions(binning, bins)).toEqual(conditions);
  });

  it('rejects empty cells together with values', () => {
    expect(() => binConditions(visitsField, [3, 4])).toThrow(
      'binConditions: no rule says these bins of Visits together: 3, 4',
    );
  });

  it('rejects bins of a number with a gap', () => {
    expect(() => binConditions(visitsField, [0, 2])).toThrow(
      'binConditions: bins of Visits are not neighbours: 0, 2',
    );
  });
});
