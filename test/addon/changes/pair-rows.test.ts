import { describe, expect, it } from 'vitest';
import { pairRows } from '../../../src/addon/changes/version-changes.ts';

interface Row {
  name: string;
  points: number;
}

const rows = (...texts: string[]): Row[] =>
  texts.map((text) => ({ name: text.split('=')[0]!, points: Number(text.split('=')[1]) }));
const whole = ({ name, points }: Row) => `${name}=${points}`;
const byName = ({ name }: Row) => name;

function paired(before: Row[], after: Row[], keys: ((row: Row) => string)[]): string[] {
  return pairRows(before, after, keys).map((pair) =>
    [pair.before, pair.after].map((row) => (row ? whole(row) : '–')).join(' → '),
  );
}

describe('rows of two versions', () => {
  it('are the same by the surest key first', () => {
    expect(paired(rows('a=1', 'a=2'), rows('a=2', 'a=3'), [whole, byName])).toEqual([
      'a=2 → a=2',
      'a=1 → a=3',
    ]);
  });

  it('are new or gone where no key is shared, and empty keys pair nothing', () => {
    expect(paired(rows('=1', 'b=1'), rows('=2', 'c=1'), [byName])).toEqual([
      '– → =2',
      '– → c=1',
      '=1 → –',
      'b=1 → –',
    ]);
  });

  it('that are alike pair one by one', () => {
    expect(paired(rows('a=1', 'a=1'), rows('a=1', 'a=1', 'a=1'), [whole])).toEqual([
      'a=1 → a=1',
      'a=1 → a=1',
      '– → a=1',
    ]);
  });
});
