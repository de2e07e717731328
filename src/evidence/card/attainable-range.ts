import type { PairSide } from '../pairs/pair.ts';

/** Points of a card by bin, before they become rules. */
export interface BinPoints {
  /** Of each bin of each field. A cell in no bin gives 0. */
  fields: readonly Int32Array[];
  /** Of each field: single values that give points on top of their bin's. */
  spikes: readonly (readonly { value: number; bin: number; points: number }[])[];
  /** Of each field: words that give points on top of their text's bin, all of them in one text at most. */
  words: readonly (readonly { word: string; points: number }[])[];
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
  let tied = new TiedFields(points, []);
  for (const pair of strongestFirst) {
    const withPair = new TiedFields(points, [...tied.pairs, pair]);
    if (withPair.mostCombinations <= mostCombinations) {
      tied = withPair;
    } else {
      range.low += Math.min(0, pair.points);
      range.high += Math.max(0, pair.points);
    }
  }
  for (const { low, high } of tied.ranges) {
    range.low += low;
    range.high += high;
  }
  return range;
}

interface BinClass {
  /** One bit for each pair side that holds. */
  sides: ReadonlySet<PairSide>;
  low: number;
  high: number;
}

/** Fields and the pairs that tie some of them together; most stand alone. */
class TiedFields {
  /** Fields tied together by pairs, directly or through others. */
  private readonly groups: readonly (readonly number[])[];

  constructor(
    private readonly points: Omit<BinPoints, 'pairs'>,
    readonly pairs: BinPoints['pairs'],
  ) {
    const groupOf = [...points.fields.keys()];
    for (const { first, second } of pairs) {
      const [kept, merged] = [groupOf[first.field]!, groupOf[second.field]!];
      groupOf.forEach((group, field) => {
        if (group === merged) groupOf[field] = kept;
      });
    }
    this.groups = [...new Set(groupOf)].map((group) =>
      groupOf.flatMap((other, field) => (other === group ? [field] : [])),
    );
  }

  /** Of the group that has most of them. */
  get mostCombinations(): number {
    const counts = this.groups.map((group) =>
      group.reduce((product, field) => product * this.classesOf(field).length, 1),
    );
    return Math.max(...counts);
  }

  /** Lowest and highest sum of each group. */
  get ranges(): Range[] {
    return this.groups.map((group) => this.rangeOf(group));
  }

  private rangeOf(group: readonly number[]): Range {
    const inGroup = this.pairs.filter(({ first }) => group.includes(first.field));
    const classes = group.map((field) => this.classesOf(field));
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

  /** Bins that the same pair sides hold for differ in their points only. A cell in no bin is a class of its own. */
  private classesOf(field: number): BinClass[] {
    const sides = this.pairs
      .flatMap(({ first, second }) => [first, second])
      .filter((side) => side.field === field);
    const classes = new Map<string, BinClass>();
    const { fields, spikes, words } = this.points;
    const ofWords = words[field]!.map(({ points }) => points);
    const least = ofWords.reduce((sum, points) => sum + Math.min(0, points), 0);
    const most = ofWords.reduce((sum, points) => sum + Math.max(0, points), 0);
    const empty = fields[field]!.length - 1;
    const add = (bin: number, value: number) => {
      const hasText = bin >= 0 && bin < empty;
      const held = sides.filter((side) => side.bins.includes(bin));
      const key = held.map((side) => sides.indexOf(side)).join();
      const known = classes.get(key);
      classes.set(key, {
        sides: new Set(held),
        low: Math.min(value + (hasText ? least : 0), known?.low ?? Infinity),
        high: Math.max(value + (hasText ? most : 0), known?.high ?? -Infinity),
      });
    };
    add(-1, 0);
    fields[field]!.forEach((value, bin) => {
      add(bin, value);
    });
    for (const { bin, points } of spikes[field]!) add(bin, fields[field]![bin]! + points);
    return [...classes.values()];
  }
}
