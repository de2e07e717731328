/** Code points or code units of a text, by their position. */
export type PointAt = (at: number) => number;

/**
 * The positions of a sequence between two others, from the left, overlapping ones too, until `visit` says true: the position
 * then, else -1. Linear in the text whatever the sequence: each point is looked at twice at most (Knuth, Morris and Pratt 1977).
 */
export function compileLiteralSearch(
  sequence: ArrayLike<number>,
): (pointAt: PointAt, from: number, to: number, visit?: (start: number) => boolean) => number {
  const borders = bordersOf(sequence);
  return (pointAt, from, to, visit = () => true) => {
    let matched = 0;
    for (let at = from; at < to; at++) {
      const point = pointAt(at);
      while (matched > 0 && sequence[matched] !== point) matched = borders[matched - 1]!;
      if (sequence[matched] === point) matched++;
      if (matched < sequence.length) continue;
      const start = at - matched + 1;
      if (visit(start)) return start;
      matched = borders[matched - 1]!;
    }
    return -1;
  };
}

/** For each beginning of the sequence the length of the longest shorter one that it ends with. */
function bordersOf(sequence: ArrayLike<number>): Int32Array {
  const borders = new Int32Array(sequence.length);
  for (let at = 1, length = 0; at < sequence.length; at++) {
    while (length > 0 && sequence[at] !== sequence[length]) length = borders[length - 1]!;
    if (sequence[at] === sequence[length]) length++;
    borders[at] = length;
  }
  return borders;
}

/** Shorter ones are found by the engine's own search, whose worst case is then a small multiple of the text. */
export const shortestLiteral = 200;

export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
