import { localeOf, quoteItem } from '../../scoring/index.ts';
import { type SpellingGroup, valueGroups } from '../column-values.ts';
import { type Candidate, columnCandidate } from '../source/candidate.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { numberIn, type UsableColumn } from '../source/usable-columns.ts';
import { activityCandidates } from './activity-candidates.ts';

/** Every condition that the columns and events of the leads give rise to; no outcome is looked at. */
export function findCandidates(columns: readonly UsableColumn[], source: ProposalSource): Candidate[] {
  // What happened last is of today: for a closed deal it came after the decision.
  const lasting = columns.filter(({ roles }) => !roles.includes('lastSeen'));
  return [
    ...lasting.flatMap((column) => [...candidatesOf[column.use](column, source), ...presence(column)]),
    ...activityCandidates(source),
  ];
}

type ColumnCandidates = (column: UsableColumn, source: ProposalSource) => Candidate[];

const none = () => [];

const candidatesOf: Readonly<Record<UsableColumn['use'], ColumnCandidates>> = {
  number: numberCandidates,
  yesNo: yesNoCandidates,
  category: valueCandidates,
  email: emailCandidates,
  presence: none,
  text: none,
  // A day of today's cells: the deals would be asked about days that came after them.
  day: none,
};

function emailCandidates(column: UsableColumn): Candidate[] {
  const rule = (Test: string, Rule: string) => columnCandidate(column, { Rule, Test }, -1);
  return [
    rule('email is free', 'Free mail'),
    rule('email is academic', 'Academic mail'),
    rule('email is invalid', 'Broken address'),
  ];
}

function yesNoCandidates(column: UsableColumn): Candidate[] {
  const { header, roles } = column;
  const yes = { Rule: header, Test: 'is yes' };
  if (roles.includes('optOut')) return [columnCandidate(column, yes, -1)];
  const no = { Rule: `${header}: no`, Test: 'is no' };
  return [columnCandidate(column, yes, 0), columnCandidate(column, no, -1)];
}

/** Whether a column is filled in, where some leads have it and others do not. */
function presence(column: UsableColumn): Candidate[] {
  const { header, use, filledShare } = column;
  if (!(filledShare > 0 && filledShare < 1) || use === 'email' || use === 'yesNo') return [];
  const missing = columnCandidate(column, { Rule: `${header}: missing`, Test: 'is empty' }, -1, 'presence');
  // Elsewhere it would give points to each of the column's values.
  if (use !== 'presence') return [missing];
  const known = { Rule: `${header}: known`, Test: 'is not empty' };
  return [missing, columnCandidate(column, known, 1, 'presence')];
}

const mostValues = 25;
/** A value of fewer leads, or of less than this share of them, tells of those leads and not of the value. */
const leastLeads = 5;
const leastShare = 0.01;

function valueCandidates(column: UsableColumn): Candidate[] {
  const { header, cells } = column;
  const least = Math.max(leastLeads, leastShare * cells.length);
  const isFrequent = ({ count }: SpellingGroup) => count >= least;
  const frequent = valueGroups(cells).filter(isFrequent).slice(0, mostValues);
  return frequent.map(({ text }) => {
    const rule = { Rule: `${header}: ${text}`, Test: 'is', Value: quoteItem(text) };
    return { ...columnCandidate(column, rule, 0, `is ${text}`), joins: text };
  });
}

/** Shares of the values below a threshold. */
const cuts = [0.1, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9];

/** `at least` and `at most`, at values that stand in the column and are neither its smallest nor its largest. */
function numberCandidates(column: UsableColumn, { locale }: ProposalSource): Candidate[] {
  const numbers = column.cells.map((cell) => numberIn(cell, locale)).filter((n) => !Number.isNaN(n));
  numbers.sort((a, b) => a - b);
  const [lowest, highest] = [numbers[0]!, numbers[numbers.length - 1]!];
  const values = new Set(cuts.map((cut) => quantile(numbers, cut)));
  const inner = [...values].filter((value) => value > lowest && value < highest);
  const Kind = column.roles.includes('visits') ? 'Behavior' : 'Attribute';
  const rule = (Test: string, value: number, ends: string) => {
    // As the locale writes it, without groups: a comma would be a separator of items elsewhere.
    const Value = String(value).replace('.', localeOf(locale).decimalMark);
    return columnCandidate(column, { Rule: `${column.header} ${ends}`, Kind, Test, Value }, 0);
  };
  return inner.flatMap((value) => [rule('≥', value, 'high'), rule('≤', value, 'low')]);
}

/** The inverted-CDF quantile, which is a value of the column. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}
