import { describe, expect, it } from 'vitest';
import {
  type CardCondition,
  conditionHolds,
  type NumberField,
  textField,
} from '../../../src/evidence/index.ts';

const none = Number.NaN;
/** 2, 5, a range 4–6, an open range from 5, empty, text, an error. */
const visitsField: NumberField = {
  kind: 'number',
  name: 'Visits',
  values: Float64Array.of(2, 5, 4, 5, none, none, none),
  highs: Float64Array.of(2, 5, 6, Number.POSITIVE_INFINITY, none, none, none),
  unread: Uint8Array.of(0, 0, 0, 0, 0, 1, 2),
};
/** web, ads, empty, an error. */
const sourceField = { ...textField('Source', ['web', 'ads', '']), codes: Int32Array.of(0, 1, -1, -2) };

describe('conditionHolds on numbers', () => {
  const visits = (condition: object) => [
    ...conditionHolds({ field: 'Visits', ...condition } as CardCondition, visitsField),
  ];

  it('needs all of a range to pass', () => {
    expect(visits({ test: '≥', value: 5 })).toEqual([0, 1, 0, 1, 0, 0, 0]);
    expect(visits({ test: '<', value: 5 })).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(visits({ test: '=', value: 5 })).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(visits({ test: 'between', low: 4, high: 6 })).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  it('tells empty from text and errors', () => {
    expect(visits({ test: 'is empty' })).toEqual([0, 0, 0, 0, 1, 0, 0]);
    expect(visits({ test: 'is not empty' })).toEqual([1, 1, 1, 1, 0, 1, 0]);
  });

  it('rejects a test of texts', () => {
    expect(() => visits({ test: 'is any of', texts: ['5'] })).toThrow(
      'conditionHolds: test of texts on the numbers of Visits: is any of',
    );
  });
});

describe('conditionHolds on texts', () => {
  const source = (condition: object) => [
    ...conditionHolds({ field: 'Source', ...condition } as CardCondition, sourceField),
  ];

  it('knows nothing of an empty cell but that it is empty', () => {
    expect(source({ test: 'is any of', texts: ['web'] })).toEqual([1, 0, 0, 0]);
    expect(source({ test: 'is none of', texts: ['web'] })).toEqual([0, 1, 0, 0]);
    expect(source({ test: 'is empty' })).toEqual([0, 0, 1, 0]);
    expect(source({ test: 'is not empty' })).toEqual([1, 1, 0, 0]);
  });

  it('rejects a test of numbers', () => {
    expect(() => source({ test: '≥', value: 1 })).toThrow(
      'conditionHolds: test of numbers on the texts of Source: ≥',
    );
  });
});
