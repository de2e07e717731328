import type { ScoredDeal } from './deals.ts';
import type { Band } from './settings.ts';

export interface Figures {
  deals: number;
  won: number;
  lost: number;
  conversion: number | null;
  low: number | null;
  high: number | null;
  lift: number | null;
  leadsNow: number;
  amountWon: number | null;
  medianDays: number | null;
}

export interface Conversion {
  deals: number;
  won: number;
  lost: number;
  conversion: number | null;
  auc: number | null;
  bands: ({ band: string } & Figures)[];
  statuses: ({ status: string } & Figures)[];
}

const outside = 'outside the bands';

function rate(won: number, deals: number): number | null {
  return deals === 0 ? null : won / deals;
}

/** https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
function wilson(won: number, deals: number): [number, number] | [null, null] {
  if (deals === 0) return [null, null];
  const z = 1.959963984540054;
  const p = won / deals;
  const centre = (p + z ** 2 / (2 * deals)) / (1 + z ** 2 / deals);
  const half = (z / (1 + z ** 2 / deals)) * Math.sqrt((p * (1 - p)) / deals + z ** 2 / (4 * deals ** 2));
  return [centre - half, centre + half];
}

function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function figuresOf(deals: ScoredDeal[], leadsNow: number, overall: number | null): Figures {
  const won = deals.filter((deal) => deal.won);
  const conversion = rate(won.length, deals.length);
  const [low, high] = wilson(won.length, deals.length);
  const amounts = won.map((deal) => deal.amount).filter((amount) => amount !== null);
  const days = won.map((deal) => deal.days).filter((count) => count !== null);
  return {
    deals: deals.length,
    won: won.length,
    lost: deals.length - won.length,
    conversion,
    low,
    high,
    lift: conversion === null || !overall ? null : conversion / overall,
    leadsNow,
    amountWon: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    medianDays: median(days),
  };
}

/** A shared end belongs to the higher band. */
function bandOf(score: number, bands: Band[]): string {
  const holding = bands.filter(
    ({ low, high, lowOpen, highOpen }) =>
      (lowOpen ? score > low : score >= low) && (highOpen ? score < high : score <= high),
  );
  return holding.at(-1)?.label ?? outside;
}

/** Share of the pairs of a won and a lost deal in which the won one scored higher; ties half. */
function aucOf(deals: ScoredDeal[]): number | null {
  const won = deals.filter((deal) => deal.won);
  const lost = deals.filter((deal) => !deal.won);
  let higher = 0;
  for (const { score } of won)
    for (const other of lost) higher += score > other.score ? 1 : score === other.score ? 0.5 : 0;
  return rate(higher, won.length * lost.length);
}

export function conversionOf(
  deals: ScoredDeal[],
  leadsNow: { score: number; status: string }[],
  bands: Band[],
  statuses: string[],
): Conversion {
  const won = deals.filter((deal) => deal.won).length;
  const overall = rate(won, deals.length);
  const lines = (labels: string[], labelOf: (one: { score: number; status: string }) => string) =>
    labels.map((label) => {
      const within = deals.filter((deal) => labelOf(deal) === label);
      const leads = leadsNow.filter((lead) => labelOf(lead) === label);
      return { label, ...figuresOf(within, leads.length, overall) };
    });
  const bandLines = lines([...bands.map((band) => band.label), outside], ({ score }) => bandOf(score, bands));
  return {
    deals: deals.length,
    won,
    lost: deals.length - won,
    conversion: overall,
    auc: aucOf(deals),
    bands: bandLines
      .filter(({ label, ...line }) => label !== outside || line.deals > 0 || line.leadsNow > 0)
      .map(({ label, ...figures }) => ({ band: label, ...figures })),
    statuses: lines(statuses, ({ status }) => status).map(({ label, ...figures }) => ({
      status: label,
      ...figures,
    })),
  };
}
