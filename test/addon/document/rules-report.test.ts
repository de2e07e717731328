import { expect, it } from 'vitest';
import { TestDocument } from '../document.ts';

it('makes its columns in the next run where somebody inserts a column in Rules while they are made', () => {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Industry'],
      ['L1', 'SaaS'],
    ],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Mine'],
      [true, 'Software', 'Industry', 'is', 'SaaS', 75, 'a note'],
    ],
  });
  const rules = document.sheet('Rules');
  const isBegun = () => rules.metadata.some(({ value }) => value?.startsWith('making:'));
  document.host.onCall = ({ member }) => {
    if (member !== 'insertColumnsAfter' || !isBegun()) return;
    document.host.onCall = null;
    rules.insert('column', 4, 1);
  };
  document.scoreLeads();
  expect(document.texts('Rules')[0]).not.toContain('In words');
  document.scoreLeads();
  const [headers] = document.texts('Rules');
  expect(headers!.slice(0, 8)).toEqual(['On', 'Rule', 'Field', '', 'Test', 'Value', 'Points', 'Mine']);
  expect(headers!.slice(8)).toEqual(['In words', 'Leads matched', 'Problem']);
  expect(isBegun()).toBe(false);
});
