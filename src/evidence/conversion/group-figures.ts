import { median } from '../statistics/median.ts';
import { wilson } from '../statistics/wilson.ts';

/** Closed deals, one entry each in every array. */
export interface ClosedDeals {
  /** 1 won, 0 lost. */
  won: ArrayLike<number>;
  /** NaN where there is none. */
  amount: ArrayLike<number>;
  /** Calendar days from created-on to closed-on, NaN where a day is missing. */
  days: ArrayLike<number>;
}

/** Counts of closed deals. */
export interface Outcomes {
  won: number;
  lost: number;
}

/** Of several groups together. */
export function outcomesOf(groups: readonly Outcomes[]): Outcomes {
  const sum = { won: 0, lost: 0 };
  for (const { won, lost } of groups) {
    sum.won += won;
    sum.lost += lost;
  }
  return sum;
}

/** What the conversion sheet says of one band or status; null where there is nothing to say. */
export interface GroupFigures extends Outcomes {
  deals: number;
  conversion: number | null;
  /** 95 % Wilson interval of the conversion. */
  low: number | null;
  high: number | null;
  /** conversion / overall conversion. */
  lift: number | null;
  /** Sum over won deals that have an amount. */
  amountWon: number | null;
  /** Over won deals; days below 0 are left out. */
  medianDays: number | null;
}

/**
 * Figures of each group of closed deals, by the index of the group that each deal is in; an index outside
 * 0…groups − 1 counts for the overall conversion only. O(deals log deals).
 * @throws if the arrays differ in length
 * @example groupFigures({ won: [1, 0], amount: [9, NaN], days: [3, 8] }, [0, 0], 1)[0]!.conversion // 0.5
 */
export function groupFigures(deals: ClosedDeals, groupOf: ArrayLike<number>, groups: number): GroupFigures[] {
  for (const column of [deals.amount, deals.days, groupOf]) {
    if (column.length !== deals.won.length) {
      throw new Error(`groupFigures: column of ${column.length} for ${deals.won.length} deals`);
    }
  }
  const rowsOf: number[][] = Array.from({ length: groups }, () => []);
  let wonOverall = 0;
  for (let row = 0; row < groupOf.length; row++) {
    rowsOf[groupOf[row]!]?.push(row);
    wonOverall += deals.won[row]!;
  }
  const overall = wonOverall / groupOf.length;
  return rowsOf.map((rows) => figuresOf(deals, rows, overall));
}

function figuresOf(deals: ClosedDeals, rows: readonly number[], overall: number): GroupFigures {
  const wonRows = rows.filter((row) => deals.won[row] === 1);
  const conversion = rows.length === 0 ? null : wonRows.length / rows.length;
  const interval = wilson(wonRows.length, rows.length);
  const amounts = wonRows.map((row) => deals.amount[row]!).filter((amount) => !Number.isNaN(amount));
  return {
    deals: rows.length,
    won: wonRows.length,
    lost: rows.length - wonRows.length,
    conversion,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    lift: conversion === null || overall === 0 ? null : conversion / overall,
    amountWon: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    medianDays: median(wonRows.map((row) => deals.days[row]!).filter((days) => days >= 0)),
  };
}

/**
 * How many leads are in each group, by the index of the group that each is in.
 * @example countByGroup([0, 2, 2], 3) // [1, 0, 2]
 */
export function countByGroup(groupOf: ArrayLike<number>, groups: number): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row]!;
    if (group >= 0 && group < groups) counts[group]!++;
  }
  return counts;
}
