import { type Auc, aucOf } from '../statistics/auc.ts';
import { fisherExact } from '../statistics/fisher-exact.ts';
import { normalTail } from '../statistics/normal-tail.ts';

export interface Period {
  deals: number;
  won: number;
  conversion: number;
  auc: Auc | null;
}

/** Older deals beside newer ones. */
export interface Drift {
  older: Period;
  newer: Period;
  /** Conversion differs between the two by more than chance would: points learnt on the older may not hold. */
  conversionChanged: boolean;
  /** The score separates the newer deals worse, by more than chance would. */
  separatesWorse: boolean;
}

const olderShare = 0.7;
/** One in a hundred: this is looked at again and again. */
const significance = 0.01;
const leastDeals = 20;

/**
 * Compares the older 70 % of the deals with the newer 30 %: conversion by Fisher's exact test, AUC by the z of the
 * difference of two independent ones. Null where a part has fewer than 20 deals.
 * @param dayOf scoring day of each deal; deals of one day stay together
 */
export function drift(scores: ArrayLike<number>, won: Uint8Array, dayOf: ArrayLike<number>): Drift | null {
  const rows = Array.from(won.keys()).sort((a, b) => dayOf[a]! - dayOf[b]!);
  let cut = Math.round(olderShare * rows.length);
  while (cut > 0 && cut < rows.length && dayOf[rows[cut - 1]!] === dayOf[rows[cut]!]) cut++;
  const period = (part: readonly number[]): Period => {
    const outcomes = part.map((row) => won[row]!);
    const wins = outcomes.reduce((sum, outcome) => sum + outcome, 0);
    const auc = aucOf(
      part.map((row) => scores[row]!),
      outcomes,
    );
    return { deals: part.length, won: wins, conversion: wins / part.length, auc };
  };
  const [older, newer] = [period(rows.slice(0, cut)), period(rows.slice(cut))];
  if (Math.min(older.deals, newer.deals) < leastDeals) return null;
  const p = fisherExact(older.won, older.deals - older.won, newer.won, newer.deals - newer.won);
  return {
    older,
    newer,
    conversionChanged: p <= significance,
    separatesWorse: isLower(newer.auc, older.auc),
  };
}

function isLower(newer: Auc | null, older: Auc | null): boolean {
  if (newer === null || older === null || newer.auc >= older.auc) return false;
  const error = Math.hypot(newer.standardError, older.standardError);
  return error > 0 && normalTail((older.auc - newer.auc) / error) <= significance;
}
