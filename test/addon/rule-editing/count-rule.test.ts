import { describe, expect, it } from 'vitest';
import { CellError } from '../../../src/host/workbook/cell.ts';
import type { FieldValues, RuleCount } from '../../../src/shared/index.ts';
import { put, type TestDocument } from '../document.ts';
import { rulesDocument, ruleTable } from './rules-document.ts';

function field(document: TestDocument, name: string): FieldValues {
  return document.run('readField', { field: name }) as FieldValues;
}

function count(document: TestDocument, ...rows: readonly object[]): RuleCount {
  return document.run('countRule', { rows }) as RuleCount;
}

describe('the values of a field', () => {
  it('come with the leads and closed deals that have each, the commonest first', () => {
    const { values, isWhole, stopped } = field(rulesDocument(), 'Industry');
    expect([isWhole, stopped]).toEqual([true, null]);
    // Three of the four deals say SaaS, two of them won; the leads have other keys.
    expect(values.map(({ cell, leads, won, lost }) => [cell, leads, won, lost])).toEqual([
      ['SaaS', 2, 2, 1],
      ['Retail', 1, 0, 1],
      ['Food', 1, 0, 0],
    ]);
  });

  it('of Activity are the names of activities, a lead once each', () => {
    const { values, isActivity, tests } = field(rulesDocument(), 'Activity');
    expect(isActivity).toBe(true);
    expect(values.map(({ cell, leads }) => [cell, leads])).toEqual([
      ['Visit', 2],
      ['Demo', 1],
    ]);
    expect(tests).not.toContain('between');
  });

  it('are not counted for leads that are closed', () => {
    const document = rulesDocument();
    put(document.sheet('Deals'), 2, 1, 'L1');
    expect(field(document, 'Industry').values[0]).toMatchObject({ cell: 'SaaS', leads: 1, won: 2 });
  });

  it.each([
    ['Industry', 'is any of'],
    ['Employees', '≥'],
    ['Email', 'email is free'],
  ])('say which tests fit: %s', (name, first) => {
    expect(field(rulesDocument(), name).tests[0]).toBe(first);
  });

  it('say why there are none', () => {
    expect(field(rulesDocument(), 'Turnover').stopped).toContain('Column "Turnover" not found in Leads.');
    expect(field(rulesDocument(), '').stopped).toBe(
      'The rule has no Field. Enter the header of a column of Leads, or Activity.',
    );
  });

  it('are read where no rule is there yet, and none can be read', () => {
    expect(field(rulesDocument([ruleTable[0]!]), 'Industry').values).toHaveLength(3);
    const broken = rulesDocument([ruleTable[0]!, [true, 'Broken', '', 'Nothing', 'is', 'x', 'ten']]);
    expect(field(broken, 'Industry').values).toHaveLength(3);
  });

  it('are cells as they are, errors and markup among them', () => {
    const document = rulesDocument();
    put(document.sheet('Leads'), 2, 3, '<img src=x>');
    put(document.sheet('Leads'), 3, 3, new CellError('#N/A'));
    expect(field(document, 'Industry').values.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['<img src=x>', '#N/A']),
    );
  });

  it('are at most 5,000', () => {
    const document = rulesDocument();
    const sheet = document.sheet('Leads');
    sheet.insert('row', 6, 5_100, 5);
    for (let row = 2; row <= 5_100; row++) {
      sheet.cells.set(row, 1, `L${row}`);
      sheet.cells.set(row, 3, `Industry ${row}`);
    }
    const { values, isWhole } = field(document, 'Industry');
    expect([values.length, isWhole]).toEqual([5_000, false]);
  });

  it('write nothing', () => {
    const document = rulesDocument();
    const before = document.workbook.sheets.map(({ name }) => document.texts(name));
    field(document, 'Industry');
    count(document, { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 5 });
    expect(document.workbook.sheets.map(({ name }) => document.texts(name))).toEqual(before);
  });
});

describe('a rule that is tried', () => {
  it('counts leads by their activities', () => {
    const demo = { Field: 'Activity', Test: 'is any of', Value: 'Demo', Points: '5' };
    expect(count(rulesDocument(), demo)).toEqual({
      kind: 'counted',
      // No deal has an activity.
      matches: { leads: 1, wonWith: 0, lostWith: 0, wonWithout: 2, lostWithout: 2 },
    });
    expect(count(rulesDocument(), { ...demo, Value: 'Visit', 'Within days': '5' })).toMatchObject({
      matches: { leads: 1 },
    });
  });

  it('counts by several columns, and where it is switched off', () => {
    const rows = [
      { On: false, Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 5 },
      { On: true, Rule: 'and', Field: 'Employees', Test: '>', Value: '200' },
    ];
    expect(count(rulesDocument(), ...rows)).toMatchObject({ matches: { leads: 1 } });
  });

  it('says what is wrong with it', () => {
    const answer = count(rulesDocument(), { Field: 'Industry', Test: 'is', Value: '', Points: 5 });
    expect(answer).toEqual({
      kind: 'stopped',
      said: 'The test needs a Value. Enter what it compares with.',
    });
  });
});
