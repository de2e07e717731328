import { ageOf, answerRule, distinctDays, passingEvents, type Subject } from './answer.ts';
import { foldName, isEmpty, isError } from './cell.ts';
import { numberOf } from './number.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

export type WhyLine = [points: number, label: string];

export interface Score {
  score: number;
  fit: number;
  engagement: number;
  why: WhyLine[];
  disqualifiedBy: string[];
}

const mostPointsOfARule = 1_000_000;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Half away from zero; what comes within 1e-9 of a half is a half. */
function rounded(points: number): number {
  const size = Math.floor(Math.abs(points) + 1e-9 + 0.5);
  return points < 0 && size > 0 ? -size : size;
}

function faded(points: number, { fade }: Rule, age: number): number {
  if (!fade) return points;
  if (fade.kind === 'half-life') return points * 2 ** (-age / fade.days);
  if (fade.kind === 'expires') return age <= fade.days ? points : 0;
  return age < fade.days ? (points * (fade.days - age)) / fade.days : 0;
}

function eventPoints(rule: Rule, points: number, subject: Subject): number {
  const [first] = rule.conditions;
  const events = passingEvents(first, subject);
  const part = (day: number) => faded(points, rule, subject.day - day);
  if (rule.count === 'each') return events.reduce((sum, { day, count }) => sum + part(day) * count, 0);
  const days = distinctDays(events);
  if (rule.count === 'each day') return days.reduce((sum, day) => sum + part(day), 0);
  // Where absence is what matched there is no event to fade from.
  return rule.fade ? part(Math.max(...days)) : points;
}

function matchedPoints(rule: Rule, points: number, subject: Subject): number {
  const { column } = rule.conditions[0];
  if (column === 'activity') return eventPoints(rule, points, subject);
  const cell = subject.cell(column);
  if (rule.count === 'each') return points * numberOf(cell, subject.locale)!;
  return rule.fade ? faded(points, rule, ageOf(cell, subject)!) : points;
}

function capped(points: number, { maxPoints }: Rule): number {
  const most = Math.min(maxPoints ?? mostPointsOfARule, mostPointsOfARule);
  return clamp(points, -most, most);
}

/** Points of one rule. `hopeful`: unknown positive rules are taken to match. */
function rulePoints(rule: Rule, subject: Subject, hopeful: boolean): number {
  if (rule.points === 'Disqualify') return 0;
  const answer = answerRule(rule, subject);
  if (answer === 'match') return capped(rounded(matchedPoints(rule, rule.points, subject)), rule);
  if (answer === 'no' || !hopeful || rule.points <= 0) return 0;
  return capped(rounded(rule.points * (rule.count === 'once' ? 1 : rule.conditions[0].atLeast)), rule);
}

/** Lines of the rules, then of the group caps, each with the part it counts to. */
function linesOf(rules: Rule[], points: number[], settings: Settings): [Rule['kind'], WhyLine][] {
  const lines = rules.map((rule, index): [Rule['kind'], WhyLine] => [rule.kind, [points[index]!, rule.name]]);
  const groups = new Set(rules.map((rule) => foldName(rule.group)));
  for (const group of groups) {
    const cap = settings.whole(`Max points: ${group}`);
    if (group === '' || group === 'fit' || group === 'engagement' || cap === null) continue;
    const isMember = (rule: Rule) => foldName(rule.group) === group;
    const first = rules.find(isMember)!;
    const sum = rules.reduce((total, rule, index) => total + (isMember(rule) ? points[index]! : 0), 0);
    const most = Math.abs(cap);
    lines.push([first.kind, [clamp(sum, -most, most) - sum, `${first.group.replace(/\s+/gu, ' ')} cap`]]);
  }
  return lines;
}

function addUp(rules: Rule[], points: number[], settings: Settings): Omit<Score, 'disqualifiedBy'> {
  const lines = linesOf(rules, points, settings);
  const why = lines.map(([, line]) => line);
  const part = (kind: Rule['kind'], label: string) => {
    const sum = lines.reduce((total, [lineKind, [given]]) => total + (lineKind === kind ? given : 0), 0);
    const most = settings.whole(`Max points: ${label}`) ?? Infinity;
    why.push([Math.min(sum, most) - sum, `${label} cap`]);
    return Math.min(sum, most);
  };
  const fit = part('Attribute', 'Fit');
  const engagement = part('Behavior', 'Engagement');
  const floor = settings.whole('Score floor') ?? -Infinity;
  const ceiling = settings.whole('Score ceiling') ?? Infinity;
  const sum = fit + engagement;
  const score = clamp(sum, floor, ceiling);
  why.push([score - sum, score > sum ? 'Score floor' : 'Score ceiling']);
  return { score, fit, engagement, why: why.filter(([given]) => given !== 0) };
}

export function scoreOf(rules: Rule[], subject: Subject, settings: Settings): Score {
  const points = rules.map((rule) => rulePoints(rule, subject, false));
  const disqualifiers = rules.filter((rule) => rule.points === 'Disqualify');
  const holding = disqualifiers.filter((rule) => answerRule(rule, subject) === 'match');
  return { ...addUp(rules, points, settings), disqualifiedBy: holding.map((rule) => rule.name) };
}

/** The score if every unknown positive rule matched. */
export function potentialOf(rules: Rule[], subject: Subject, settings: Settings): number {
  const points = rules.map((rule) => rulePoints(rule, subject, true));
  return addUp(rules, points, settings).score;
}

/** Share of the distinct Leads columns that the rules use whose cell is neither empty nor an error. */
export function completenessOf(rules: Rule[], subject: Subject): number {
  const used = rules.flatMap((rule) => rule.conditions.map(({ column }) => column));
  const columns = [...new Set(used)].filter((column) => column !== 'activity');
  const known = columns.map(subject.cell).filter((cell) => !isEmpty(cell) && !isError(cell));
  return columns.length === 0 ? 1 : known.length / columns.length;
}

function signed(points: number): string {
  return points < 0 ? `−${-points}` : String(points);
}

/** The Why without what disqualified the lead or that a person set its status. */
export function whyText({ score, why }: Score): string {
  if (why.length === 0) return '0 = nothing matched';
  const lines = why.map(([points, label]) => `${points > 0 ? '+' : ''}${signed(points)} ${label}`);
  return `${signed(score)} = ${lines.join(' · ')}`;
}
