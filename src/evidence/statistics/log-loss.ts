/** Keeps a forecast of exactly 0 or 1 that went wrong from costing infinity. */
const smallestProbability = 1e-15;

/**
 * Log-loss: mean negative natural-log likelihood of the outcomes, forecasts kept within 1e-15…1 − 1e-15.
 * 0 is perfect; guessing 0.5 costs 0.693. O(n). https://scikit-learn.org/stable/modules/model_evaluation.html#log-loss
 * @throws if the arrays are empty or differ in length
 * @example logLoss([0.5, 0.5], [1, 0]) // 0.6931
 */
export function logLoss(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (probabilities.length !== outcomes.length || outcomes.length === 0) {
    throw new Error(`logLoss: ${probabilities.length} probabilities for ${outcomes.length} outcomes`);
  }
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const ofWhatHappened = outcomes[i] === 1 ? probabilities[i]! : 1 - probabilities[i]!;
    sum -= Math.log(Math.min(Math.max(ofWhatHappened, smallestProbability), 1 - smallestProbability));
  }
  return sum / outcomes.length;
}
