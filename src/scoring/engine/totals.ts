import type { Caps } from '../model/caps.ts';
import type { Kind } from '../model/rule.ts';

/** Points that one rule, or several rules together, give to every row: row by row, or by the row's code. */
export type Entry = {
  readonly kind: Kind;
  /** Index into the capped groups, or -1. */
  readonly group: number;
} & (PointsByRow | PointsByCode);

interface PointsByRow {
  readonly points: Int32Array;
}

interface PointsByCode {
  readonly codes: Uint8Array;
  readonly pointsOfCode: Int32Array;
}

/** A step after the rules that changes a part: a cap. */
export interface CapLine {
  readonly label: string;
  readonly points: Int32Array;
}

export interface Totals {
  /** Parts after their caps. */
  readonly fit: Int32Array;
  readonly engagement: Int32Array;
  readonly score: Int32Array;
  /** In the order of the Why; what floor or ceiling add after them is what the score has beyond its parts. */
  readonly capLines: readonly CapLine[];
}

// The sums of so many rows stay in the processor's nearest cache while all rules are added to them.
const rowsAtATime = 4096;

/** Adds entries up: rule points → group caps → Fit and Engagement caps → sum → floor and ceiling. */
export function addUp(entries: readonly Entry[], caps: Caps, rowCount: number): Totals {
  const sumOf = (belongs: (entry: Entry) => boolean) => sumUp(entries.filter(belongs), rowCount);
  const fit = sumOf(({ kind }) => kind === 'Fit');
  const engagement = sumOf(({ kind }) => kind === 'Engagement');
  const groupSums = caps.groups.map((_, index) => sumOf(({ group }) => group === index));
  const capLines: CapLine[] = [];
  const applyCap = (label: string, sums: Int32Array, low: number, high: number, part: Int32Array) => {
    const points = sums.map((sum) => within(sum, low, high) - sum);
    for (let row = 0; row < rowCount; row++) part[row]! += points[row]!;
    capLines.push({ label, points });
  };
  for (const [index, { label, cap, kind }] of caps.groups.entries()) {
    applyCap(label, groupSums[index]!, -cap, cap, kind === 'Fit' ? fit : engagement);
  }
  if (caps.fit !== null) applyCap('Fit cap', fit, least, caps.fit, fit);
  if (caps.engagement !== null) applyCap('Engagement cap', engagement, least, caps.engagement, engagement);
  const { floor, ceiling } = caps;
  const score = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++)
    score[row] = within(fit[row]! + engagement[row]!, floor ?? least, ceiling ?? most);
  return { fit, engagement, score, capLines };
}

// Beyond every sum.
const least = Number.NEGATIVE_INFINITY;
const most = Number.POSITIVE_INFINITY;

function within(sum: number, low: number, high: number): number {
  return sum > high ? high : sum < low ? low : sum;
}

function sumUp(entries: readonly Entry[], rowCount: number): Int32Array {
  const sums = new Int32Array(rowCount);
  const addends = merged(entries);
  for (let from = 0; from < rowCount; from += rowsAtATime) {
    const to = Math.min(from + rowsAtATime, rowCount);
    for (const addend of addends) add(addend, sums, from, to);
  }
  return sums;
}

/** Entries with the same codes as one, so that a row's code is looked up once for all of them. */
function merged(entries: readonly Entry[]): (PointsByRow | PointsByCode)[] {
  const byRow: PointsByRow[] = [];
  const byCode = new Map<Uint8Array, Int32Array>();
  for (const entry of entries) {
    if ('points' in entry) {
      byRow.push(entry);
      continue;
    }
    const { codes, pointsOfCode } = entry;
    const others = byCode.get(codes);
    byCode.set(codes, others ? others.map((points, code) => points + pointsOfCode[code]!) : pointsOfCode);
  }
  return [...byRow, ...Array.from(byCode, ([codes, pointsOfCode]) => ({ codes, pointsOfCode }))];
}

function add(addend: PointsByRow | PointsByCode, sums: Int32Array, from: number, to: number): void {
  if ('points' in addend) {
    const { points } = addend;
    for (let row = from; row < to; row++) sums[row]! += points[row]!;
  } else {
    const { codes, pointsOfCode } = addend;
    for (let row = from; row < to; row++) sums[row]! += pointsOfCode[codes[row]!]!;
  }
}
