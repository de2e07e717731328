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
  let best: Rectangle | null = null;
  for (const start of startSets(table.sides[1])) {
    let current: Rectangle = { bins: [[], start], score: 0 };
    for (let turn = 0; turn < mostTurns; turn++) {
      const next = improved(table, current, turn % 2 === 0 ? 0 : 1);
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

/** A bin of one side, and what it sums to over the bins chosen on the other side. */
interface Line {
  bin: number;
  residual: number;
  weight: number;
  margin: number;
}

/** The best bins on one side for those on the other. */
function improved({ sides, residual, weight, total }: ResidualTable, from: Rectangle, side: 0 | 1) {
  const [own, other] = [sides[side], sides[1 - side]!];
  const chosen = from.bins[1 - side]!;
  const outside = 1 - chosen.reduce((sum, bin) => sum + other.margin[bin]!, 0) / total;
  const lines = Array.from(own.margin, (margin, bin) => {
    const line: Line = { bin, residual: 0, weight: 0, margin };
    for (const across of chosen) {
      const cell = bin * own.step + across * other.step;
      line.residual += residual[cell]!;
      line.weight += weight[cell]!;
    }
    return line;
  });
  let best: Rectangle | null = null;
  for (const run of runsOf(lines, own.isOrdered)) {
    let [runResidual, runWeight, runMargin] = [0, 0, 0];
    for (let i = 0; i < run.length; i++) {
      const line = run[i]!;
      runResidual += line.residual;
      runWeight += line.weight;
      runMargin += line.margin;
      const variance = runWeight * (1 - runMargin / total) * outside;
      if (runWeight < leastWeight || variance < leastWeight / 4) continue;
      const score = runResidual ** 2 / variance;
      if (score <= (best?.score ?? 0)) continue;
      const bins = run.slice(0, i + 1).map(({ bin }) => bin);
      bins.sort((a, b) => a - b);
      best = { bins: side === 0 ? [bins, chosen] : [chosen, bins], score };
    }
  }
  return best;
}

/** Lines of which the best set is a beginning. *Empty* stands alone. */
function runsOf(lines: readonly Line[], isOrdered: boolean): (readonly Line[])[] {
  const [values, empty] = [lines.slice(0, -1), lines.slice(-1)];
  if (isOrdered) return [...values.map((_, from) => values.slice(from)), empty];
  const byResidual = values
    .filter((line) => line.weight > 0)
    .sort((a, b) => a.residual / a.weight - b.residual / b.weight);
  return [byResidual, [...byResidual].reverse(), empty];
}
