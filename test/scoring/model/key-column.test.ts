import { describe, expect, it } from 'vitest';
import { foreignKeyColumn, leadKeyColumn } from '../../../src/scoring/index.ts';

describe('leadKeyColumn', () => {
  // DECISIONS A80.
  it.each([
    [['Name', 'E-mail', 'Email', 'ID', 'Lead key', 'Lead ID'], 5],
    [['Name', 'E-mail', 'Email', 'ID', 'Lead key'], 4],
    [['Name', 'E-mail', 'Email', 'ID'], 3],
    [['Name', 'E-mail', 'Email'], 2],
    [['Name', 'e-MAIL '], 1],
    [['Name', 'Phone'], 0],
  ])(
    'is the first of Lead ID, Lead key, ID, Email, E-mail in %j, else the first column',
    (headers, index) => {
      expect(leadKeyColumn(headers, '')).toBe(index);
    },
  );

  it('is the column of the setting', () => {
    expect(leadKeyColumn(['Lead ID', 'Phone'], ' phone')).toBe(1);
  });
});

describe('foreignKeyColumn', () => {
  it("is headed like the lead's key column by default", () => {
    expect(foreignKeyColumn(['When', 'EMAIL'], '', 'Email')).toBe(1);
  });

  it('is the column of the setting, or none', () => {
    expect(foreignKeyColumn(['Contact', 'Email'], 'contact', 'Email')).toBe(0);
    expect(foreignKeyColumn(['Contact', 'Email'], 'Customer', 'Email')).toBe(-1);
  });
});
