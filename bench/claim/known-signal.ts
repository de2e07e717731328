import type { TestRow } from '../../test/addon/document.ts';
import { Draw, dayAt, type Tabs } from './coin-tosses.ts';

const industries = ['Software', 'Food', 'Retail', 'Energy', 'Law'];
const sources = ['Referral', 'Web', 'Ads', 'Fair'];
const headers =
  'Lead ID,Industry,Source,Employees,Wants a demo,Country,Language,Budget,Newsletter,Created on,Outcome';

/** A lead; four of its eight columns say something of its outcome. */
interface DrawnLead {
  readonly cells: TestRow;
  /** What they say together. */
  readonly worth: number;
  /** From 0 to 1: won where it is below the chance that is given for this worth. */
  readonly toss: number;
}

function drawLead(draw: Draw, i: number): DrawnLead {
  const [industry, source] = [draw.whole(industries.length), draw.whole(sources.length)];
  const employees = 1 + draw.whole(500);
  const demo = draw.number() < 0.4;
  const worth =
    (industry === 0 ? 1 : industry === 1 ? -0.7 : 0) +
    (source === 0 ? 1.1 : source === 2 ? -0.6 : 0) +
    (employees >= 250 ? 0.8 : 0) +
    (demo ? 0.8 : 0);
  const cells = [
    ...[`L${i}`, industries[industry]!, sources[source]!, employees, demo ? 'yes' : 'no'],
    draw.pick(['DE', 'UK', 'FR', 'US']),
    draw.pick(['German', 'English', 'French']),
    1_000 * (1 + draw.whole(50)),
    draw.pick(['yes', 'no']),
    dayAt(draw.whole(300)),
  ];
  return { cells, worth, toss: draw.number() };
}

const wonShare = 0.4;
const sampleSize = 20_000;

/** How strongly worth moves the odds, and the odds of a lead without any. */
export interface Strength {
  readonly slope: number;
  readonly intercept: number;
}

export function chanceOf({ slope, intercept }: Strength, worth: number): number {
  return 1 / (1 + Math.exp(-intercept - slope * worth));
}

export function drawLeads(count: number, seed: number): DrawnLead[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, (_, i) => drawLead(draw, i));
}

/** The strength at which nobody who knew the true chances could do better than this AUC, four in ten deals being won. */
export function strengthFor(auc: number): Strength {
  const worths = Float64Array.from(drawLeads(sampleSize, 0), ({ worth }) => worth).sort();
  const at = (slope: number): Strength => ({
    slope,
    intercept: bisect((intercept) => meanOf(worths, { slope, intercept }) - wonShare, -10, 10),
  });
  return at(bisect((slope) => aucOfChances(worths, at(slope)) - auc, 0, 10));
}

/** Root of a function that grows. */
function bisect(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (of(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function meanOf(worths: Float64Array, strength: Strength): number {
  return worths.reduce((sum, worth) => sum + chanceOf(strength, worth), 0) / worths.length;
}

/** Of the chances themselves: expected over all outcomes that may be drawn from them. @param worths ascending */
function aucOfChances(worths: Float64Array, strength: Strength): number {
  let [lostBelow, pairs, won, lost] = [0, 0, 0, 0];
  for (let i = 0; i < worths.length; ) {
    let [wonHere, lostHere] = [0, 0];
    const worth = worths[i]!;
    for (; worths[i] === worth; i++) {
      wonHere += chanceOf(strength, worth);
      lostHere += 1 - chanceOf(strength, worth);
    }
    pairs += wonHere * (lostBelow + lostHere / 2);
    lostBelow += lostHere;
    won += wonHere;
    lost += lostHere;
  }
  return pairs / (won * lost);
}

/** Leads that are their own deals, their outcomes drawn from what they are worth. */
export function knownSignal(deals: number, strength: Strength, seed: number): Tabs {
  const rows = drawLeads(deals, seed).map(
    ({ cells, worth, toss }): TestRow => [...cells, toss < chanceOf(strength, worth) ? 'Won' : 'Lost'],
  );
  return { Leads: [headers.split(','), ...rows] };
}
