import { capsOf } from './caps.ts';
import type { Model } from './model.ts';
import type { Rule } from './rule.ts';

const largestRulePoints = 1_000_000;

/**
 * Upper bounds of what a lead can reach when every positive rule matches and no negative one does. Rules that exclude
 * each other are not told apart, so a minimum above the bound is certainly out of reach.
 */
export function attainable(model: Model): { score: number; fit: number; engagement: number } {
  const caps = capsOf(model);
  const parts = { Fit: 0, Engagement: 0 };
  const groups = caps.groups.map(({ cap, kind }) => ({ cap, kind, sum: 0 }));
  model.rules.forEach((rule, index) => {
    const group = groups[caps.groupOfRule[index]!];
    if (group) group.sum += mostOf(rule);
    else parts[rule.kind] += mostOf(rule);
  });
  for (const { cap, kind, sum } of groups) parts[kind] += Math.min(cap, sum);
  const fit = Math.min(parts.Fit, caps.fit ?? Number.POSITIVE_INFINITY);
  const engagement = Math.min(parts.Engagement, caps.engagement ?? Number.POSITIVE_INFINITY);
  const sum = Math.max(fit + engagement, caps.floor ?? Number.NEGATIVE_INFINITY);
  return { fit, engagement, score: Math.min(sum, caps.ceiling ?? Number.POSITIVE_INFINITY) };
}

function mostOf({ points, amount, pointsCap }: Rule): number {
  if (points === null || points <= 0) return 0;
  const isOnce = amount.kind === 'once' || amount.kind === 'agedCell' || amount.kind === 'latestEvent';
  return Math.min(pointsCap ?? largestRulePoints, isOnce ? points : largestRulePoints);
}
