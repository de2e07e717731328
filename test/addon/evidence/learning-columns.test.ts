import { describe, expect, it } from 'vitest';
import { LearnableColumn } from '../../../src/addon/evidence/learning-columns.ts';
import { type NumberField, textField } from '../../../src/evidence/index.ts';
import { type Cell, localeOf } from '../../../src/scoring/index.ts';
import { date } from '../../scoring/score-workbook.ts';

const column = (cells: readonly Cell[], name = 'Size') => new LearnableColumn(name, cells, localeOf('en_US'));
const numbers = (cells: readonly Cell[]) => column(cells).field('number') as NumberField;

describe('what a column is learnt as', () => {
  it('numbers, where at least half of the filled cells are plain ones, written as text too', () => {
    expect(column([5, '1,200', '51-200', '', '']).kind()).toBe('number');
    expect(column([5, '51-200', '1-10', '']).kind()).toBe('text');
    expect(column(['51-200', '1000+']).kind()).toBe('text');
  });

  it('nothing, where it holds days or nothing', () => {
    expect(column([date('2026-01-01'), date('2026-01-02'), 'soon']).kind()).toBe(null);
    expect(column(['', ' ', '#N/A']).kind()).toBe(null);
  });
});

describe('a column of numbers', () => {
  it('keeps both ends of a range, and says what else is no number', () => {
    const { values, highs, unread } = numbers([7, '1,200', '51-200', '1000+', '', 'many', '#N/A']);
    expect([...values]).toEqual([7, 1200, 51, 1000, Number.NaN, Number.NaN, Number.NaN]);
    expect([...highs!].slice(0, 4)).toEqual([7, 1200, 200, Number.POSITIVE_INFINITY]);
    expect([...unread!]).toEqual([0, 0, 0, 0, 0, 1, 2]);
  });

  it('leaves an open end out of its range', () => {
    const { values, highs } = numbers(['<10', '>10']);
    expect(highs![0]).toBeLessThan(10);
    expect(values[1]).toBeGreaterThan(10);
  });
});

describe('a column of texts', () => {
  it('is folded as the tests compare it', () => {
    const cells = ['SaaS', ' saas ', '', true, 12, '#N/A'];
    const expected = textField('Industry', ['saas', 'saas', '', 'true', '12', '']);
    const field = column(cells, 'Industry').field('text');
    expect(field).toEqual({ ...expected, codes: Int32Array.of(0, 0, -1, 1, 2, -2) });
  });
});
