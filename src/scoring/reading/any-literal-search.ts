/** Called with the start of each place of a sequence, and its end; true ends the search. */
export type PlaceVisitor = (start: number, end: number) => boolean;

/**
 * Whether any of many texts stands in a text at a place that `visit` accepts. All are looked for in one pass, so that the time
 * is that of the text however many there are (Aho and Corasick 1975).
 */
export function compileAnyLiteralSearch(
  literals: readonly string[],
): (text: string, visit: PlaceVisitor) => boolean {
  const tree = treeOf(literals);
  const { suffixes, ends } = linksOf(tree);
  const { steps, lengths } = tree;
  const stepFrom = (state: number, unit: number): number => {
    for (let from = state; ; from = suffixes[from]!) {
      const next = steps.get(from * units + unit);
      if (next !== undefined) return next;
      if (from === 0) return 0;
    }
  };
  return (text, visit) => {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = stepFrom(state, text.charCodeAt(at));
      for (let end = lengths[state]! > 0 ? state : ends[state]!; end > 0; end = ends[end]!)
        if (visit(at + 1 - lengths[end]!, at + 1)) return true;
    }
    return false;
  };
}

/** Code units that there are: a step is found by its state and its unit as one number. */
const units = 65_536;

interface Tree {
  /** The state after a state and a code unit. */
  readonly steps: ReadonlyMap<number, number>;
  /** By state: the one before it and the unit between the two; states come after those before them. */
  readonly parents: readonly number[];
  readonly unitsBefore: readonly number[];
  /** By state: how long the text is that ends there; 0 where none does. */
  readonly lengths: readonly number[];
}

function treeOf(literals: readonly string[]): Tree {
  const steps = new Map<number, number>();
  const [parents, unitsBefore, lengths] = [[0], [0], [0]];
  for (const literal of literals) {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const step = state * units + literal.charCodeAt(at);
      let next = steps.get(step);
      if (next === undefined) {
        next = parents.push(state) - 1;
        unitsBefore.push(literal.charCodeAt(at));
        lengths.push(0);
        steps.set(step, next);
      }
      state = next;
    }
    lengths[state] = literal.length;
  }
  return { steps, parents, unitsBefore, lengths };
}

interface Links {
  /** By state: the longest beginning of a text that what was read up to there ends with, itself left out. */
  readonly suffixes: Int32Array;
  /** By state: the nearest of those at which a text ends; 0 where there is none. */
  readonly ends: Int32Array;
}

function linksOf({ steps, parents, unitsBefore, lengths }: Tree): Links {
  const suffixes = new Int32Array(parents.length);
  const ends = new Int32Array(parents.length);
  for (const state of byDepth(parents)) {
    const parent = parents[state]!;
    let from = parent;
    while (parent !== 0) {
      from = suffixes[from]!;
      const next = steps.get(from * units + unitsBefore[state]!);
      if (next !== undefined) suffixes[state] = next;
      if (next !== undefined || from === 0) break;
    }
    const suffix = suffixes[state]!;
    ends[state] = lengths[suffix]! > 0 ? suffix : ends[suffix]!;
  }
  return { suffixes, ends };
}

/** All states but the first, the shorter ones first: their links are those of shorter ones. */
function byDepth(parents: readonly number[]): Int32Array {
  const depths = new Int32Array(parents.length);
  for (let state = 1; state < depths.length; state++) depths[state] = depths[parents[state]!]! + 1;
  return Int32Array.from({ length: depths.length - 1 }, (_, i) => i + 1).sort(
    (a, b) => depths[a]! - depths[b]!,
  );
}
