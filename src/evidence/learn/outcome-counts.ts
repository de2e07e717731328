import type { LearningWarning, Refusal } from './warning.ts';

/** Below this no fold has two deals of either outcome. */
const LEAST_OUTCOMES = 10;
/** Points overtook opinions between 10 and 40 wins. */
const ENOUGH_OUTCOMES = 40;

/** Why these outcomes cannot be learnt from, or null. */
export function outcomesMissing(won: Uint8Array): Refusal | null {
  const { wins, losses } = count(won);
  if (won.length === 0) return { kind: 'no-deals' };
  if (wins === 0 || losses === 0) {
    return { kind: 'one-outcome-only', outcome: wins === 0 ? 'lost' : 'won', deals: won.length };
  }
  return Math.min(wins, losses) < LEAST_OUTCOMES
    ? { kind: 'too-few', won: wins, lost: losses, needed: LEAST_OUTCOMES }
    : null;
}

export function fewOutcomes(won: Uint8Array): LearningWarning[] {
  const { wins, losses } = count(won);
  return Math.min(wins, losses) < ENOUGH_OUTCOMES ? [{ kind: 'few-outcomes', won: wins, lost: losses }] : [];
}

function count(won: Uint8Array): { wins: number; losses: number } {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  return { wins, losses: won.length - wins };
}
