import { describe, expect, it } from 'vitest';
import {
  besideLeads,
  cellTextOf,
  outputRows,
  scoredForText,
} from '../../../src/addon/document/output-rows.ts';
import { calendarDay } from '../../../src/scoring/index.ts';

describe('outputRows', () => {
  it('is null where every lead has its output beside it', () => {
    expect(outputRows(['a', '', 'b'], ['a', '', 'b'])).toBeNull();
    expect(outputRows(['a', 'b'], null)).toBeNull();
  });

  it('finds the output of a lead that was moved without it', () => {
    const rows = outputRows(['b', 'a', 'new'], ['a', 'b', '']);
    expect([...rows!]).toEqual([1, 0, -1]);
    expect(besideLeads(['of a', 'of b', ''], rows)).toEqual(['of b', 'of a', '']);
  });

  it('gives a row that has lost its key no output of another', () => {
    expect([...outputRows(['', 'b'], ['a', 'b'])!]).toEqual([-1, 1]);
  });
});

describe('scoredForText', () => {
  it('is the key as the spreadsheet joins it to an empty text', () => {
    expect(scoredForText(' Ann@acme.com', '.')).toBe(' Ann@acme.com');
    expect(scoredForText(660737, '.')).toBe('660737');
    expect(scoredForText(1.5, ',')).toBe('1,5');
    expect(scoredForText(true, '.')).toBe('TRUE');
    expect(scoredForText(calendarDay(20_778), '.')).toBe('2026-11-21');
    expect(scoredForText('#N/A', '.')).toBe('');
  });
});

it('a text is cut before a cell would refuse it, and its line breaks are those that Sheets gives back', () => {
  expect(cellTextOf('x'.repeat(60_000))).toHaveLength(49_900);
  expect(cellTextOf('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
});
