import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printableScript } from '../../bin/printable-ascii.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

describe('what is built for Google', () => {
  it.each(readdirSync(dist))(
    'is printable ASCII, so that no clipboard and no editor changes it: %s',
    (name) => {
      const lines = readFileSync(dist + name, 'utf8').split('\n');
      expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
    },
  );
});

describe('a script in printable ASCII', () => {
  it.each([
    ["'\u0001 \u2019 \u{1f600}'", '\u0001 ’ 😀'],
    ['`a\u0001▸`', 'a\u0001▸'],
    ["'x’y'.replace(/[’▸-▹]/u, '')", 'xy'],
    ["'a😀'.replace(/[😀]/u, '')", 'a'],
    ["new RegExp(String.raw`^\\d−$`).test('1−')", true],
    ["'\\\\’'", '\\’'],
  ])('means what it meant: %s', (script, value) => {
    const printable = printableScript(script);
    expect(printable).toMatch(/^[\x20-\x7e]*$/);
    expect(new Function(`return ${printable}`)()).toBe(value);
  });

  it('is not made of one whose meaning an escape would change', () => {
    expect(() => printableScript("'\\’'")).toThrow(
      'printableScript: an escaped \\u2019 cannot be escaped again',
    );
  });
});
