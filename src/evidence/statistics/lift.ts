import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

export interface Lift extends Interval {
  lift: number;
}

/**
 * Lift: conversion of a group over the overall conversion, with the Wilson interval divided by the same base,
 * which is taken as known. Null where the group is empty or nothing was won at all.
 * @throws if the counts are no counts, see {@link wilson}
 * @example liftOf(15, 50, 0.2) // { lift: 1.5, low: 0.95, high: 2.19 } (rounded)
 */
export function liftOf(won: number, deals: number, overallConversion: number): Lift | null {
  const interval = wilson(won, deals);
  if (interval === null || !(overallConversion > 0)) return null;
  return {
    lift: won / deals / overallConversion,
    low: interval.low / overallConversion,
    high: interval.high / overallConversion,
  };
}
