import { expect, it } from 'vitest';
import { TestDocument } from './document.ts';

it('two people who score for the first time at once make our columns once', () => {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Industry'],
      ['L1', 'SaaS'],
    ],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
      [true, 'Software', 'Industry', 'is', 'SaaS', 75],
    ],
  });
  let isFirst = true;
  document.host.onCall = ({ member }) => {
    if (member !== 'tryLock' || !isFirst) return;
    isFirst = false;
    document.run('scoreLeads', { by: 'menu' }, { user: 'colleague@example.com' });
  };
  document.scoreLeads();
  const [headers] = document.texts('Leads');
  expect(headers).toEqual(['Lead ID', 'Industry', 'Score', 'Status', 'Next step', 'Why', 'Scored for']);
  expect(document.texts('Rules')[0]!.slice(6)).toEqual(['In words', 'Leads matched', 'Problem']);
  const marks = document.sheet('Leads').metadata.filter(({ key }) => key === 'scoreband.column');
  expect(marks).toHaveLength(5);
});
