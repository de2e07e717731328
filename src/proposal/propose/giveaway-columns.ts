import { aucOf, type DealScores } from '../../evidence/index.ts';
import { isEmptyCell, keyOf } from '../../scoring/index.ts';
import { numberIn, type UsableColumn } from './usable-columns.ts';

// What is known before a decision hardly ever separates won from lost so well.
const tooGood = 0.9;
const leastDeals = 30;
const leastInGroup = 5;

/**
 * Columns that separate won from lost deals better than anything known beforehand can, or that are filled in for one
 * outcome only: they were written after the decision.
 */
export function giveawayColumns(
  columns: readonly UsableColumn[],
  deals: DealScores | null,
  locale: string,
): Set<number> {
  if (deals === null || deals.scored.length < leastDeals) return new Set();
  const isWon = deals.scored.map(({ outcome }) => (outcome === 'won' ? 1 : 0));
  if (!isWon.includes(1) || !isWon.includes(0)) return new Set();
  const givesAway = ({ header, use }: UsableColumn) => {
    const { cell } = deals.rows.column(header);
    const cells = deals.scored.map((deal) => cell(deal.row));
    const filled = cells.map((one) => (isEmptyCell(one) ? 0 : 1));
    if (apart(filled, isWon)) return true;
    if (use === 'number') {
      const numbers = cells.map((one) => numberIn(one, locale));
      return apart(
        numbers.map((number) => (Number.isNaN(number) ? -1e300 : number)),
        isWon,
      );
    }
    return apart(conversionOfGroup(cells.map(keyOf), isWon), isWon);
  };
  return new Set(columns.filter(givesAway).map(({ index }) => index));
}

function apart(scores: readonly number[], isWon: readonly number[]): boolean {
  const auc = aucOf(scores, isWon)?.auc ?? 0.5;
  return Math.max(auc, 1 - auc) > tooGood;
}

/** Per deal the conversion of its value; values of few deals share one, so that no deal speaks for itself. */
function conversionOfGroup(keys: readonly string[], isWon: readonly number[]): number[] {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const groupOf = (key: string) => (sizes.get(key)! < leastInGroup ? '\u0000rest' : key);
  const sums = new Map<string, { won: number; deals: number }>();
  keys.forEach((key, row) => {
    const sum = sums.get(groupOf(key)) ?? { won: 0, deals: 0 };
    sums.set(groupOf(key), { won: sum.won + isWon[row]!, deals: sum.deals + 1 });
  });
  return keys.map((key) => {
    const { won, deals } = sums.get(groupOf(key))!;
    return won / deals;
  });
}
