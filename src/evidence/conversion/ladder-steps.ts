import { fisherExact } from '../statistics/fisher-exact.ts';
import { type Outcomes, outcomesOf } from './group-figures.ts';

/** A status against the one below it that has deals. */
export interface LadderStep {
  /** Indexes of the statuses. */
  from: number;
  to: number;
  conversionFrom: number;
  /** Of deals at the higher status or above. */
  conversionTo: number;
  dealsFrom: number;
  dealsTo: number;
  /** Higher, and by more than chance (two-sided Fisher p ≤ 0.05). */
  isSupported: boolean;
}

const significance = 0.05;

/**
 * Whether the deals bear out each step of the ladder: conversion at a status or above against that of the status below.
 * @param rungs won and lost deals per status, from the lowest, without Disqualified
 * @example ladderSteps([{ won: 1, lost: 9 }, { won: 8, lost: 2 }])[0]!.isSupported // true
 */
export function ladderSteps(rungs: readonly Outcomes[]): LadderStep[] {
  const steps: LadderStep[] = [];
  let from = -1;
  rungs.forEach((rung, to) => {
    if (rung.won + rung.lost === 0) return;
    if (from >= 0) steps.push(step(rungs, from, to));
    from = to;
  });
  return steps;
}

function step(rungs: readonly Outcomes[], from: number, to: number): LadderStep {
  const below = rungs[from]!;
  const above = outcomesOf(rungs.slice(to));
  const dealsFrom = below.won + below.lost;
  const dealsTo = above.won + above.lost;
  const conversionFrom = below.won / dealsFrom;
  const conversionTo = above.won / dealsTo;
  const isBeyondChance = fisherExact(above.won, above.lost, below.won, below.lost) <= significance;
  return {
    ...{ from, to, conversionFrom, conversionTo, dealsFrom, dealsTo },
    isSupported: conversionTo > conversionFrom && isBeyondChance,
  };
}
