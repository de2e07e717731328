const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * FNV-1a hash, 32 bit, over the UTF-8 bytes of a text. http://www.isthe.com/chongo/tech/comp/fnv/
 * @example fnv1a32('42') // 0x87e38583
 */
export function fnv1a32(text: string): number {
  let hash = offsetBasis;
  // Apps Script has no TextEncoder; encodeURIComponent would throw on half a surrogate pair.
  for (const character of text) {
    const code = character.codePointAt(0)!;
    for (const byte of utf8(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)) {
      hash = Math.imul(hash ^ byte, prime);
    }
  }
  return hash >>> 0;
}

function utf8(code: number): number[] {
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
