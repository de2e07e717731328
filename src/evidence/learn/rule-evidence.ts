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

export type RuleVerdict =
  | 'should count more'
  | 'should count less'
  | 'works the other way'
  | 'right'
  | 'no effect seen'
  | 'too few to say';

/** Fewer deals with a match, or without one, say nothing about it. */
const leastDeals = 10;

/**
 * What the suggested points say about the present ones. *Right*: their interval has the present points and not 0. *No
 * effect seen*: it has 0. *Works the other way*: it lies on the other side of 0.
 * @param withMatch deals that the rule matches
 * @param without deals that it does not
 * @example ruleVerdict(5, { points: 12, low: 7, high: 17 }, 40, 160) // 'should count more'
 */
export function ruleVerdict(
  present: number,
  suggested: RulePoints,
  withMatch: number,
  without: number,
): RuleVerdict {
  if (withMatch < leastDeals || without < leastDeals) return 'too few to say';
  if (suggested.low <= 0 && suggested.high >= 0) return 'no effect seen';
  if (suggested.low <= present && present <= suggested.high) return 'right';
  const side = Math.sign(suggested.points);
  if (present * side < 0) return 'works the other way';
  return present * side < suggested.points * side ? 'should count more' : 'should count less';
}

/** What a rule that matters gives at least. */
const noticeablePoints = 5;

/**
 * From how many deals on an effect of 5 points would be seen, as many won and as many matched as now; null where these
 * are enough. An interval narrows with the root of the deals.
 * @example dealsToSee({ points: 1, low: -9, high: 11 }, 200) // 800
 */
export function dealsToSee({ low, high }: RulePoints, deals: number): number | null {
  const needed = deals * ((high - low) / 2 / noticeablePoints) ** 2;
  if (needed <= deals) return null;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(needed / step) * step;
}
