import { randomNumbers, shuffle } from './random.ts';

/**
 * Fold of each deal, 0…folds − 1: seeded and stratified, so that every fold has its share of the won deals.
 * @throws if there are fewer than two folds
 * @example stratifiedFolds(Uint8Array.of(1, 0, 1, 0), 2, 1) // a won and a lost deal in each fold
 */
export function stratifiedFolds(won: Uint8Array, folds: number, seed: number): Uint8Array {
  if (!(Number.isInteger(folds) && folds >= 2))
    throw new Error(`stratifiedFolds: at least 2 folds are needed: ${folds}`);
  const random = randomNumbers(seed);
  const foldOf = new Uint8Array(won.length);
  let next = 0;
  for (const outcome of [1, 0]) {
    const rows: number[] = [];
    for (let row = 0; row < won.length; row++) if (won[row] === outcome) rows.push(row);
    for (const row of shuffle(rows, random)) foldOf[row] = next++ % folds;
  }
  return foldOf;
}

/** Rows of one fold, and the others. */
export function splitFold(foldOf: Uint8Array, fold: number): { inside: Int32Array; outside: Int32Array } {
  const inside = new Int32Array(foldOf.length);
  const outside = new Int32Array(foldOf.length);
  let [ofFold, ofOthers] = [0, 0];
  for (let row = 0; row < foldOf.length; row++) {
    if (foldOf[row] === fold) inside[ofFold++] = row;
    else outside[ofOthers++] = row;
  }
  return { inside: inside.slice(0, ofFold), outside: outside.slice(0, ofOthers) };
}

export interface ValidationPlan {
  foldings: Uint8Array[];
  /** Strengths of the penalty to choose from. */
  strengths: readonly number[];
  /** Called before each fit; may throw. */
  beforeFit?: () => void;
}

/** Below so many deals chance decides between strengths, unless several foldings are pooled. */
const fewDeals = 500;
/** Above so many deals three folds once are as good, and quicker. */
const manyDeals = 4000;

const strengths: readonly number[] = [300, 100, 30, 10, 3, 1, 0.3];
/** Few deals never support less than 3, whatever a lucky folding says. */
const strengthsForFew = strengths.filter((strength) => strength >= 3);

/** How to cross-validate on these deals: the fewer, the more often. */
export function validationPlan(won: Uint8Array, seed: number): ValidationPlan {
  const folding = (folds: number, round: number) => stratifiedFolds(won, folds, seed + round);
  if (won.length < fewDeals) {
    return { foldings: [folding(5, 0), folding(5, 1), folding(5, 2)], strengths: strengthsForFew };
  }
  if (won.length <= manyDeals) return { foldings: [folding(5, 0), folding(5, 1)], strengths };
  return { foldings: [folding(3, 0)], strengths };
}
