/** @example probabilityOf(0) // 0.5 */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
