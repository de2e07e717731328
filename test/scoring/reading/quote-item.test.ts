import { expect, it } from 'vitest';
import { quoteItem, quoteItems } from '../../../src/scoring/index.ts';
import { textItems } from '../../oracle/value-items.ts';

it.each(['SaaS', 'Agency, digital', 'a; b', '"quoted" first', 'list: Free mail', '5" pipe', 'two\nlines'])(
  'an item %j is read back as it was',
  (text) => {
    expect(textItems(quoteItem(text)).map((item) => item.text)).toEqual([text]);
  },
);

it('items stand in one Value with commas between', () => {
  expect(quoteItems(['SaaS', 'Agency, digital'])).toBe('SaaS, "Agency, digital"');
});
