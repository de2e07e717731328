/** The digests of `Utilities.computeDigest`: RFC 1321 (MD5), FIPS 180-4 (SHA-1, SHA-256), over bytes 0–255. */
export type DigestName = 'MD5' | 'SHA_1' | 'SHA_256';

export function messageDigest(name: DigestName, bytes: readonly number[]): number[] {
  const isLittleEndian = name === 'MD5';
  const words = paddedWords(bytes, isLittleEndian);
  const state = [...STARTS[name]];
  for (let at = 0; at < words.length; at += 16) ROUNDS[name](state, words.slice(at, at + 16));
  return state.flatMap((word) => wordBytes(word, isLittleEndian));
}

const STARTS: Record<DigestName, readonly number[]> = {
  MD5: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
  SHA_1: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
  SHA_256: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
};

const ROUNDS: Record<DigestName, (state: number[], words: number[]) => void> = {
  MD5: md5Block,
  SHA_1: sha1Block,
  SHA_256: sha256Block,
};

/** A one bit, zeros, and the length in bits, so that whole blocks of 64 bytes result. */
function paddedWords(bytes: readonly number[], isLittleEndian: boolean): number[] {
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const words: number[] = [];
  for (let i = 0; i < padded.length; i += 4) words.push(wordAt(padded, i, isLittleEndian));
  const bits = bytes.length * 8;
  const length = [Math.floor(bits / 2 ** 32), bits >>> 0];
  words.push(...(isLittleEndian ? length.reverse() : length));
  return words;
}

function wordAt(bytes: readonly number[], at: number, isLittleEndian: boolean): number {
  const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
  return isLittleEndian ? a | (b << 8) | (c << 16) | (d << 24) : (a << 24) | (b << 16) | (c << 8) | d;
}

function wordBytes(word: number, isLittleEndian: boolean): number[] {
  const bytes = [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255];
  return isLittleEndian ? bytes.reverse() : bytes;
}

function left(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function addTo(state: number[], sums: readonly number[]): void {
  for (let i = 0; i < state.length; i++) state[i] = (state[i]! + sums[i]!) | 0;
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function md5Block(state: number[], words: number[]): void {
  let [a, b, c, d] = state as [number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!;
    const index = [i, 5 * i + 1, 3 * i + 5, 7 * i][round]! % 16;
    const sine = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32);
    const sum = (a + mixed + sine + words[index]!) | 0;
    [a, d, c, b] = [d, c, b, (b + left(sum, MD5_SHIFTS[round]![i % 4]!)) | 0];
  }
  addTo(state, [a, b, c, d]);
}

function sha1Block(state: number[], words: number[]): void {
  for (let i = 16; i < 80; i++) {
    words.push(left(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1));
  }
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  words.forEach((word, i) => {
    const round = Math.floor(i / 20);
    const mixed = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round]!;
    const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round]!;
    const sum = (left(a, 5) + mixed + e + constant + word) | 0;
    [a, b, c, d, e] = [sum, a, left(b, 30), c, d];
  });
  addTo(state, [a, b, c, d, e]);
}

/** Fractions of the cube roots of the first 64 primes. */
const SHA_256_CONSTANTS = firstPrimes(64).map((prime) => ((Math.cbrt(prime) % 1) * 2 ** 32) | 0);

function sha256Block(state: number[], words: number[]): void {
  const right = (word: number, bits: number) => left(word, 32 - bits);
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!];
    const s0 = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
    const s1 = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
    words.push((words[i - 16]! + s0 + words[i - 7]! + s1) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  words.forEach((word, i) => {
    const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + SHA_256_CONSTANTS[i]! + word) | 0;
    const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  });
  addTo(state, [a, b, c, d, e, f, g, h]);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}
