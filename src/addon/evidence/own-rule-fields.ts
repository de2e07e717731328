import { type DealScores, type Field, textField } from '../../evidence/index.ts';
import { quoted } from '../../scoring/index.ts';
import { no, yes } from './asked-field.ts';
import type { PointRule } from './own-rules.ts';

/** Whether one of the user's rules matches, as a column to learn from: what it adds stands in the rule's own row. */
export interface OwnRuleField {
  readonly field: Field;
  /** Sheet row of the rule. */
  readonly row: number;
}

/** Rarer answers are seen in too few deals. */
const fewestDeals = 5;

/**
 * The user's rules that give their points once where they match, and whose points go the way that deals speak for: the
 * points of a rule are never turned round.
 */
export function ownRuleFields(
  rules: readonly PointRule[],
  { scoring }: DealScores,
  won: Uint8Array,
): OwnRuleField[] {
  const names = new Set<string>();
  return rules.flatMap(({ index, points, hits }) => {
    const { name, row } = scoring.outcomes[index]!.rule;
    const matches = hits.filter((hit) => hit === 1).length;
    const isOnce = hits.every((hit) => hit === 0 || hit === 1);
    const isRare = Math.min(matches, hits.length - matches) < fewestDeals;
    if (!isOnce || isRare || points * excess(hits, won) <= 0) return [];
    const own = `your rule ${quoted(name)}`;
    const distinct = names.has(own) ? `${own} in row ${row}` : own;
    names.add(distinct);
    const answers = Array.from(hits, (hit) => (hit === 1 ? yes : no));
    return [{ field: { ...textField(distinct, answers), isOwnRule: true }, row }];
  });
}

/** Won deals with a match beyond what chance gives them. */
function excess(hits: Float64Array, won: Uint8Array): number {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  return hits.reduce((sum, hit, row) => sum + hit * (won[row]! - wins / won.length), 0);
}
