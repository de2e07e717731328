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
}

/** Problems by cause, errors first, and of either those first that concern most. */
export interface ProblemGroups {
  readonly errors: readonly ProblemGroup[];
  readonly advice: readonly ProblemGroup[];
  readonly all: readonly ProblemGroup[];
}

type KnownProblem = Pick<
  Problem,
  'code' | 'tab' | 'cell' | 'received' | 'message' | 'level' | 'count' | 'remedies'
>;

/**
 * Cells of one column of leads, deals or activities with one fault have one cause; so have deals of one unknown outcome.
 * What is wrong with rules, statuses and settings is each its own cause, and concerns every lead: it comes first.
 */
export function groupProblems(problems: readonly KnownProblem[]): ProblemGroups {
  const groups = new Map<string, { first: KnownProblem; count: number }>();
  for (const problem of problems) {
    const cause = causeOf(problem);
    const known = groups.get(cause);
    if (known) known.count += problem.count;
    else groups.set(cause, { first: problem, count: problem.count });
  }
  const all = [...groups.values()].sort(
    (a, b) => Number(nounOf(b.first) === null) - Number(nounOf(a.first) === null) || b.count - a.count,
  );
  const ofLevel = (level: Problem['level']) =>
    all.filter(({ first }) => first.level === level).map(({ first, count }) => groupOf(first, count));
  const [errors, advice] = [ofLevel('error'), ofLevel('advice')];
  return { errors, advice, all: [...errors, ...advice] };
}

function causeOf(problem: KnownProblem): string {
  const { code, tab, cell, received, message } = problem;
  if (nounOf(problem) === null) return message;
  const column = cell.replace(/\d+$/, '');
  return [code, tab, column, code === 'outcome-unknown' ? received.toLowerCase() : ''].join('\n');
}

function groupOf(
  { level, tab, cell, message, remedies, ...problem }: KnownProblem,
  count: number,
): ProblemGroup {
  const noun = nounOf({ cell, ...problem }) ?? ['cell'];
  const amount = count === 1 ? '' : ` (${counted(count, ...noun)})`;
  return { level, tab, cell, message: message + amount, count, ...(remedies && { remedies }) };
}

type Noun = readonly [one: string, many?: string];

/** What a cell with the problem stands for; null where it stands for no one row of data. */
function nounOf({ code, cell }: Pick<KnownProblem, 'code' | 'cell'>): Noun | null {
  if (cell === '') return null;
  if (code.startsWith('event-')) return ['activity', 'activities'];
  if (/^(deal|outcome)-/.test(code)) return ['deal'];
  return /^(cell-not-|cell-in-|key-twice|lead-without-|override-|error-cell)/.test(code) ? ['lead'] : null;
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
