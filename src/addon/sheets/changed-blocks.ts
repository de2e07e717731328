/** Rows from `from` up to, not including, `to`. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

// To write so few unchanged rows again costs less than a call of its own.
const narrowGap = 20;

/**
 * Blocks that cover all changed rows, at most `most` of them: the narrowest gaps between them are closed.
 * @example changedBlocks([1, 0, 1], 4) // [{from: 0, to: 3}]
 */
export function changedBlocks(changed: ArrayLike<number>, most: number): RowBlock[] {
  const runs: { from: number; to: number }[] = [];
  for (let row = 0; row < changed.length; row++) {
    if (changed[row] !== 1) continue;
    const last = runs[runs.length - 1];
    if (last && row - last.to <= narrowGap) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs.length <= most ? runs : closeGaps(runs, most);
}

function closeGaps(runs: readonly RowBlock[], most: number): RowBlock[] {
  const gapAfter = (index: number) => runs[index + 1]!.from - runs[index]!.to;
  const widest = runs
    .slice(0, -1)
    .map((_, index) => index)
    .sort((a, b) => gapAfter(b) - gapAfter(a))
    .slice(0, most - 1)
    .sort((a, b) => a - b);
  const starts = [0, ...widest.map((index) => index + 1)];
  return starts.map((start, block) => ({
    from: runs[start]!.from,
    to: runs[(starts[block + 1] ?? runs.length) - 1]!.to,
  }));
}
