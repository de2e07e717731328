import { describe, expect, it } from 'vitest';
import { fnv1a32 } from '../../../src/evidence/index.ts';

describe('fnv1a32', () => {
  it.each([
    // Noll's test vectors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
    // check values of the fixed split
    ['0', 0x350ca8af],
    ['42', 0x87e38583],
    ['9239', 0x082a005e],
  ])('of %j is %i', (text, hash) => {
    expect(fnv1a32(text)).toBe(hash);
  });

  it('takes the UTF-8 bytes of other letters', () => {
    const byBytes = (text: string) =>
      [...new TextEncoder().encode(text)].reduce(
        (hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0,
        0x811c9dc5,
      );
    for (const text of ['é', '日本', '😀 x', '\ud800']) expect(fnv1a32(text)).toBe(byBytes(text));
  });
});
