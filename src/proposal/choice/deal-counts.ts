import { fisherExact } from '../../evidence/index.ts';

/** The closed deals that a choice may look at: indices into the table's deals, and which of them were won. */
export interface GivenDeals {
  readonly indices: readonly number[];
  readonly isWon: Uint8Array;
  readonly won: number;
  readonly lost: number;
}

/** What the given deals say about a condition. */
export interface DealCounts {
  readonly wonWith: number;
  readonly lostWith: number;
  readonly wonWithout: number;
  readonly lostWithout: number;
  /** Difference of the log-odds of winning with and without, each count half a deal more; and its standard error. */
  readonly logOdds: number;
  readonly standardError: number;
  /** Two-sided Fisher test. */
  readonly p: number;
}

export function givenDeals(indices: readonly number[], isWon: Uint8Array): GivenDeals {
  const won = indices.filter((index) => isWon[index] === 1).length;
  return { indices, isWon, won, lost: indices.length - won };
}

// On one side fewer deals than this are no comparison.
const leastOnEachSide = 5;

/** @param matches 1 for each deal of the table that the condition holds for. @returns null where too few deals are on a side */
export function dealCounts(
  matches: Uint8Array,
  { indices, isWon, won, lost }: GivenDeals,
): DealCounts | null {
  let wonWith = 0;
  let lostWith = 0;
  for (const index of indices) {
    if (matches[index] === 1) isWon[index] === 1 ? wonWith++ : lostWith++;
  }
  const [wonWithout, lostWithout] = [won - wonWith, lost - lostWith];
  if (Math.min(wonWith + lostWith, wonWithout + lostWithout) < leastOnEachSide) return null;
  const counts = [wonWith, lostWith, wonWithout, lostWithout];
  return {
    ...{ wonWith, lostWith, wonWithout, lostWithout },
    logOdds: logOdds(wonWith, lostWith) - logOdds(wonWithout, lostWithout),
    standardError: Math.sqrt(counts.reduce((sum, count) => sum + 1 / (count + 0.5), 0)),
    p: fisherExact(wonWith, lostWith, wonWithout, lostWithout),
  };
}

function logOdds(won: number, lost: number): number {
  return Math.log((won + 0.5) / (lost + 0.5));
}
