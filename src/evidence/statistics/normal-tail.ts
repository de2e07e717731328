/**
 * Upper tail of the standard normal distribution, P(Z > z), by the Chebyshev fit of erfc in Press et al., Numerical
 * Recipes, 2nd ed., section 6.2: relative error below 1.2e-7 everywhere.
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const exponent = chebyshev.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const upper = (t * Math.exp(-x * x + exponent)) / 2;
  return z >= 0 ? upper : 1 - upper;
}

const chebyshev = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];
