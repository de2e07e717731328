import { randomNumbers, shuffle } from '../random.ts';

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
  const inside: number[] = [];
  const outside: number[] = [];
  for (let row = 0; row < foldOf.length; row++) (foldOf[row] === fold ? inside : outside).push(row);
  return { inside: Int32Array.from(inside), outside: Int32Array.from(outside) };
}
