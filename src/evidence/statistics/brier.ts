/**
 * Brier score: mean squared distance between forecast probability and outcome.
 * 0 is perfect; a constant 0.5 earns 0.25. O(n). https://en.wikipedia.org/wiki/Brier_score
 * @throws if the arrays are empty or differ in length
 * @example brier([0.9, 0.1], [1, 0]) // 0.01
 */
export function brier(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length || outcomes.length === 0) {
    throw new Error(`brier: ${probabilities.length} probabilities for ${outcomes.length} outcomes`);
  }
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) sum += (probabilities[i]! - outcomes[i]!) ** 2;
  return sum / outcomes.length;
}
