import { stratifiedFolds } from './folds.ts';

export interface ValidationPlan {
  foldings: Uint8Array[];
  /** Strengths of the penalty to choose from. */
  strengths: readonly number[];
}

/** Below so many deals chance decides between strengths, unless several foldings are pooled. */
const FEW_DEALS = 500;
/** Above so many deals three folds once are as good, and quicker. */
const MANY_DEALS = 4000;

const STRENGTHS: readonly number[] = [300, 100, 30, 10, 3, 1, 0.3];
/** Few deals never support less than 3, whatever a lucky folding says. */
const STRENGTHS_FOR_FEW = STRENGTHS.filter((strength) => strength >= 3);

/** How to cross-validate on these deals: the fewer, the more often. */
export function validationPlan(won: Uint8Array, seed: number): ValidationPlan {
  const folding = (folds: number, round: number) => stratifiedFolds(won, folds, seed + round);
  if (won.length < FEW_DEALS) {
    return { foldings: [folding(5, 0), folding(5, 1), folding(5, 2)], strengths: STRENGTHS_FOR_FEW };
  }
  if (won.length <= MANY_DEALS) return { foldings: [folding(5, 0), folding(5, 1)], strengths: STRENGTHS };
  return { foldings: [folding(3, 0)], strengths: STRENGTHS };
}
