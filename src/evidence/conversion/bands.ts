/** A range of scores, as written in the setting `Bands`. */
export interface Band {
  /** The item as the user wrote it, trimmed. */
  label: string;
  /** −Infinity for the lowest band, whatever it says. */
  low: number;
  /** Infinity for the highest band, whatever it says. */
  high: number;
  lowIncluded: boolean;
  /** False where the next band begins with the same score. */
  highIncluded: boolean;
}

/** Label of the line for scores that fall between two bands. */
export const outsideTheBands = 'outside the bands';

/**
 * Index of the band that a score falls in, `bands.length` for none: the line after the last one.
 * @throws if the score is NaN
 * @example bandIndex(parseBands('0-25, 25-50').bands, 25) // 1
 */
export function bandIndex(bands: readonly Band[], score: number): number {
  if (Number.isNaN(score)) throw new Error('bandIndex: the score is not a number: NaN');
  const index = bands.findIndex(
    (band) =>
      (score > band.low || (band.lowIncluded && score === band.low)) &&
      (score < band.high || (band.highIncluded && score === band.high)),
  );
  return index === -1 ? bands.length : index;
}

/** Either `problem` is null, or `bands` is empty. */
export interface ParsedBands {
  /** From the lowest on. */
  bands: Band[];
  /** What cannot be read, and the words for it. */
  problem: { received: string; why: string } | null;
}

const number = String.raw`[-−]?\d+(?:\.\d+)?`;
const closedPattern = new RegExp(String.raw`^(${number})\s*(?:[-–—−]|\bto\b)\s*(${number})$`);
const fromPattern = new RegExp(String.raw`^(?:(${number})\s*\+|(≥|>=|>)\s*(${number}))$`);
const upToPattern = new RegExp(String.raw`^(≤|<=|<)\s*(${number})$`);

/**
 * Reads the setting `Bands`: `a-b`, `a to b`, `a+`, `≥a`, `>a`, `<b`, `≤b`, separated by `,` `;` or line breaks, in any order.
 * The lowest and the highest band are open at the outside; a shared end belongs to the higher band.
 * @example parseBands('0-20, 21+').bands.map((band) => band.low) // [-Infinity, 21]
 */
export function parseBands(text: string): ParsedBands {
  const bands: Band[] = [];
  for (const item of text.split(/[,;\r\n]/)) {
    const label = item.trim();
    if (label === '') continue;
    const band = readBand(label);
    if (typeof band === 'string') return unreadable(label, band);
    bands.push(band);
  }
  if (bands.length === 0) return unreadable(text.trim(), 'there is no band');
  bands.sort((a, b) => a.low - b.low || a.high - b.high);
  const why = settleShared(bands);
  if (why !== null) return unreadable(text.trim(), why);
  openOutside(bands);
  return { bands, problem: null };
}

function unreadable(received: string, why: string): ParsedBands {
  return { bands: [], problem: { received, why } };
}

function readBand(label: string): Band | string {
  const item = label.normalize('NFKC').toLowerCase();
  const closed = closedPattern.exec(item);
  if (closed) {
    const [low, high] = [readNumber(closed[1]!), readNumber(closed[2]!)];
    return low > high
      ? `${label} ends before it begins`
      : { label, low, high, lowIncluded: true, highIncluded: true };
  }
  const from = fromPattern.exec(item);
  if (from) {
    const low = readNumber((from[1] ?? from[3])!);
    return { label, low, high: Infinity, lowIncluded: from[2] !== '>', highIncluded: true };
  }
  const upTo = upToPattern.exec(item);
  if (upTo) {
    const high = readNumber(upTo[2]!);
    return { label, low: -Infinity, high, lowIncluded: true, highIncluded: upTo[1] !== '<' };
  }
  return `${label} is not a range of scores`;
}

function readNumber(text: string): number {
  return Number(text.replace('−', '-'));
}

/** Gives a shared end to the higher band; says which two bands overlap in more than that. */
function settleShared(bands: Band[]): string | null {
  for (let i = 1; i < bands.length; i++) {
    const [lower, higher] = [bands[i - 1]!, bands[i]!];
    const sharesEnd = lower.high === higher.low && lower.low < lower.high;
    if (lower.high > higher.low || (lower.high === higher.low && !sharesEnd)) {
      return `${lower.label} and ${higher.label} overlap`;
    }
    if (sharesEnd && higher.lowIncluded) lower.highIncluded = false;
  }
  return null;
}

function openOutside(bands: Band[]): void {
  Object.assign(bands[0]!, { low: -Infinity, lowIncluded: true });
  Object.assign(bands[bands.length - 1]!, { high: Infinity, highIncluded: true });
}
