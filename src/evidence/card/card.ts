import type { Field } from '../fit/field.ts';
import { type CardCondition, conditionHolds } from './condition.ts';

/** One rule of a card; its conditions must all hold. */
export interface CardRule {
  conditions: readonly CardCondition[];
  /** Whole, not 0. */
  points: number;
}

/** A fitted card as rules, with what its sum means. A lead's score is the sum of what holds. */
export interface Card {
  /** Given to every lead, so that the lowest sum is the floor. */
  startingPoints: number;
  /** At most one of a field holds, beside its pairs. */
  rules: readonly CardRule[];
  /** The user's own rules stay, their points multiplied by this and rounded; 0: they go. */
  opinionFactor: number;
  /** Lowest and highest sum that a lead can reach. */
  lowest: number;
  highest: number;
  /** Probability to win = 1 / (1 + exp(−intercept − score · logOddsPerPoint)). */
  intercept: number;
  logOddsPerPoint: number;
}

/**
 * Score of each deal by the rules of a card, floor and ceiling apart: the sum that the scoring engine comes to.
 * @param opinion the user's own score of each deal, where the card's opinion factor is not 0
 * @throws if a field of a rule is not there
 */
export function scoreCard(
  card: Card,
  fields: readonly Field[],
  rows: number,
  opinion?: Float64Array,
): Float64Array {
  const scores = new Float64Array(rows).fill(card.startingPoints);
  const byName = new Map(fields.map((field) => [field.name, field]));
  for (const rule of card.rules) {
    addPoints(scores, ruleHolds(rule, byName, rows), rule.points);
  }
  if (opinion !== undefined) {
    for (let row = 0; row < rows; row++) scores[row]! += Math.round(card.opinionFactor * opinion[row]!);
  }
  return scores;
}

function ruleHolds(rule: CardRule, byName: ReadonlyMap<string, Field>, rows: number): Uint8Array {
  const all = new Uint8Array(rows).fill(1);
  for (const condition of rule.conditions) {
    const field = byName.get(condition.field);
    if (field === undefined) throw new Error(`scoreCard: no field of this name: ${condition.field}`);
    keepWhere(all, conditionHolds(condition, field));
  }
  return all;
}

function keepWhere(all: Uint8Array, holds: Uint8Array): void {
  for (let row = 0; row < all.length; row++) all[row]! &= holds[row]!;
}

function addPoints(scores: Float64Array, holds: Uint8Array, points: number): void {
  for (let row = 0; row < scores.length; row++) if (holds[row] === 1) scores[row]! += points;
}

/** @example winProbability({ intercept: 0, logOddsPerPoint: 0.1 }, 0) // 0.5 */
export function winProbability(card: Pick<Card, 'intercept' | 'logOddsPerPoint'>, score: number): number {
  return 1 / (1 + Math.exp(-card.intercept - score * card.logOddsPerPoint));
}
