import { fisherExact } from '../statistics/fisher-exact.ts';
import { type Lift, liftOf } from '../statistics/lift.ts';
import type { RulePoints } from './reweigh.ts';

/** What closed deals say about one rule or value. */
export interface RuleEvidence {
  wonWith: number;
  lostWith: number;
  wonWithout: number;
  lostWithout: number;
  /** null where no deal matches, or all do. */
  conversionWith: number | null;
  conversionWithout: number | null;
  /** Of the deals that match. */
  lift: Lift | null;
  /** Two-sided Fisher exact test of match against outcome. */
  p: number;
}

/**
 * Counts, conversion and lift of the deals that a rule matches beside those that it does not.
 * @throws if the arrays differ in length
 * @example ruleEvidence([1, 1, 0, 0], Uint8Array.of(1, 0, 0, 0)).lift?.lift // 2
 */
export function ruleEvidence(matches: ArrayLike<number>, won: Uint8Array): RuleEvidence {
  if (matches.length !== won.length) {
    throw new Error(`ruleEvidence: ${matches.length} matches for ${won.length} outcomes`);
  }
  const counts = { wonWith: 0, lostWith: 0, wonWithout: 0, lostWithout: 0 };
  won.forEach((outcome, row) => {
    const isWon = outcome === 1;
    if (matches[row]! > 0) counts[isWon ? 'wonWith' : 'lostWith']++;
    else counts[isWon ? 'wonWithout' : 'lostWithout']++;
  });
  const { wonWith, lostWith, wonWithout, lostWithout } = counts;
  const share = (wins: number, losses: number) => (wins + losses === 0 ? null : wins / (wins + losses));
  return {
    ...counts,
    conversionWith: share(wonWith, lostWith),
    conversionWithout: share(wonWithout, lostWithout),
    lift: liftOf(wonWith, wonWith + lostWith, share(wonWith + wonWithout, lostWith + lostWithout) ?? 0),
    p: fisherExact(wonWith, lostWith, wonWithout, lostWithout),
  };
}

export type RuleVerdict = 'undervalued' | 'overvalued' | 'right' | 'no effect seen' | 'too few to say';

/** Fewer deals with a match, or without one, say nothing about it. */
const leastDeals = 10;

/**
 * What the suggested points say about the present ones. *Right*: the interval has the present points and not 0.
 * *No effect seen*: it has 0, and is narrow enough to rule the present points out, or there are none. Where it has
 * both, the deals are too few to say.
 * @param withMatch deals that the rule matches
 * @param without deals that it does not
 * @example ruleVerdict(5, { points: 12, low: 7, high: 17 }, 40, 160) // 'undervalued'
 */
export function ruleVerdict(
  present: number,
  suggested: RulePoints,
  withMatch: number,
  without: number,
): RuleVerdict {
  if (withMatch < leastDeals || without < leastDeals) return 'too few to say';
  const hasZero = suggested.low <= 0 && suggested.high >= 0;
  const hasPresent = suggested.low <= present && present <= suggested.high;
  if (hasZero) return hasPresent && present !== 0 ? 'too few to say' : 'no effect seen';
  if (hasPresent) return 'right';
  return present < suggested.low ? 'undervalued' : 'overvalued';
}
