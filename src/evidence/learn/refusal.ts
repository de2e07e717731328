import type { CrossValidation } from '../fit/cross-validate.ts';
import { aucOf } from '../statistics/auc.ts';

/**
 * What the learner noticed about a column. All but `late-word`, `filled-later`, `good`, `sided-text` and `late-in-text` also leave out the
 * column, or the word.
 */
export type FieldWarning =
  | { kind: 'constant'; field: string }
  | { kind: 'too-many-texts'; field: string; texts: number }
  | { kind: 'id'; field: string }
  | { kind: 'too-good'; field: string; auc: number }
  | { kind: 'good'; field: string; auc: number }
  | { kind: 'sided-text'; field: string; text: string; outcome: 'won' | 'lost'; deals: number }
  | { kind: 'one-outcome'; field: string; outcome: 'won' | 'lost'; filled: number }
  | { kind: 'late-word'; field: string }
  | { kind: 'filled-later'; field: string; won: number; lost: number }
  | { kind: 'no-words'; field: string }
  | { kind: 'word-too-good'; field: string; word: string }
  | { kind: 'late-in-text'; field: string; word: string };

/** What is to be said beside a suggestion. */
export type LearningWarning =
  | FieldWarning
  | { kind: 'few-outcomes'; won: number; lost: number }
  | { kind: 'good-card'; auc: number };

/** Why there is no suggestion at all. */
export type Refusal =
  | { kind: 'no-deals' }
  | { kind: 'one-outcome-only'; outcome: 'won' | 'lost'; deals: number }
  | { kind: 'too-few'; won: number; lost: number; needed: number }
  | { kind: 'no-fields' }
  | { kind: 'no-time' }
  | { kind: 'no-signal'; auc: number; low: number };

/** Below this no fold has two deals of either outcome. */
const leastOutcomes = 10;
/** Points overtook opinions between 10 and 40 wins. */
const enoughOutcomes = 40;

/** Why these outcomes cannot be learnt from, or null. */
export function outcomesMissing(won: Uint8Array): Refusal | null {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const losses = won.length - wins;
  if (won.length === 0) return { kind: 'no-deals' };
  if (wins === 0 || losses === 0) {
    return { kind: 'one-outcome-only', outcome: wins === 0 ? 'lost' : 'won', deals: won.length };
  }
  return Math.min(wins, losses) < leastOutcomes
    ? { kind: 'too-few', won: wins, lost: losses, needed: leastOutcomes }
    : null;
}

export function fewOutcomes(won: Uint8Array): LearningWarning[] {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  const losses = won.length - wins;
  return Math.min(wins, losses) < enoughOutcomes ? [{ kind: 'few-outcomes', won: wins, lost: losses }] : [];
}

/** One in a hundred, two-sided; 1.645 let 12.5 % of draws without any signal through, this 4 %. */
const gateZ = 2.58;

/** Refuses unless the cross-validated AUC is above a coin toss by more than chance. */
export function signalGate({ logOdds }: CrossValidation, won: Uint8Array): Refusal | null {
  const aucs = logOdds.map((folding) => aucOf(folding, won)!);
  const mean = (pick: (each: (typeof aucs)[number]) => number) =>
    aucs.reduce((sum, each) => sum + pick(each), 0) / aucs.length;
  const auc = mean((each) => each.auc);
  const low = auc - gateZ * mean((each) => each.standardError);
  return low > 0.5 ? null : { kind: 'no-signal', auc, low };
}
