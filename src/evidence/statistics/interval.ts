/** A 95 % interval; both ends belong to it. */
export interface Interval {
  low: number;
  high: number;
}

/** 97.5 % quantile of the standard normal distribution: the z of every 95 % interval here. */
export const z95 = 1.959963984540054;
