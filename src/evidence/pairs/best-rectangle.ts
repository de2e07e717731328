import type { ResidualTable, TableSide } from './residual-table.ts';

export interface Rectangle {
  /** Rising, of the first field and of the second. */
  bins: readonly [readonly number[], readonly number[]];
  /** About z², as if the two fields were independent. */
  score: number;
}

/** Σ p (1 − p) of a rectangle, about 20 deals at even odds: below that the score test is not near normal. */
const leastWeight = 5;
const mostTurns = 6;

/**
 * The two sets of bins whose meeting is most out of line with what both fields say by themselves. Sides are improved in
 * turn from many starts: neighbours of a number by trying all, sets of texts in order of their residual per weight, among which
 * the best set is a prefix (Neill, J. R. Statist. Soc. B 74 (2012)). Null where no meeting has enough deals.
 */
export function bestRectangle(table: ResidualTable): Rectangle | null {
  const improved = onceForEachSet(table);
  let best: Rectangle | null = null;
  for (const start of startSets(table.sides[1])) {
    let current: Rectangle = { bins: [[], start], score: 0 };
    for (let turn = 0; turn < mostTurns; turn++) {
      const side = turn % 2 === 0 ? 0 : 1;
      const next = improved(current.bins[1 - side]!, side);
      if (next === null || (turn > 1 && next.score <= current.score * (1 + 1e-9))) break;
      current = next;
    }
    if (current.score > (best?.score ?? 0)) best = current;
  }
  return best;
}

/** Every bin by itself, and of a number everything below and above each cut. */
function startSets({ isOrdered, margin }: TableSide): number[][] {
  const bins = [...margin.keys()];
  const sets = bins.map((bin) => [bin]);
  if (!isOrdered) return sets;
  const values = bins.slice(0, -1);
  for (let cut = 2; cut < values.length - 1; cut++) sets.push(values.slice(0, cut), values.slice(cut));
  return sets;
}

type Improve = (chosen: readonly number[], side: 0 | 1) => Rectangle | null;

/** Remembers what it found: most starts come to a set that another one has come to before. */
function onceForEachSet(table: ResidualTable): Improve {
  const known = [new Map<string, Rectangle | null>(), new Map<string, Rectangle | null>()] as const;
  return (chosen, side) => {
    const key = chosen.join();
    let found = known[side].get(key);
    if (found === undefined) {
      found = improved(table, chosen, side);
      known[side].set(key, found);
    }
    return found;
  };
}

/** Of each bin of one side, what it sums to over the bins chosen on the other side. */
interface Lines {
  residual: Float64Array;
  weight: Float64Array;
  margin: Float64Array;
  total: number;
  /** Share of the weight that is not in the bins chosen. */
  outside: number;
}

/** Some bins that lie together in an order. */
interface Run {
  order: readonly number[];
  from: number;
  end: number;
  score: number;
}

/** The best bins on one side for those on the other. */
function improved(table: ResidualTable, chosen: readonly number[], side: 0 | 1): Rectangle | null {
  const lines = linesOf(table, chosen, side);
  const { isOrdered, margin } = table.sides[side];
  const empty = margin.length - 1;
  let best: Run = { order: [empty], from: 0, end: 0, score: 0 };
  for (const order of isOrdered ? [[...margin.keys()].slice(0, -1)] : textOrders(lines)) {
    // the best set is a beginning of an order of texts, and may begin at any bin of a number
    const starts = isOrdered ? order.length : 1;
    for (let from = 0; from < starts; from++) best = betterRun(lines, order, from, best);
  }
  best = betterRun(lines, [empty], 0, best);
  if (best.end === 0) return null;
  const bins = best.order.slice(best.from, best.end).sort((a, b) => a - b);
  return { bins: side === 0 ? [bins, chosen] : [chosen, bins], score: best.score };
}

function linesOf(
  { sides, residual, weight, total }: ResidualTable,
  chosen: readonly number[],
  side: 0 | 1,
): Lines {
  const [own, other] = [sides[side], sides[1 - side]!];
  const { margin } = own;
  const outside = 1 - chosen.reduce((sum, bin) => sum + other.margin[bin]!, 0) / total;
  const lines = { residual: new Float64Array(margin.length), weight: new Float64Array(margin.length) };
  for (let bin = 0; bin < margin.length; bin++) {
    const first = bin * own.step;
    let ofResidual = 0;
    let ofWeight = 0;
    for (let k = 0; k < chosen.length; k++) {
      const cell = first + chosen[k]! * other.step;
      ofResidual += residual[cell]!;
      ofWeight += weight[cell]!;
    }
    lines.residual[bin] = ofResidual;
    lines.weight[bin] = ofWeight;
  }
  return { ...lines, margin, total, outside };
}

/** Texts by residual per weight, rising and falling. */
function textOrders({ residual, weight, margin }: Lines): number[][] {
  const values = [...margin.keys()].slice(0, -1).filter((bin) => weight[bin]! > 0);
  const rising = values.sort((a, b) => residual[a]! / weight[a]! - residual[b]! / weight[b]!);
  return [rising, [...rising].reverse()];
}

/** The best of the runs that begin at a place in an order, or the best so far. */
function betterRun(lines: Lines, order: readonly number[], from: number, best: Run): Run {
  const { residual, weight, margin, total, outside } = lines;
  let { score } = best;
  let end = 0;
  let runResidual = 0;
  let runWeight = 0;
  let runMargin = 0;
  for (let i = from; i < order.length; i++) {
    const bin = order[i]!;
    runResidual += residual[bin]!;
    runWeight += weight[bin]!;
    runMargin += margin[bin]!;
    const variance = runWeight * (1 - runMargin / total) * outside;
    if (runWeight < leastWeight || variance < leastWeight / 4) continue;
    const own = runResidual ** 2 / variance;
    if (own <= score) continue;
    score = own;
    end = i + 1;
  }
  return end === 0 ? best : { order, from, end, score };
}
