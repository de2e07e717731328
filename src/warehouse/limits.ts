import { type Model, type Problem, problemAt } from '../scoring/index.ts';
import { largestRulePoints, settled } from './rule-points.ts';
import { say } from './sentences.ts';
import { statusNames } from './status-step.ts';

/** Scores are kept in 32 bits. */
const largestScore = 2_147_483_647;

/** Longer Whys are shortened to fit a cell. */
const longestWhy = 45_000;

/** What makes a model one that no statement can say, whatever the columns are. */
export function limitProblems(model: Model): Problem[] {
  return [...largeNumbers(model), ...largeScores(model), ...longWhys(model), ...unprintable(model)];
}

function largeNumbers({ settings }: Model): Problem[] {
  const { scoreFloor, scoreCeiling, fitCap, engagementCap, groupCaps, demotionMargin } = settings;
  const named: [string, number | null][] = [
    ['Score floor', scoreFloor],
    ['Score ceiling', scoreCeiling],
    ['Max points: Fit', fitCap],
    ['Max points: Engagement', engagementCap],
    ['Demotion margin', demotionMargin],
    ...Array.from(groupCaps, ([name, { cap }]) => [`Max points: ${name}`, cap] as [string, number]),
  ];
  return named.flatMap(([name, value]) =>
    value === null || Math.abs(value) <= largestScore
      ? []
      : [problemAt(say.limitTooLarge(name, value), settings.tab)],
  );
}

function largeScores({ rules }: Model): Problem[] {
  const sum = rules.reduce((total, { amount, points, pointsCap }) => {
    if (points === null || points === 0) return total;
    return (
      total +
      (amount.kind === 'once'
        ? Math.abs(settled(points, pointsCap))
        : Math.min(pointsCap ?? largestRulePoints, largestRulePoints))
    );
  }, 0);
  return sum <= largestScore ? [] : [problemAt(say.scoreTooLarge(), rules[0]!.valuePlace.tab)];
}

/** Room for sign, points and separator of a line, and for the words of a remark. */
const besideLabel = 30;

function longWhys({ rules, ladder, settings }: Model): Problem[] {
  const labels = [...rules.map(({ name }) => name), ...settings.groupCaps.keys(), ...statusNames(ladder)];
  const characters = labels.reduce((sum, label) => sum + label.length + besideLabel, 0);
  if (characters <= longestWhy) return [];
  return [problemAt(say.whyTooLong(characters, longestWhy), rules[0]?.valuePlace.tab ?? '')];
}

/** Half of a surrogate pair, or the character of number 0. */
const unprintablePattern = /[\0\p{Surrogate}]/u;

function unprintable({ rules, ladder, settings, yesWords, noWords }: Model): Problem[] {
  const ofRules = rules.flatMap((rule) => {
    const items = rule.conditions.flatMap((condition) => {
      if (condition.kind === 'text') return condition.asks.items;
      if (condition.kind === 'emailDomain') return condition.patterns;
      return 'pick' in condition ? (condition.pick.asks?.items ?? []) : [];
    });
    const isBad = [rule.name, rule.group, ...items].some((text) => unprintablePattern.test(text));
    return isBad ? [problemAt(say.unprintable(), rule.valuePlace.tab, rule.valuePlace)] : [];
  });
  const words = [...yesWords, ...noWords, ...settings.wonWords, ...settings.lostWords, ...settings.openWords];
  const ofOthers = [...statusNames(ladder), ...words].some((text) => unprintablePattern.test(text));
  return ofOthers ? [...ofRules, problemAt(say.unprintable(), settings.tab)] : ofRules;
}
