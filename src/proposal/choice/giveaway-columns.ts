import { type DealScores, fisherExact } from '../../evidence/index.ts';
import { isEmptyCell, keyOf } from '../../scoring/index.ts';
import { numberIn, type UsableColumn } from '../source/usable-columns.ts';
import type { GivenDeals } from './deal-counts.ts';

/** A column's cell of each closed deal as a group: 0 for an empty one. */
export interface GroupedColumn {
  readonly column: number;
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Whether groups above 0 are numbers, ascending; else they are texts in no order. */
  readonly isNumber: boolean;
}

/** The columns as groups of equal cells; no outcome is looked at. */
export function groupColumns(
  columns: readonly UsableColumn[],
  { rows, scored }: DealScores,
  locale: string,
): GroupedColumn[] {
  return columns.map(({ index, header, use }) => {
    const { cell } = rows.column(header);
    const cells = scored.map((deal) => cell(deal.row));
    const isNumber = use === 'number';
    const values = cells.map((one) => {
      if (isEmptyCell(one)) return null;
      return isNumber ? numberIn(one, locale) || 0 : keyOf(one);
    });
    const distinct = [...new Set(values.filter((value) => value !== null))];
    if (isNumber) distinct.sort((a, b) => Number(a) - Number(b));
    const groupOf = new Map(distinct.map((value, place) => [value, place + 1]));
    const groups = Int32Array.from(values, (value) => (value === null ? 0 : groupOf.get(value)!));
    return { column: index, groups, groupCount: distinct.length + 1, isNumber };
  });
}

/** What is known before a decision hardly ever separates won from lost so well. */
const tooGood = 0.9;
/** Of 133 honest columns the best reached 0.782. Groups of texts flatter themselves where deals are few. */
const suspicious = 0.79;
const enoughDeals = { numbers: 100, texts: 300 };
/** By which of its cells are filled alone. */
const suspiciousFilled = 0.7;
const leastForFilled = 100;
const leastDeals = 30;
const leastInGroup = 5;
/** Cells of one outcome only are a giveaway where chance would hardly ever do it. */
const chanceOfOneOutcome = 0.001;

/**
 * Columns that separate won from lost deals better than anything known beforehand does, or that are filled in for one
 * outcome only: they were written after the decision.
 */
export function giveawayColumns(columns: readonly GroupedColumn[], given: GivenDeals): Set<number> {
  if (given.indices.length < leastDeals) return new Set();
  return new Set(columns.filter((column) => givesAway(column, given)).map(({ column }) => column));
}

interface Group {
  won: number;
  lost: number;
}

function givesAway(column: GroupedColumn, given: GivenDeals): boolean {
  const groups = countGroups(column, given);
  const [empty, ...values] = groups as [Group, ...Group[]];
  const filled = total(values);
  const deals = total(groups);
  const all = deals.won + deals.lost;
  if (separates([empty, filled], all >= leastForFilled ? suspiciousFilled : tooGood)) return true;
  if (isOfOneOutcome(filled, empty)) return true;
  const limit = all >= enoughDeals[column.isNumber ? 'numbers' : 'texts'] ? suspicious : tooGood;
  if (column.isNumber) return separates(groups, limit);
  const isSmall = ({ won, lost }: Group) => won + lost < leastInGroup;
  const large = groups.filter((group) => !isSmall(group));
  const ordered = [...large, total(groups.filter(isSmall))].filter(({ won, lost }) => won + lost > 0);
  return separates(
    ordered.sort((a, b) => a.won * (b.won + b.lost) - b.won * (a.won + a.lost)),
    limit,
  );
}

function countGroups({ groups, groupCount }: GroupedColumn, { indices, isWon }: GivenDeals): Group[] {
  const counts = Array.from({ length: groupCount }, (): Group => ({ won: 0, lost: 0 }));
  for (const index of indices) {
    const group = counts[groups[index]!]!;
    isWon[index] === 1 ? group.won++ : group.lost++;
  }
  return counts;
}

function total(groups: readonly Group[]): Group {
  return groups.reduce((sum, { won, lost }) => ({ won: sum.won + won, lost: sum.lost + lost }), {
    won: 0,
    lost: 0,
  });
}

function isOfOneOutcome(filled: Group, empty: Group): boolean {
  if (filled.won > 0 && filled.lost > 0) return false;
  return fisherExact(filled.won, filled.lost, empty.won, empty.lost) < chanceOfOneOutcome;
}

/** Whether the area under the ROC curve of ordered groups, or of their reverse, is above a limit; ties count half. */
function separates(groups: readonly Group[], limit: number): boolean {
  const { won, lost } = total(groups);
  let lostBelow = 0;
  let pairs = 0;
  for (const group of groups) {
    pairs += group.won * (lostBelow + group.lost / 2);
    lostBelow += group.lost;
  }
  const auc = pairs / (won * lost);
  return Math.max(auc, 1 - auc) > limit;
}
