import type { Caps } from '../model/caps.ts';
import type { Kind } from '../model/rule.ts';
import { match } from './tri-state.ts';

/** Points that one rule, or several rules together, give to every row. */
export interface Entry {
  readonly kind: Kind;
  /** Index into the capped groups, or -1. */
  readonly group: number;
  /** Points where `states` is a match; without states everywhere. */
  readonly states: Uint8Array | null;
  readonly points: Int32Array | null;
  readonly pointsOfMatch: number;
}

/** A step after the rules that changes the sum: a cap, the floor or the ceiling. */
export interface CapLine {
  readonly label: string;
  readonly points: Int32Array;
}

export interface Totals {
  /** Parts after their caps. */
  readonly fit: Int32Array;
  readonly engagement: Int32Array;
  readonly score: Int32Array;
  /** In the order of the Why. Floor and ceiling share the last: a positive step is the floor's. */
  readonly capLines: readonly CapLine[];
  readonly limit: Int32Array | null;
}

// The sums of so many rows stay in the processor's nearest cache while all rules are added to them.
const rowsAtATime = 4096;

/** Adds entries up: rule points → group caps → Fit and Engagement caps → sum → floor and ceiling. */
export function addUp(entries: readonly Entry[], caps: Caps, rowCount: number): Totals {
  const fit = new Int32Array(rowCount);
  const engagement = new Int32Array(rowCount);
  const partOf = (kind: Kind) => (kind === 'Fit' ? fit : engagement);
  const groupSums = caps.groups.map(() => new Int32Array(rowCount));
  for (let from = 0; from < rowCount; from += rowsAtATime) {
    const to = Math.min(from + rowsAtATime, rowCount);
    for (const entry of entries) {
      addEntry(entry, partOf(entry.kind), from, to);
      if (entry.group >= 0) addEntry(entry, groupSums[entry.group]!, from, to);
    }
  }
  const capLines: CapLine[] = [];
  const applyCap = (label: string, sums: Int32Array, low: number, high: number, part: Int32Array) => {
    const points = excessOf(sums, low, high);
    for (let row = 0; row < rowCount; row++) part[row]! += points[row]!;
    capLines.push({ label, points });
  };
  for (const [index, { label, cap, kind }] of caps.groups.entries()) {
    applyCap(label, groupSums[index]!, -cap, cap, partOf(kind));
  }
  const { NEGATIVE_INFINITY: nothing } = Number;
  if (caps.fit !== null) applyCap('Fit cap', fit, nothing, caps.fit, fit);
  if (caps.engagement !== null) applyCap('Engagement cap', engagement, nothing, caps.engagement, engagement);
  const score = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) score[row] = fit[row]! + engagement[row]!;
  const hasLimit = caps.floor !== null || caps.ceiling !== null;
  const limit = hasLimit
    ? excessOf(score, caps.floor ?? nothing, caps.ceiling ?? Number.POSITIVE_INFINITY)
    : null;
  if (limit) for (let row = 0; row < rowCount; row++) score[row]! += limit[row]!;
  return { fit, engagement, score, capLines, limit };
}

function addEntry(
  { states, points, pointsOfMatch }: Entry,
  sums: Int32Array,
  from: number,
  to: number,
): void {
  if (points !== null) {
    for (let row = from; row < to; row++) sums[row]! += points[row]!;
  } else if (states === null) {
    for (let row = from; row < to; row++) sums[row]! += pointsOfMatch;
  } else {
    // A match is 1, no and unknown are 0 and 2: the lowest bit spares a branch that no processor could foresee.
    for (let row = from; row < to; row++) sums[row]! += pointsOfMatch * (states[row]! & match);
  }
}

/** What must be added to bring each sum between the bounds. */
function excessOf(sums: Int32Array, low: number, high: number): Int32Array {
  const excess = new Int32Array(sums.length);
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row]!;
    excess[row] = sum > high ? high - sum : sum < low ? low - sum : 0;
  }
  return excess;
}
