import { localeOf } from '../../scoring/index.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { numberIn, type UsableColumn } from '../source/usable-columns.ts';
import { activityCandidates } from './activity-candidates.ts';
import { type Candidate, columnCandidate } from './candidate.ts';
import { say } from './sentences.ts';
import { titleCandidates, valueCandidates } from './word-candidates.ts';

/** Every rule that the user's columns and events give rise to. */
export function findCandidates(columns: readonly UsableColumn[], source: ProposalSource): Candidate[] {
  const presence = columns.filter(({ use }) => use !== 'email' && use !== 'yesNo');
  return [
    ...columns.flatMap((column) => candidatesOf[column.use](column, source)),
    ...presence.flatMap(presenceCandidates),
    ...activityCandidates(source),
  ];
}

type ColumnCandidates = (column: UsableColumn, source: ProposalSource) => Candidate[];

const candidatesOf: Readonly<Record<UsableColumn['use'], ColumnCandidates>> = {
  number: numberCandidates,
  yesNo: yesNoCandidates,
  category: valueCandidates,
  text: titleCandidates,
  email: emailCandidates,
  day: dayCandidates,
  presence: () => [],
};

/** Rules on a column of e-mail addresses; none of them names an address. */
function emailCandidates(column: UsableColumn): Candidate[] {
  const rule = (Test: string, Rule: string, weight: number, prior: number, because: string) =>
    columnCandidate(column, { Rule, Test }, { sign: -1, weight, prior, because });
  return [
    rule('email is free', 'Free mail', 5, 0.5, say.freeMail),
    rule('email is academic', 'Academic mail', 15, 0.55, say.academic),
    rule('email is invalid', 'Broken address', 15, 0.45, say.invalidMail),
    rule('is duplicate', 'Same address again', 5, 0.15, say.sameMail),
  ];
}

/** Rules on a column that answers yes or no. */
function yesNoCandidates(column: UsableColumn): Candidate[] {
  const { header, roles } = column;
  const [yes, no] = [
    { Rule: header, Test: 'is yes' },
    { Rule: `${header}: no`, Test: 'is no' },
  ];
  if (roles.includes('optOut'))
    return [columnCandidate(column, yes, { sign: -1, weight: 20, prior: 0.9, because: say.optOut(header) })];
  return [
    columnCandidate(column, yes, { sign: 0, weight: 10, prior: 0.4, because: say.yes(header) }),
    columnCandidate(column, no, { sign: -1, weight: 5, prior: 0.15, because: say.no(header) }),
  ];
}

/** Rules on whether a column is filled in, where some leads have it and others do not. */
function presenceCandidates(column: UsableColumn): Candidate[] {
  const { header, roles, filledShare } = column;
  if (!(filledShare > 0 && filledShare < 1)) return [];
  const isContact = roles.includes('phone') || roles.includes('title');
  return [
    columnCandidate(
      column,
      { Rule: `${header}: missing`, Test: 'is empty' },
      { sign: -1, weight: 5, prior: isContact ? 0.3 : 0.2, because: say.missing(header) },
      'presence',
    ),
    columnCandidate(
      column,
      { Rule: `${header}: known`, Test: 'is not empty' },
      { sign: 1, weight: 5, prior: isContact ? 0.25 : 0.12, because: say.known(header) },
      'presence',
    ),
  ];
}

/** Windows in days, the first choice first. */
const lately = [30, 60, 14, 90, 180];
const longAgo = [180, 90, 365, 60, 730];

/** Rules on how long ago a lead came in or was last in touch. Other days, such as birthdays, say nothing by their age. */
function dayCandidates(column: UsableColumn, { leads, deals }: ProposalSource): Candidate[] {
  const { header, roles } = column;
  const isLastSeen = roles.includes('lastSeen');
  if (!isLastSeen && !roles.includes('createdOn')) return [];
  // The last contact with a lead that is a closed deal came after the decision.
  if (isLastSeen && leads === deals) return [];
  const Kind = isLastSeen ? 'Behavior' : 'Attribute';
  const recent = {
    Rule: isLastSeen ? 'In touch lately' : 'New lead',
    because: isLastSeen ? say.seenLately(header) : say.isNew(header),
    prior: isLastSeen ? 0.6 : 0.3,
  };
  const old = {
    Rule: isLastSeen ? 'Long out of touch' : 'Old lead',
    because: isLastSeen ? say.longUnseen(header) : say.isOld(header),
    prior: isLastSeen ? 0.6 : 0.2,
  };
  const rule = (Test: string, days: number, sign: 1 | -1, { Rule, because, prior }: typeof recent) =>
    columnCandidate(column, { Rule, Kind, Test, Value: `${days}` }, { sign, weight: 10, prior, because });
  return [
    ...lately.map((days) => rule('within last days', days, 1, recent)),
    ...longAgo.map((days) => rule('more than days ago', days, -1, old)),
  ];
}

/** Shares of the values below a threshold, the first choice first. */
const highCuts = [0.75, 0.67, 0.5, 0.9];
const lowCuts = [0.25, 0.2, 0.1];

/** `at least` and `at most` rules on numbers, at values that stand in the column. */
function numberCandidates(column: UsableColumn, { locale }: ProposalSource): Candidate[] {
  const numbers = column.cells.map((cell) => numberIn(cell, locale)).filter((n) => !Number.isNaN(n));
  numbers.sort((a, b) => a - b);
  if (numbers.length === 0 || numbers[0] === numbers[numbers.length - 1]) return [];
  const { roles, header } = column;
  const isBehavior = roles.includes('visits');
  const isKnown = isBehavior || ['size', 'budget', 'interest'].some((role) => roles.includes(role as never));
  const cells = (Test: string, value: number, ends: string) => ({
    Rule: `${header} ${ends}`,
    Kind: isBehavior ? 'Behavior' : 'Attribute',
    Test,
    // As the locale writes it, without groups: a comma would be a separator of items elsewhere.
    Value: String(value).replace('.', localeOf(locale).decimalMark),
  });
  const high = highCuts.map((cut) => {
    const value = quantile(numbers, cut);
    const because = say.high(header, percentOf(numbers.map((number) => number >= value)));
    const worth = { sign: isKnown ? 1 : 0, weight: 15, prior: isKnown ? 0.6 : 0.1, because } as const;
    return columnCandidate(column, cells('≥', value, 'high'), worth);
  });
  const low = lowCuts.map((cut) => {
    const value = quantile(numbers, cut);
    const because = say.low(header, percentOf(numbers.map((number) => number <= value)));
    const worth = { sign: -1, weight: 10, prior: isKnown ? 0.35 : 0.05, because } as const;
    return columnCandidate(column, cells('≤', value, 'low'), worth);
  });
  return [...high, ...low];
}

/** The inverted-CDF quantile, which is a value of the column. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}

function percentOf(answers: readonly boolean[]): number {
  return Math.round((100 * answers.filter((isSo) => isSo).length) / answers.length);
}
