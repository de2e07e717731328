import { expect, it } from 'vitest';
import { bar, table } from '../../src/command-line/text-table.ts';

it('prints a cell of several lines in one', () => {
  expect(table('<>', [['Company\r\nname', '1']])).toEqual(['  Company name  1', '']);
});

it.each([
  [10, 10, '████'],
  [5, 10, '██'],
  [1, 32, '▏'],
  [0.01, 10, '▏'],
  [0, 10, ''],
  [3, 0, ''],
  [7, 16, '█▊'],
])('draws %s of %s as %j', (amount, largest, drawn) => {
  expect(bar(amount, largest, 4)).toBe(drawn);
});
