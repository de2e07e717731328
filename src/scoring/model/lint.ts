import { cellPlace } from '../reading/address.ts';
import { foldName } from '../reading/fold.ts';
import { columnIndex } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { capsOf } from './caps.ts';
import { say } from './lint-sentences.ts';
import type { Model } from './model.ts';
import type { ModelSource } from './model-context.ts';
import type { Rule } from './rule.ts';
import { contradiction, rangeOverlap } from './rule-ranges.ts';
import type { RuleHeader } from './rule-rows.ts';

/** Advice about rules that work: nothing is left out for it. */
export function lintModel(model: Model, source: ModelSource): Problem[] {
  const { rules } = model;
  const at = (finding: Finding, rule: Rule, header: RuleHeader) =>
    problemAt(
      finding,
      source.rules.tab,
      cellPlace(rule.row, Math.max(0, columnIndex(source.rules.headers, header))),
    );
  return [
    ...rules.flatMap((rule) => lintRule(rule).map(([header, finding]) => at(finding, rule, header))),
    ...lintPairs(model, source).map(([rule, finding]) => at(finding, rule, 'Value')),
    ...lintCaps(model),
    ...lintLadder(model, source),
    ...(rules.length > 0 && !rules.some(isNegativeSignal)
      ? [problemAt(say.noNegativeRule(), source.rules.tab)]
      : []),
  ];
}

function isNegativeSignal(rule: Rule): boolean {
  return rule.points === null || rule.points < 0;
}

function lintRule(rule: Rule): [RuleHeader, Finding][] {
  const found: [RuleHeader, Finding][] = [];
  const never = contradiction(rule);
  if (never) found.push(['Test', say.neverMatches(never)]);
  if (rule.points !== null && rule.pointsCap !== null && rule.pointsCap < Math.abs(rule.points)) {
    found.push(['Max points', say.capBelowPoints(rule.pointsCap, rule.points)]);
  }
  const group = foldName(rule.group);
  if (group === 'fit' || group === 'engagement') found.push(['Group', say.partIsNoGroup(rule.group)]);
  return found;
}

/**
 * Rules that say the same, and ranges of one column that stack, each with the topmost such rule: of many alike every
 * pair would be a flood. A group with a cap is how to say that they may.
 */
function lintPairs({ rules, settings }: Model, source: ModelSource): [Rule, Finding][] {
  return rules.flatMap((rule, index) => {
    const group = foldName(rule.group);
    const hasCap = group !== '' && settings.groupCaps.has(group);
    const others = rules.slice(0, index).filter((above) => !hasCap || foldName(above.group) !== group);
    const same = others.find((above) => sameRule(rule, above));
    const stacked = others.find((above) => !sameRule(rule, above) && rangeOverlap(rule, above));
    const findings = [
      same ? say.ruleTwice(same.row) : null,
      stacked ? say.rangesStack(stacked.row, source.leadHeaders[rule.columns[0]!]!.trim()) : null,
    ];
    return findings.flatMap((finding): [Rule, Finding][] => (finding ? [[rule, finding]] : []));
  });
}

const afterPoints = /^\S+ /;

/** The sentence says everything that a rule does, so two rules with one sentence are the same but for their points. */
function sameRule(rule: Rule, above: Rule): boolean {
  const points = (candidate: Rule) => Math.sign(candidate.points ?? 0);
  return (
    points(rule) === points(above) &&
    rule.inWords.replace(afterPoints, '') === above.inWords.replace(afterPoints, '')
  );
}

function lintCaps({ rules, settings }: Model): Problem[] {
  const groups = new Set(rules.map((rule) => foldName(rule.group)));
  const unused = [...settings.groupCaps].filter(([group]) => !groups.has(group));
  return unused.map(([group, { place }]) => problemAt(say.groupOfCapUnknown(group), settings.tab, place));
}

function lintLadder(model: Model, source: ModelSource): Problem[] {
  if (model.rules.length === 0) return [];
  const most = attainable(model);
  return model.ladder.rungs.flatMap((rung) => {
    const parts = [
      ['a score of', rung.minScore, most.score],
      ['a Fit of', rung.minFit, most.fit],
      ['an Engagement of', rung.minEngagement, most.engagement],
    ] as const;
    return parts
      .filter(([, minimum, reach]) => minimum > reach)
      .map(([part, minimum, reach]) =>
        // The ladder that is built in stands on no tab.
        problemAt(say.minimumOutOfReach(rung.name, minimum, reach, part), source.statuses?.tab ?? ''),
      );
  });
}

const largestRulePoints = 1_000_000;

/**
 * Upper bounds of what a lead can reach when every positive rule matches and no negative one does. Rules that exclude
 * each other are not told apart, so a minimum above the bound is certainly out of reach.
 */
function attainable(model: Model): { score: number; fit: number; engagement: number } {
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
