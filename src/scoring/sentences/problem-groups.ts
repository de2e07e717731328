import { counted, type Remedy } from './finding.ts';
import type { Problem } from './problem.ts';

/** All problems with one cause. */
export interface ProblemGroup {
  readonly level: Problem['level'];
  /** Of the first of them, as in `Problem`. */
  readonly tab: string;
  readonly cell: string;
  /** The first of them in words, with its address and the way out, and how much it concerns: `… (1,000 deals)`. */
  readonly message: string;
  /** Cells that have it; what concerns a whole tab, or the workbook, is one. */
  readonly count: number;
  /** Of the first of them. */
  readonly remedies?: readonly Remedy[];
  /** By it what people want ignored is known again; left out where it may not be. */
  readonly cause?: string;
}

/** Problems by cause, errors first, and of either those first that concern most. What is ignored is counted apart. */
export interface ProblemGroups {
  readonly errors: readonly ProblemGroup[];
  readonly advice: readonly ProblemGroup[];
  readonly all: readonly ProblemGroup[];
  readonly ignored: readonly ProblemGroup[];
}

type KnownProblem = Pick<
  Problem,
  'code' | 'tab' | 'cell' | 'received' | 'message' | 'level' | 'count' | 'remedies' | 'isIgnored'
>;

/**
 * Cells of one column of leads, deals or activities with one fault have one cause; so have deals of one unknown outcome.
 * What is wrong with rules, statuses and settings is each its own cause, and concerns every lead: it comes first.
 */
export function groupProblems(problems: readonly KnownProblem[]): ProblemGroups {
  const all = byCause(problems.filter(({ isIgnored }) => !isIgnored));
  const ofLevel = (level: Problem['level']) => all.filter((group) => group.level === level);
  const [errors, advice] = [ofLevel('error'), ofLevel('advice')];
  const ignored = byCause(problems.filter(({ isIgnored }) => isIgnored));
  return { errors, advice, all: [...errors, ...advice], ignored };
}

function byCause(problems: readonly KnownProblem[]): ProblemGroup[] {
  const groups = new Map<string, { first: KnownProblem; count: number }>();
  for (const problem of problems) {
    const cause = causeOf(problem);
    const known = groups.get(cause);
    if (known) known.count += problem.count;
    else groups.set(cause, { first: problem, count: problem.count });
  }
  return [...groups.values()]
    .sort((a, b) => Number(nounOf(b.first) === null) - Number(nounOf(a.first) === null) || b.count - a.count)
    .map(({ first, count }) => groupOf(first, count));
}

function causeOf(problem: KnownProblem): string {
  const { code, tab, cell, received, message } = problem;
  if (nounOf(problem) === null) return message;
  const column = cell.replace(/\d+$/, '');
  return [code, tab, column, code === 'outcome-unknown' ? received.toLowerCase() : ''].join('\n');
}

/** What is wrong with data leaves a cell out, and no rule: people may know of it and leave it so. */
const ofData =
  /^(cell-|event-|deal-|outcome-|key-twice|leads?-|override-|error-cell|date-orders-|formula-|activities-without-|contacted-on-)/;
/** The cell is where it was found first: the next run may find it elsewhere in the column. */
const anywhere =
  /^(unit-passed-over|date-order|formula-|(value|activity)-unruled|totals-row|call-without-lead|owner-unknown)/;
/** What was received is one of many. */
const anExample = /^(unit-passed-over|date-order|formula-)/;

/** By it a cause is known again though rows move and counts grow; null for what people may not have ignored. */
export function ignorableCause(problem: KnownProblem): string | null {
  const { code, tab, cell, received, level } = problem;
  if (level === 'error' && !ofData.test(code)) return null;
  if (nounOf(problem) !== null) return causeOf(problem);
  const place = anywhere.test(code) ? cell.replace(/\d+$/, '') : cell;
  return [code, tab, place, anExample.test(code) ? '' : received].join('\n');
}

function groupOf(problem: KnownProblem, count: number): ProblemGroup {
  const { level, tab, cell, message, remedies } = problem;
  const amount = count === 1 ? '' : ` (${counted(count, ...(nounOf(problem) ?? ['cell']))})`;
  const cause = ignorableCause(problem);
  return {
    ...{ level, tab, cell, message: message + amount, count },
    ...(remedies && { remedies }),
    ...(cause !== null && { cause }),
  };
}

type Noun = readonly [one: string, many?: string];

/** What a cell with the problem stands for; null where it stands for no one row of data. */
function nounOf({ code, cell }: Pick<KnownProblem, 'code' | 'cell'>): Noun | null {
  if (cell === '') return null;
  if (code.startsWith('event-')) return ['activity', 'activities'];
  if (/^(deal|outcome)-/.test(code)) return ['deal'];
  return /^(cell-|key-twice|lead-without-|override-|error-cell)/.test(code) ? ['lead'] : null;
}

/** How many cells have a problem, by which the groups are counted everywhere. */
export function cellCount(groups: readonly ProblemGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** @example countedGroups(groups, 'problem') // '2,003 problems of 4 kinds' */
export function countedGroups(groups: readonly ProblemGroup[], ...noun: Noun): string {
  const cells = cellCount(groups);
  const kinds = groups.length < cells ? ` of ${counted(groups.length, 'kind')}` : '';
  return `${counted(cells, ...noun)}${kinds}`;
}

/** What is left out of a list of problems, in one line; none for nothing. */
export function ignoredLines({ ignored }: ProblemGroups): string[] {
  if (ignored.length === 0) return [];
  const [are, them] = cellCount(ignored) === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${countedGroups(ignored, 'problem')} ${are} ignored: More in the sidebar lists ${them}.`];
}
