import { fold, foldName } from './cell.ts';
import { readPlainNumber } from './number.ts';
import { asksForAbsence, asksForEmptyCell, type Book, RuleProblem, readCondition } from './read-condition.ts';
import type { Fade, Rule } from './rule.ts';
import { defaultWords } from './settings.ts';
import { type TextRow, textTable } from './text-table.ts';

const filledColumns =
  'Rule,Kind,Field,Test,Value,Points,Count,At least,Within days,Max points,Fade,Fade days,Group'.split(',');

export interface Rules {
  rules: Rule[];
  leftOut: { row: number; why: string }[];
}

/** Hyphen and space are equal. */
function option<T extends string>(row: TextRow, header: string, allowed: readonly T[]): T {
  const said = foldName(row.value(header)).replaceAll('-', ' ');
  const found = said === '' ? allowed[0] : allowed.find((name) => name.replaceAll('-', ' ') === said);
  if (found === undefined) throw new RuleProblem(`${header}: ${row.value(header)}`);
  return found;
}

function isOn(row: TextRow): boolean {
  const said = fold(row.value('On'));
  if (said === '' || defaultWords('Yes words').includes(said)) return true;
  if (defaultWords('No words').includes(said)) return false;
  throw new RuleProblem(`On: ${said}`);
}

function readPoints(row: TextRow, book: Book): number | 'Disqualify' {
  if (fold(row.value('Points')) === 'disqualify') return 'Disqualify';
  const points = readPlainNumber(row.value('Points'), book.locale);
  if (points === null || !Number.isInteger(points) || Math.abs(points) > 1000)
    throw new RuleProblem('Points is not a whole number');
  return points;
}

function readFade(row: TextRow, book: Book): Fade | null {
  const kind = option(row, 'Fade', ['none', 'half-life', 'straight line', 'expires']);
  if (kind === 'none') return null;
  const days = readPlainNumber(row.value('Fade days'), book.locale);
  if (days === null || days <= 0) throw new RuleProblem('Fade days is not above 0');
  return { kind, days };
}

function readMaxPoints(row: TextRow, book: Book): number | null {
  if (row.value('Max points') === '') return null;
  const cap = readPlainNumber(row.value('Max points'), book.locale);
  if (cap === null || !Number.isInteger(cap)) throw new RuleProblem('Max points is not a whole number');
  return Math.abs(cap);
}

function readKind(row: TextRow, onActivities: boolean): Rule['kind'] {
  const kind = option(row, 'Kind', ['', 'Attribute', 'Behavior', 'Behaviour'].map(fold));
  if (kind === '') return onActivities ? 'Behavior' : 'Attribute';
  return kind === 'attribute' ? 'Attribute' : 'Behavior';
}

function checkOptions({ conditions: [first], count, fade }: Rule): void {
  const counts = count !== 'once';
  if (first.column === 'activity') {
    if (asksForAbsence(first) && (counts || fade)) throw new RuleProblem('there is nothing to count or fade');
    return;
  }
  if (count === 'each day') throw new RuleProblem('each day is for activities');
  if (asksForEmptyCell(first) && (counts || fade)) throw new RuleProblem('there is nothing to count or fade');
  const dated = first.withinDays !== null || fade !== null;
  if (dated && (counts || first.atLeast > 1)) throw new RuleProblem('a cell is not both a date and a number');
}

function readRule(row: TextRow, andRows: TextRow[], book: Book): Rule {
  const first = readCondition(row, book);
  const points = readPoints(row, book);
  const disqualifies = points === 'Disqualify';
  const name = row.value('Rule') || `${row.value('Field')} ${row.value('Test')} ${row.value('Value')}`;
  const rule: Rule = {
    row: row.row,
    name: name.trim().replace(/\s+/gu, ' '),
    kind: readKind(row, first.column === 'activity'),
    points,
    count: disqualifies ? 'once' : option(row, 'Count', ['once', 'each', 'each day']),
    fade: disqualifies ? null : readFade(row, book),
    maxPoints: disqualifies ? null : readMaxPoints(row, book),
    group: disqualifies ? '' : row.value('Group'),
    conditions: [first, ...andRows.map((andRow) => readCondition(andRow, book))],
  };
  checkOptions(rule);
  return rule;
}

/** Each rule with the `and` rows under it. */
function blocksOf(table: string[][]): TextRow[][] {
  const rows = textTable(table).filter((row) => filledColumns.some((header) => row.value(header) !== ''));
  const blocks: TextRow[][] = [];
  for (const row of rows) {
    if (fold(row.value('Rule')) === 'and' && blocks.length > 0) blocks.at(-1)!.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

export function readRules(table: string[][], book: Book): Rules {
  const result: Rules = { rules: [], leftOut: [] };
  for (const [row, ...andRows] of blocksOf(table)) {
    try {
      if (!isOn(row!)) continue;
      if (fold(row!.value('Rule')) === 'and') throw new RuleProblem('no rule above');
      const conditions = andRows.filter(isOn);
      result.rules.push(readRule(row!, conditions, book));
    } catch (problem) {
      if (!(problem instanceof RuleProblem)) throw problem;
      result.leftOut.push({ row: row!.row, why: problem.message });
    }
  }
  return result;
}
