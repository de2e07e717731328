import type { TabledCandidate } from './candidate-table.ts';
import type { GivenDeals } from './deal-counts.ts';
import { joinValues } from './join-values.ts';
import { type JudgedCandidate, judgeCandidates } from './judged-candidate.ts';

/** Fewer wins or losses than this say nothing that would not be chance. */
const leastOfEach = 10;

/** Whether there are enough deals of either outcome to choose rules from. */
export function canChooseFrom({ won, lost }: GivenDeals): boolean {
  return won >= leastOfEach && lost >= leastOfEach;
}

/** A sign that was expected needs less proof than a value that only stands out among many. */
const expectedP = 0.1;
const surprisingP = 0.05;
/** What takes points may be less sure than that, where nothing surer does. */
const lenientP = 0.3;

const mostGiving = 5;
const mostTaking = 3;

/** The conditions that tell won from lost best, those that give first; none that repeats or contradicts another. */
export function chooseCandidates(
  candidates: readonly TabledCandidate[],
  given: GivenDeals,
): JudgedCandidate[] {
  const possible = judgeCandidates(candidates, given).filter(hasPossibleSign);
  const speaking = possible.filter(({ p, sign }) => p <= (sign === 0 ? surprisingP : expectedP));
  const ranked = [...speaking, ...joinValues(speaking, given)].sort(bySureness);
  const chosen: JudgedCandidate[] = [];
  for (const candidate of ranked) addTo(chosen, candidate);
  if (chosen.length > 0 && chosen.every(({ gives }) => gives)) {
    const weaker = possible.filter(({ gives, p }) => !gives && p <= lenientP).sort(bySureness);
    for (const candidate of weaker) if (chosen.every(({ gives }) => gives)) addTo(chosen, candidate);
  }
  return chosen.sort((a, b) => Number(b.gives) - Number(a.gives));
}

function hasPossibleSign({ sign, gives }: JudgedCandidate): boolean {
  return sign === 0 || sign > 0 === gives;
}

function bySureness(one: JudgedCandidate, other: JudgedCandidate): number {
  const z = ({ logOdds, standardError }: JudgedCandidate) => Math.abs(logOdds / standardError);
  return z(other) - z(one);
}

function addTo(chosen: JudgedCandidate[], candidate: JudgedCandidate): void {
  const sameSign = chosen.filter(({ gives }) => gives === candidate.gives);
  const perColumn = candidate.column < 0 ? 2 : 1;
  if (sameSign.length >= (candidate.gives ? mostGiving : mostTaking)) return;
  if (sameSign.filter(({ column }) => column === candidate.column).length >= perColumn) return;
  if (!chosen.some((other) => clashes(candidate, other))) chosen.push(candidate);
}

/** Whether two conditions mostly hold for the same leads, speak for and against one lead's value, or are one turned round. */
function clashes(one: JudgedCandidate, other: JudgedCandidate): boolean {
  if (one.family === other.family) return true;
  const both = overlap(one.leads, other.leads);
  const either = one.leadsMatched + other.leadsMatched - both;
  const isSameColumn = one.column === other.column && one.column >= 0;
  if (one.gives === other.gives) return both / either > 0.8;
  const isOpposite = both === 0 && either > 0.95 * one.leads.length;
  return isSameColumn && (both > 0 || isOpposite);
}

function overlap(one: Uint8Array, other: Uint8Array): number {
  let both = 0;
  for (let row = 0; row < one.length; row++) if (one[row] === 1 && other[row] === 1) both++;
  return both;
}
