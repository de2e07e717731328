import { randomNumbers } from '../src/evidence/fit/random.ts';

/** Seeded choices: the same seed makes the same sample. */
export class Sampler {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomNumbers(seed);
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T {
    const total = values.reduce((sum, [, weight]) => sum + weight, 0);
    let at = this.random() * total;
    for (const [value, weight] of values) {
      at -= weight;
      if (at < 0) return value;
    }
    return values[values.length - 1]![0];
  }

  /** Days, amounts: mostly small, sometimes large. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.random());
  }
}
