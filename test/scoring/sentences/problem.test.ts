import { describe, expect, it } from 'vitest';
import { cellPlace, type Finding, problemAt } from '../../../src/scoring/index.ts';

const finding: Finding = {
  code: 'points-not-whole',
  expected: 'a whole number',
  received: 'high',
  what: 'points "high" is not a whole number',
  wayOut: 'Enter a number from -1000 to 1000, or Disqualify.',
};

describe('problemAt', () => {
  it('is a sentence with an address and a way out', () => {
    expect(problemAt(finding, 'Rules', cellPlace(7, 6))).toEqual({
      code: 'points-not-whole',
      tab: 'Rules',
      cell: 'G7',
      row: 7,
      column: 7,
      expected: 'a whole number',
      received: 'high',
      message:
        'Rules!G7: points "high" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
      level: 'error',
      count: 1,
    });
  });

  it('names the tab alone where no one cell is concerned, and nothing for the whole workbook', () => {
    expect(problemAt(finding, 'Rules').message).toMatch(/^Rules: points/u);
    expect(problemAt(finding, '').message).toMatch(/^points/u);
  });

  it('ends a question with its question mark', () => {
    const question = { ...finding, what: 'column "Sise" not found, did you mean "Size"?' };
    expect(problemAt(question, '').message).toMatch(/did you mean "Size"\? Enter/u);
  });

  it('keeps the level of advice', () => {
    expect(problemAt({ ...finding, level: 'advice' }, 'Rules', cellPlace(7, 6)).level).toBe('advice');
  });
});
