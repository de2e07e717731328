import { describe, expect, it } from 'vitest';
import { type TextField, textField } from '../../../src/evidence/index.ts';
import { isFreeText } from '../../../src/evidence/words/free-text.ts';

const column = (texts: readonly string[]) => isFreeText(textField('Any', texts) as TextField);
const times = (count: number, text: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => text(k));

describe('a column of free text', () => {
  it('has mostly different texts of several words', () => {
    expect(column(times(30, (k) => `needs a new roof by week ${k}`))).toBe(true);
    expect(column([...times(30, (k) => `please call ${k} back`), ...times(50, () => '')])).toBe(true);
  });

  it.each([
    ['few values', times(40, (k) => `asked for offer ${k % 3}`)],
    ['single words', times(40, (k) => `word${k}`)],
    ['numbers', times(40, (k) => `${k} ${k + 1} ${k + 2}`)],
    ['hardly any cell', times(15, (k) => `needs a new roof by week ${k}`)],
  ])('has not %s', (_, texts) => {
    expect(column(texts)).toBe(false);
  });
});
