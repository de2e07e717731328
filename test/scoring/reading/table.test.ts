import { describe, expect, it } from 'vitest';
import { calendarDay, columnIndex } from '../../../src/scoring/index.ts';

describe('columnIndex', () => {
  // DECISIONS A2 and A3.
  it('finds the leftmost column of the folded name', () => {
    expect(columnIndex(['Email', 'Job\nTitle', 'job title'], ' JOB  title ')).toBe(1);
  });

  it('finds no column without a name', () => {
    expect(columnIndex(['', 'Email'], ' ')).toBe(-1);
    expect(columnIndex(['Email'], 'Phone')).toBe(-1);
  });
});

describe('calendarDay', () => {
  it('is one object a day', () => {
    expect(calendarDay(20_778)).toBe(calendarDay(20_778));
    expect(calendarDay(20_778)).toEqual({ day: 20_778 });
  });
});
