import { describe, expect, it } from 'vitest';
import type { RuleSource } from '../../../src/shared/index.ts';
import { itemsOf, withCell, withField, withItem } from '../../../src/sidebar/rules/edited-rule.ts';

const source = {
  leadHeaders: ['Industry'],
  headers: ['Kind', 'Field', 'Test', 'Value'],
} as unknown as RuleSource;

describe('a Value', () => {
  it('gets an item, quoted where it has a comma, and the rest stays as it was typed', () => {
    expect(withItem('', 'SaaS', true)).toBe('SaaS');
    expect(withItem('SaaS; list: Trades', 'Agency, digital', true)).toBe(
      'SaaS; list: Trades, "Agency, digital"',
    );
    expect(withItem('SaaS', 'saas', true)).toBe('SaaS');
  });

  it('loses an item', () => {
    expect(withItem('SaaS, "Agency, digital", Food', 'food', false)).toBe('SaaS, "Agency, digital"');
    expect(withItem('SaaS', 'SaaS', false)).toBe('');
  });

  it('is read as it is written', () => {
    const values = ['a, b', '"quoted" first', 'list: x', 'two; three', 'plain'];
    const all = values.reduce((value, item) => withItem(value, item, true), '');
    expect(itemsOf(all)).toEqual(values);
  });
});

describe('a rule', () => {
  it('keeps a cell that nobody touches as it was read, a number a number', () => {
    const rule = [{ Points: 20, Value: 'SaaS' }];
    expect(withCell(rule, 0, 'Points', '20')).toEqual(rule);
    expect(withCell(rule, 0, 'Points', '25')).toEqual([{ Points: '25', Value: 'SaaS' }]);
    expect(withCell(rule, 0, 'Value', '')).toEqual([{ Points: 20 }]);
  });

  it('has no test and value any more where another field is chosen, and the kind of that field', () => {
    const rule = [{ Kind: 'Attribute', Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 5 }];
    expect(withField(rule, 0, 'Activity', source)).toEqual([
      { Kind: 'Behavior', Field: 'Activity', Points: 5 },
    ]);
    expect(withField([{}, { Rule: 'and' }], 1, 'Industry', source)).toEqual([
      {},
      { Rule: 'and', Field: 'Industry' },
    ]);
  });
});
