/** A range of numbers; an open end does not belong to it. One number is an interval with equal, closed ends. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
  /** Written as a range, also where both ends are the same: `5-5` is no single number. */
  readonly isRange: boolean;
}

export function closed(low: number, high: number): Interval {
  return { low, high, isLowOpen: false, isHighOpen: false, isRange: true };
}

export function point(value: number): Interval {
  return { low: value, high: value, isLowOpen: false, isHighOpen: false, isRange: false };
}

const everyNumber: Interval = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  isLowOpen: true,
  isHighOpen: true,
  isRange: true,
};

export const above = (low: number): Interval => ({ ...everyNumber, low });
export const atLeast = (low: number): Interval => ({ ...everyNumber, low, isLowOpen: false });
export const below = (high: number): Interval => ({ ...everyNumber, high });
export const atMost = (high: number): Interval => ({ ...everyNumber, high, isHighOpen: false });
