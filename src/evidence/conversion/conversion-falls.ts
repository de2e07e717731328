import { fisherExact } from '../statistics/fisher-exact.ts';

/** Two neighbouring groups of which the higher one converts worse. */
export interface ConversionFall {
  /** Index of the lower group. */
  from: number;
  /** Index of the next higher group that has deals. */
  to: number;
  conversionFrom: number;
  conversionTo: number;
  /** Two-sided Fisher p ≤ 0.05: hardly by chance alone. */
  beyondChance: boolean;
}

const significance = 0.05;

/**
 * Where conversion falls although the score rises; groups without deals are stepped over. Empty: it never falls.
 * @example conversionFalls([{ won: 1, lost: 3 }, { won: 3, lost: 1 }]) // []
 */
export function conversionFalls(groups: readonly { won: number; lost: number }[]): ConversionFall[] {
  const withDeals = groups
    .map((group, index) => ({ ...group, index }))
    .filter(({ won, lost }) => won + lost > 0);
  const falls: ConversionFall[] = [];
  withDeals.slice(1).forEach((higher, i) => {
    const lower = withDeals[i]!;
    const conversionFrom = lower.won / (lower.won + lower.lost);
    const conversionTo = higher.won / (higher.won + higher.lost);
    if (conversionTo >= conversionFrom) return;
    falls.push({
      from: lower.index,
      to: higher.index,
      conversionFrom,
      conversionTo,
      beyondChance: fisherExact(higher.won, higher.lost, lower.won, lower.lost) <= significance,
    });
  });
  return falls;
}
