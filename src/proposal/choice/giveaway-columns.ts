import {
  type DealScores,
  type Field,
  type FieldWarning,
  fisherExact,
  screenFields,
  textField,
} from '../../evidence/index.ts';
import { isEmptyCell, keyOf } from '../../scoring/index.ts';
import { numberIn, type UsableColumn } from '../source/usable-columns.ts';
import type { GivenDeals } from './deal-counts.ts';

/** A column's cell of each closed deal as a group: 0 for an empty one. */
export interface GroupedColumn {
  readonly column: number;
  readonly header: string;
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** What the groups from 1 on hold. */
  readonly values: readonly (string | number)[];
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
    return {
      ...{ column: index, header: header.trim(), groups, isNumber },
      ...{ values: distinct, groupCount: distinct.length + 1 },
    };
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

/** Certain: written after the decision. Likely: better than what is known beforehand mostly is. */
type Giveaway = 'certain' | 'likely';

/**
 * Columns that separate won from lost deals better than anything known beforehand does, or that are filled in for one
 * outcome only.
 */
export function giveawayColumns(
  columns: readonly GroupedColumn[],
  given: GivenDeals,
): ReadonlyMap<number, Giveaway> {
  if (given.indices.length < leastDeals) return new Map();
  return new Map(
    columns.flatMap((column) => {
      const giveaway = giveawayIn(column, given);
      return giveaway === null ? [] : [[column.column, giveaway] as const];
    }),
  );
}

/** What is certain anyway, and what a header says: of the first no rule is made, and set-up reads headers by itself. */
const unsaid: readonly FieldWarning['kind'][] = ['too-good', 'one-outcome', 'late-word', 'constant', 'id'];

/** What Evidence would ask about a column: whether it was known when the leads came in. */
export function doubtsOf(
  { header, groups, values, isNumber }: GroupedColumn,
  isWon: Uint8Array,
): FieldWarning[] {
  const field: Field = isNumber
    ? {
        ...{ kind: 'number', name: header },
        values: Float64Array.from(groups, (group) => Number(values[group - 1] ?? Number.NaN)),
      }
    : textField(
        header,
        Array.from(groups, (group) => String(values[group - 1] ?? '')),
      );
  const { warnings } = screenFields({ fields: [field], won: isWon });
  return warnings.filter(({ kind }) => !unsaid.includes(kind) && kind !== 'too-many-texts');
}

interface Group {
  won: number;
  lost: number;
}

function giveawayIn(column: GroupedColumn, given: GivenDeals): Giveaway | null {
  const groups = countGroups(column, given);
  const [empty, ...values] = groups as [Group, ...Group[]];
  const filled = total(values);
  const deals = total(groups);
  const all = deals.won + deals.lost;
  const byValues = areaUnder(column.isNumber ? groups : bySmallestShare(groups));
  const byFilled = areaUnder([empty, filled]);
  if (Math.max(byFilled, byValues) > tooGood || isOfOneOutcome(filled, empty)) return 'certain';
  const isFilledLater = all >= leastForFilled && byFilled > suspiciousFilled;
  const isEnough = all >= enoughDeals[column.isNumber ? 'numbers' : 'texts'];
  return isFilledLater || (isEnough && byValues > suspicious) ? 'likely' : null;
}

/** Texts have no order but that of their share of won deals; the small ones are one group. */
function bySmallestShare(groups: readonly Group[]): Group[] {
  const isSmall = ({ won, lost }: Group) => won + lost < leastInGroup;
  const large = groups.filter((group) => !isSmall(group));
  const ordered = [...large, total(groups.filter(isSmall))].filter(({ won, lost }) => won + lost > 0);
  return ordered.sort((a, b) => a.won * (b.won + b.lost) - b.won * (a.won + a.lost));
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

/** Area under the ROC curve of ordered groups, or of their reverse, whichever is larger; ties count half. */
function areaUnder(groups: readonly Group[]): number {
  const { won, lost } = total(groups);
  let lostBelow = 0;
  let pairs = 0;
  for (const group of groups) {
    pairs += group.won * (lostBelow + group.lost / 2);
    lostBelow += group.lost;
  }
  const auc = pairs / (won * lost);
  return Math.max(auc, 1 - auc);
}
