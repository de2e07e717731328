import { cellText, isEmptyCell } from '../../scoring/index.ts';
import { quoteItem, quoteItems, type SpellingGroup, valueGroups } from '../column-values.ts';
import type { UsableColumn } from '../source/usable-columns.ts';
import { type Candidate, columnCandidate, type Worth } from './candidate.ts';
import type { JudgedCandidate } from './judge-candidates.ts';
import { say } from './sentences.ts';
import { signalsIn } from './signal-words.ts';

// A Value of more words is no longer read.
const mostWords = 10;

/** Words of rank in a column of job titles or occupations, those only that stand in it. */
export function titleCandidates(column: UsableColumn): Candidate[] {
  if (!column.roles.includes('title')) return [];
  return [...rankCandidate(column, 'senior'), ...rankCandidate(column, 'junior')];
}

function rankCandidate(column: UsableColumn, rank: 'senior' | 'junior'): Candidate[] {
  const counts = new Map<string, number>();
  for (const cell of column.cells) {
    if (isEmptyCell(cell)) continue;
    for (const word of signalsIn(cellText(cell), rank)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  if (words.length === 0) return [];
  const Rule = rank === 'senior' ? 'Decision maker' : 'Cannot buy';
  const cells = { Rule, Test: 'contains any of', Value: quoteItems(words.slice(0, mostWords)) };
  const because = say[rank](column.header);
  const sign = rank === 'senior' ? 1 : -1;
  return [columnCandidate(column, cells, { sign, weight: 20, prior: 0.8, because }, rank)];
}

const mostValues = 12;

/** Rules on single values of a column: those with a known meaning, the commonest, and any that closed deals may speak for. */
export function valueCandidates(column: UsableColumn): Candidate[] {
  const groups = valueGroups(column.cells);
  const isFrequent = ({ count }: SpellingGroup) => count >= Math.max(2, column.cells.length / 100);
  const frequent = groups.filter(isFrequent).slice(0, mostValues);
  const titles = titleCandidates(column);
  // Words of rank say more about job titles that are not in the sheet yet than a list of titles does.
  const canJoin = titles.length === 0;
  const rare = frequent.length > 2 ? frequent[frequent.length - 1] : undefined;
  return [
    ...titles,
    ...frequent.map((group, index) => frequentValue(column, group, index, canJoin)),
    ...(rare ? [rarestValue(column, rare)] : []),
    ...meaningfulValues(column, groups, 'warmSource'),
    ...meaningfulValues(column, groups, 'coldSource'),
  ];
}

const tellingRoles = ['industry', 'size', 'title', 'source', 'interest', 'country', 'budget'];

/** @param index from 0, for the commonest */
function frequentValue(
  column: UsableColumn,
  { text, count }: SpellingGroup,
  index: number,
  canJoin: boolean,
): Candidate {
  const { header, cells, roles } = column;
  const rows = cells.length;
  const isTelling = roles.some((role) => tellingRoles.includes(role));
  const isTypical = count / rows >= 0.05 && count / rows <= 0.7;
  const prior = isTypical ? (isTelling ? 0.35 : 0.2) - 0.04 * index : 0.05 - 0.001 * index;
  const because = (index === 0 ? say.commonest : say.oneOf)(header, text, count, rows);
  const candidate = valueCandidate(column, text, { sign: 0, weight: 10, prior, because });
  return canJoin ? { ...candidate, joins: text } : candidate;
}

function rarestValue(column: UsableColumn, { text, count }: SpellingGroup): Candidate {
  const because = say.rarest(column.header, text, count);
  return valueCandidate(column, text, { sign: -1, weight: 5, prior: 0.02, because });
}

function valueCandidate(column: UsableColumn, text: string, worth: Worth): Candidate {
  const cells = { Rule: `${column.header}: ${text}`, Test: 'is', Value: quoteItem(text) };
  return columnCandidate(column, cells, worth, `is ${text}`);
}

/** One rule for all values of the column that mean the same in most businesses. */
function meaningfulValues(
  column: UsableColumn,
  groups: readonly SpellingGroup[],
  kind: 'warmSource' | 'coldSource',
): Candidate[] {
  if (!column.roles.includes('source')) return [];
  const texts = groups.map(({ text }) => text).filter((text) => signalsIn(text, kind).length > 0);
  if (texts.length === 0) return [];
  const chosen = texts.slice(0, mostValues);
  const isWarm = kind === 'warmSource';
  const cells = {
    Rule: isWarm ? 'Came on advice or asked' : 'Never asked',
    Test: chosen.length > 1 ? 'is any of' : 'is',
    Value: quoteItems(chosen),
  };
  const worth = isWarm
    ? ({ sign: 1, weight: 15, prior: 0.6 } as const)
    : ({ sign: -1, weight: 10, prior: 0.4 } as const);
  return [columnCandidate(column, cells, { ...worth, because: say[kind](column.header) }, kind)];
}

const mostJoined = 6;

/**
 * Values of a column that closed deals speak for, or against, alike, as one rule: `Industry is any of SaaS, Fintech`.
 * The single values stay candidates of their own.
 */
export function joinValues(candidates: readonly JudgedCandidate[]): Candidate[] {
  const groups = new Map<string, JudgedCandidate[]>();
  for (const candidate of candidates) {
    const { deals, joins, column, sign } = candidate;
    if (joins === undefined || sign !== 0 || deals === null || !deals.speaks) continue;
    const group = `${column} ${deals.logOdds > 0 ? 1 : -1}`;
    groups.set(group, [...(groups.get(group) ?? []), candidate]);
  }
  // Values picked for their luck look proven together; at least one must be so by itself.
  const isSound = (members: readonly JudgedCandidate[]) =>
    members.length > 1 && members.some(({ deals }) => deals!.isProven);
  return [...groups.values()].filter(isSound).map(joined);
}

function joined(members: readonly JudgedCandidate[]): Candidate {
  const byProof = [...members].sort((a, b) => a.deals!.p - b.deals!.p).slice(0, mostJoined);
  const { cells, column, deals } = byProof[0]!;
  const header = String(cells.Field);
  const isBetter = deals!.logOdds > 0;
  const direction = isBetter ? 'wins more often' : 'wins less often';
  const Value = quoteItems(byProof.map(({ joins }) => joins!));
  return columnCandidate(
    { index: column, header },
    { Rule: `${header}: ${direction}`, Test: 'is any of', Value },
    { sign: 0, weight: 10, prior: 0.3, because: say.alike(header, isBetter) },
    `joined ${direction}`,
  );
}
