import type { PointAt } from './literal-search.ts';

/** Stands for any one point in a sequence. */
export const anyOne = -2;

const bits = 32;
/** Tables of more words would take memory for a pattern that nobody writes; it is then compared place by place. */
const mostWords = 4_000_000;

/**
 * The first position of a sequence with gaps between two others, or -1. One bit for each beginning of the sequence that ends
 * at the present point, so that the time is that of the text times a thirty-second of the sequence (Baeza-Yates and Gonnet 1992).
 */
export function compileGapSearch(
  sequence: readonly number[],
): (pointAt: PointAt, from: number, to: number) => number {
  const words = Math.ceil(sequence.length / bits);
  const points = new Set(sequence);
  if (points.size * words > mostWords)
    return (pointAt, from, to) => searchEachPlace(sequence, pointAt, from, to);
  const places = new Map([...points].map((point) => [point, placesOf(point, sequence, words)]));
  const elsewhere = placesOf(anyOne, sequence, words);
  const last = 1 << ((sequence.length - 1) % bits);
  const state = new Uint32Array(words);
  return (pointAt, from, to) => {
    state.fill(0);
    for (let at = from; at < to; at++) {
      const mask = places.get(pointAt(at)) ?? elsewhere;
      let carried = 1;
      for (let word = 0; word < words; word++) {
        const before = state[word]!;
        state[word] = ((before << 1) | carried) & mask[word]!;
        carried = before >>> (bits - 1);
      }
      if (state[words - 1]! & last) return at - sequence.length + 1;
    }
    return -1;
  };
}

function placesOf(point: number, sequence: readonly number[], words: number): Uint32Array {
  const places = new Uint32Array(words);
  sequence.forEach((wanted, at) => {
    if (wanted === point || wanted === anyOne) places[Math.floor(at / bits)]! |= 1 << (at % bits);
  });
  return places;
}

function searchEachPlace(sequence: readonly number[], pointAt: PointAt, from: number, to: number): number {
  for (let start = from; start + sequence.length <= to; start++)
    if (standsAt(sequence, pointAt, start)) return start;
  return -1;
}

/** Whether a sequence stands at a position. */
export function standsAt(sequence: readonly number[], pointAt: PointAt, start: number): boolean {
  for (let i = 0; i < sequence.length; i++)
    if (sequence[i] !== anyOne && sequence[i] !== pointAt(start + i)) return false;
  return true;
}
