import type { RulePoints } from './reweigh.ts';

export type RuleVerdict = 'undervalued' | 'overvalued' | 'right' | 'no effect seen' | 'too few to say';

/** Fewer deals with a match, or without one, say nothing about it. */
const LEAST_DEALS = 10;

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
  if (withMatch < LEAST_DEALS || without < LEAST_DEALS) return 'too few to say';
  const hasZero = suggested.low <= 0 && suggested.high >= 0;
  const hasPresent = suggested.low <= present && present <= suggested.high;
  if (hasZero) return hasPresent && present !== 0 ? 'too few to say' : 'no effect seen';
  if (hasPresent) return 'right';
  return present < suggested.low ? 'undervalued' : 'overvalued';
}
