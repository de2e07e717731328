import { expect, it } from 'vitest';
import { bar } from '../../src/command-line/text-table.ts';

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
