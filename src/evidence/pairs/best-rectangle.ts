import type { BinShape } from './pair.ts';
import type { ResidualTable } from './residual-table.ts';

export interface Rectangle {
  firstBins: number[];
  secondBins: number[];
  /** About z², as if the two fields were independent. */
  score: number;
}

/** Σ p (1 − p) of a rectangle, about 20 deals at even odds: below that the score test is not near normal. */
const leastWeight = 5;
const mostTurns = 6;

/** Where a bin stands in the table, and what it sums to over the bins chosen on the other side. */
interface Line {
  bin: number;
  residual: number;
  weight: number;
  margin: number;
}

/**
 * The two sets of bins whose meeting is most out of line with what both fields say by themselves. Sides are improved in
 * turn from many starts: neighbours of a number by trying all, sets of texts in order of their residual per weight, among which
 * the best set is a prefix (Neill, J. R. Statist. Soc. B 74 (2012)). Null where no meeting has enough deals.
 */
export function bestRectangle(table: ResidualTable, first: BinShape, second: BinShape): Rectangle | null {
  let best: Rectangle | null = null;
  for (const start of startSets(second)) {
    let current: Rectangle | null = { firstBins: [], secondBins: start, score: 0 };
    for (let turn = 0; turn < mostTurns && current !== null; turn++) {
      const before: Rectangle = current;
      const onFirst = turn % 2 === 0;
      const found: SideChoice | null = onFirst
        ? bestSide(
            linesOf(table, before.secondBins, true),
            first,
            outsideShare(table.columnWeight, before.secondBins, table.total),
            table.total,
          )
        : bestSide(
            linesOf(table, before.firstBins, false),
            second,
            outsideShare(table.rowWeight, before.firstBins, table.total),
            table.total,
          );
      if (found === null) break;
      if (turn > 1 && found.score <= before.score * (1 + 1e-9)) break;
      current = onFirst
        ? { firstBins: found.bins, secondBins: before.secondBins, score: found.score }
        : { firstBins: before.firstBins, secondBins: found.bins, score: found.score };
    }
    if (current !== null && current.firstBins.length > 0 && current.score > (best?.score ?? 0))
      best = current;
  }
  return best;
}

/** Every bin by itself, and of a number everything below and above each cut. */
function startSets({ bins, ordered }: BinShape): number[][] {
  const sets = Array.from({ length: bins }, (_, bin) => [bin]);
  if (!ordered) return sets;
  const values = Array.from({ length: bins - 1 }, (_, bin) => bin);
  for (let cut = 2; cut < values.length - 1; cut++) sets.push(values.slice(0, cut), values.slice(cut));
  return sets;
}

function outsideShare(margin: Float64Array, bins: readonly number[], total: number): number {
  return 1 - bins.reduce((sum, bin) => sum + margin[bin]!, 0) / total;
}

function linesOf(table: ResidualTable, chosen: readonly number[], onFirst: boolean): Line[] {
  const { rows, columns, residual, weight } = table;
  return Array.from({ length: onFirst ? rows : columns }, (_, bin) => {
    const line = {
      bin,
      residual: 0,
      weight: 0,
      margin: (onFirst ? table.rowWeight : table.columnWeight)[bin]!,
    };
    for (const other of chosen) {
      const cell = onFirst ? bin * columns + other : other * columns + bin;
      line.residual += residual[cell]!;
      line.weight += weight[cell]!;
    }
    return line;
  });
}

interface SideChoice {
  bins: number[];
  score: number;
}

function bestSide(
  lines: readonly Line[],
  shape: BinShape,
  otherOutside: number,
  total: number,
): SideChoice | null {
  const values = lines.slice(0, -1);
  let best: SideChoice | null = null;
  const consider = (run: readonly Line[]) => {
    let [residual, weight, margin] = [0, 0, 0];
    run.forEach((line, i) => {
      residual += line.residual;
      weight += line.weight;
      margin += line.margin;
      const variance = weight * (1 - margin / total) * otherOutside;
      if (weight < leastWeight || variance < leastWeight / 4) return;
      const score = residual ** 2 / variance;
      if (score > (best?.score ?? 0)) best = { bins: run.slice(0, i + 1).map(({ bin }) => bin), score };
    });
  };
  if (shape.ordered) {
    for (let from = 0; from < values.length; from++) consider(values.slice(from));
  } else {
    const byResidual = values
      .filter((line) => line.weight > 0)
      .sort((a, b) => a.residual / a.weight - b.residual / b.weight);
    consider(byResidual);
    consider(byResidual.reverse());
  }
  consider(lines.slice(-1));
  const found = best as SideChoice | null;
  if (found !== null) found.bins.sort((a, b) => a - b);
  return found;
}
