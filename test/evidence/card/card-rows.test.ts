import { describe, expect, it } from 'vitest';
import { type Card, cardRows } from '../../../src/evidence/index.ts';

const emptyCard: Card = {
  startingPoints: 0,
  rules: [],
  opinionFactor: 0,
  lowest: 0,
  highest: 0,
  intercept: 0,
  logOddsPerPoint: 0.1,
};

describe('cardRows', () => {
  it('names every rule and writes its Value', () => {
    const rules: Card['rules'] = [
      { conditions: [{ field: 'Visits', test: 'between', low: 3, high: 5 }], points: 7 },
      { conditions: [{ field: 'Source', test: 'is any of', texts: ['web', 'ads', 'fair'] }], points: -2 },
      { conditions: [{ field: 'Source', test: 'is none of', texts: ['web'] }], points: 1 },
    ];
    expect(cardRows({ ...emptyCard, rules }, 'ID')).toEqual([
      { rule: 'Visits 3–5', field: 'Visits', test: 'between', value: '3; 5', points: 7 },
      {
        rule: 'Source web, ads and 1 more',
        field: 'Source',
        test: 'is any of',
        value: 'web, ads, fair',
        points: -2,
      },
      { rule: 'Source other', field: 'Source', test: 'is none of', value: 'web', points: 1 },
    ]);
  });

  it('writes further conditions as and rows without points', () => {
    const conditions = [
      { field: 'Visits', test: '≥', value: 1.5 },
      { field: 'Phone', test: 'is empty' },
    ] as const;
    expect(cardRows({ ...emptyCard, rules: [{ conditions, points: 4 }] }, 'ID', ',')).toEqual([
      { rule: 'Visits ≥ 1,5 and Phone empty', field: 'Visits', test: '≥', value: '1,5', points: 4 },
      { rule: 'and', field: 'Phone', test: 'is empty', value: '', points: null },
    ]);
  });

  it('gives the starting points to every lead, with or without key', () => {
    expect(cardRows({ ...emptyCard, startingPoints: 30 }, 'ID')).toEqual([
      { rule: 'Starting points', field: 'ID', test: 'is not empty', value: '', points: 30 },
      { rule: 'Starting points, ID empty', field: 'ID', test: 'is empty', value: '', points: 30 },
    ]);
  });

  it('quotes texts that would be read as something else', () => {
    const texts = ['a, b', 'say "yes"', '"x"', 'list: y', 'c;d', 'plain'];
    const rules: Card['rules'] = [{ conditions: [{ field: 'T', test: 'is any of', texts }], points: 1 }];
    expect(cardRows({ ...emptyCard, rules }, 'ID')[0]!.value).toBe(
      '"a, b", say "yes", """x""", "list: y", "c;d", plain',
    );
  });
});
