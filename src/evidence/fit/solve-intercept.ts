const mostSteps = 60;

/**
 * The intercept that makes the mean probability equal to the share won, given everything else, by bisection and
 * Newton steps on a function that only rises.
 * @throws if nothing, or everything, is won
 * @example solveIntercept(Float64Array.of(0, 0, 0, 0), Uint8Array.of(1, 1, 1, 0)) // 1.0986, the log of 3
 */
export function solveIntercept(logOdds: Float64Array, won: Uint8Array): number {
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  if (wins === 0 || wins === won.length) {
    throw new Error(`solveIntercept: won and lost deals are needed: ${wins} won of ${won.length}`);
  }
  const level = Math.log(wins / (won.length - wins));
  let low = level - Math.max(...extremes(logOdds));
  let high = level - Math.min(...extremes(logOdds));
  let intercept = (low + high) / 2;
  for (let step = 0; step < mostSteps; step++) {
    let expected = 0;
    let slope = 0;
    for (const value of logOdds) {
      const probability = 1 / (1 + Math.exp(-intercept - value));
      expected += probability;
      slope += probability * (1 - probability);
    }
    if (expected > wins) high = intercept;
    else low = intercept;
    const newton = intercept + (wins - expected) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - intercept) < 1e-12) break;
    intercept = next;
  }
  return intercept;
}

function extremes(values: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
