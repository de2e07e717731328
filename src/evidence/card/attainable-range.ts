import type { PairSide } from '../pairs/pair.ts';

/** Points of a card by bin, before they become rules. */
export interface BinPoints {
  /** Of each bin of each field. A cell in no bin gives 0. */
  fields: readonly Int32Array[];
  pairs: readonly { first: PairSide; second: PairSide; points: number }[];
}

export interface Range {
  low: number;
  high: number;
}

/** Combinations of bins looked through for fields that pairs tie together; what is beyond is bounded, not counted. */
const mostCombinations = 20_000;

/**
 * Lowest and highest sum that any lead can reach. Exact where the fields that pairs tie together have few enough
 * combinations; else the weakest pairs count with their extremes, so the range is never too narrow.
 */
export function attainableRange(points: BinPoints): Range {
  const range = { low: 0, high: 0 };
  const strongestFirst = [...points.pairs].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const tied: BinPoints['pairs'][number][] = [];
  for (const pair of strongestFirst) {
    tied.push(pair);
    if (
      Math.max(...groupsOf(points.fields.length, tied).map((group) => combinations(points, tied, group))) <=
      mostCombinations
    )
      continue;
    tied.pop();
    range.low += Math.min(0, pair.points);
    range.high += Math.max(0, pair.points);
  }
  for (const group of groupsOf(points.fields.length, tied)) {
    const { low, high } = rangeOfGroup(points, tied, group);
    range.low += low;
    range.high += high;
  }
  return range;
}

/** Fields tied together by pairs, directly or through others; most stand alone. */
function groupsOf(fields: number, pairs: BinPoints['pairs']): number[][] {
  const groupOf = Array.from({ length: fields }, (_, field) => field);
  for (const { first, second } of pairs) {
    const [kept, merged] = [groupOf[first.field]!, groupOf[second.field]!];
    groupOf.forEach((group, field) => {
      if (group === merged) groupOf[field] = kept;
    });
  }
  return [...new Set(groupOf)].map((group) =>
    groupOf.flatMap((other, field) => (other === group ? [field] : [])),
  );
}

interface BinClass {
  /** One bit for each pair side that holds. */
  sides: ReadonlySet<PairSide>;
  low: number;
  high: number;
}

/** Bins that the same pair sides hold for differ in their points only. A cell in no bin is a class of its own. */
function classesOf(points: BinPoints, pairs: BinPoints['pairs'], field: number): BinClass[] {
  const sides = pairs.flatMap(({ first, second }) => [first, second]).filter((side) => side.field === field);
  const classes = new Map<string, BinClass>();
  const add = (bin: number, value: number) => {
    const held = sides.filter((side) => side.bins.includes(bin));
    const key = held.map((side) => sides.indexOf(side)).join();
    const known = classes.get(key);
    classes.set(key, {
      sides: new Set(held),
      low: Math.min(value, known?.low ?? value),
      high: Math.max(value, known?.high ?? value),
    });
  };
  add(-1, 0);
  points.fields[field]!.forEach((value, bin) => {
    add(bin, value);
  });
  return [...classes.values()];
}

function combinations(points: BinPoints, pairs: BinPoints['pairs'], group: readonly number[]): number {
  return group.reduce((product, field) => product * classesOf(points, pairs, field).length, 1);
}

function rangeOfGroup(points: BinPoints, pairs: BinPoints['pairs'], group: readonly number[]): Range {
  const inGroup = pairs.filter(({ first }) => group.includes(first.field));
  const classes = group.map((field) => classesOf(points, inGroup, field));
  const range = { low: Infinity, high: -Infinity };
  const visit = (depth: number, low: number, high: number, held: readonly ReadonlySet<PairSide>[]) => {
    if (depth < classes.length) {
      for (const next of classes[depth]!)
        visit(depth + 1, low + next.low, high + next.high, [...held, next.sides]);
      return;
    }
    const holds = (side: PairSide) => held.some((sides) => sides.has(side));
    const together = inGroup.reduce(
      (sum, { first, second, points: value }) => (holds(first) && holds(second) ? sum + value : sum),
      0,
    );
    range.low = Math.min(range.low, low + together);
    range.high = Math.max(range.high, high + together);
  };
  visit(0, 0, 0, []);
  return range;
}
