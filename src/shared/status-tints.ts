/** Behind black text, from the highest status down; the lowest has the last. */
const tints = ['#a8dab5', '#ceead6', '#feefc3', '#f1f3f4'] as const;

/**
 * The colour of a status, on the sheet and in the sidebar: the three highest and the lowest have one, since more shades than
 * these nobody tells apart.
 * @param rung from 0, the lowest; -1 for what is no step of the ladder
 * @param rungCount of the ladder
 */
export function statusTint(rung: number, rungCount: number): string | null {
  if (rung === 0) return tints[tints.length - 1]!;
  const fromTop = rungCount - 1 - rung;
  return rung > 0 && fromTop >= 0 && fromTop < tints.length - 1 ? tints[fromTop]! : null;
}
