import { isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import { shortened } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { compileTestRow, type TestRow } from './compile-test-row.ts';
import type { Fade } from './fade.ts';
import { describeRule } from './in-words.ts';
import type { ModelContext } from './model-context.ts';
import type { Amount, Kind, Rule } from './rule.ts';
import {
  type Count,
  type Report,
  type RuleEffect,
  readCount,
  readFade,
  readPoints,
  readPointsCap,
} from './rule-options.ts';
import type { RuleRow, WrittenRule } from './rule-rows.ts';
import { say } from './sentences.ts';

/** The compiled rule, or the problems for which it is left out; neither for a rule that is switched off. */
export function compileRule(
  written: WrittenRule,
  context: ModelContext,
): { rule: Rule | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { first } = written;
  const reportAt =
    (row: RuleRow): Report =>
    (header, finding) =>
      problems.push(problemAt(finding, context.rulesTab, row.place(header)));
  if (!isOn(first, context, reportAt(first))) return { rule: null, problems };
  const { effect, test } = compileFirstRow(first, context, reportAt(first));
  const others = written.and
    .filter((row) => isOn(row, context, reportAt(row)))
    .map((row) => compileTestRow(row, 'once', null, context, reportAt(row)));
  const rows = [test, ...others].filter((row) => row !== null);
  return {
    rule: effect && test && problems.length === 0 ? ruleOf(first, effect, test, rows, context) : null,
    problems,
  };
}

/** Whether a row is switched on. An On that is neither yes nor no is reported. */
export function isOn(row: RuleRow, context: ModelContext, report: Report): boolean {
  const cell = row.cell('On');
  const word = fold(row.text('On'));
  if (typeof cell === 'boolean') return cell;
  // TRUE and FALSE are what a checkbox is as text, whatever the words for yes and no are.
  if (word === '' || word === 'true' || context.yesWords.has(word)) return true;
  if (word !== 'false' && !context.noWords.has(word)) report('On', say.onUnknown(row.text('On')));
  return false;
}

function compileFirstRow(
  row: RuleRow,
  context: ModelContext,
  report: Report,
): { effect: RuleEffect | null; test: TestRow | null } {
  const points = readPoints(row, pointsHeader(row, context), context.locale, report);
  const isDisqualifier = points === null;
  const count = isDisqualifier ? 'once' : readCount(row, report);
  const fade = isDisqualifier ? null : readFade(row, context.locale, report);
  const pointsCap = isDisqualifier ? null : readPointsCap(row, context.locale, report);
  const test = compileTestRow(row, count, fade, context, report);
  const kind = readKind(row, test, report);
  if (test === null) return { effect: null, test };
  const group = isDisqualifier ? '' : row.text('Group');
  return {
    effect: { kind, points, count, fade, amount: amountOf(test, count, fade), pointsCap, group },
    test,
  };
}

/** An empty Draft points is the same as Points. */
function pointsHeader(row: RuleRow, { isDraft }: ModelContext): 'Points' | 'Draft points' {
  return isDraft && !isEmptyCell(row.cell('Draft points')) ? 'Draft points' : 'Points';
}

function readKind(row: RuleRow, test: TestRow | null, report: Report): Kind {
  const word = foldName(row.text('Kind'));
  if (word === '') return test?.pick ? 'Engagement' : 'Fit';
  if (word === 'behavior' || word === 'behaviour') return 'Engagement';
  if (word !== 'attribute') report('Kind', say.kindUnknown(row.text('Kind')));
  return 'Fit';
}

function amountOf({ pick, column }: TestRow, count: Count, fade: Fade | null): Amount {
  if (pick === null) {
    if (count === 'each') return { kind: 'factor', column };
    return fade ? { kind: 'agedCell', column, fade } : { kind: 'once' };
  }
  if (count === 'each') return { kind: 'perEvent', pick, fade };
  if (count === 'each day') return { kind: 'perDay', pick, fade };
  return fade ? { kind: 'latestEvent', pick, fade } : { kind: 'once' };
}

/** A Value may have 50,000 characters, and so may a cell: the sentence says more than the Value. */
const longestSentence = 2_000;

function ruleOf(
  first: RuleRow,
  effect: RuleEffect,
  test: TestRow,
  rows: readonly TestRow[],
  context: ModelContext,
): Rule {
  const { kind, points, count, amount, pointsCap, group } = effect;
  return {
    row: first.row,
    name: first.text('Rule') || sayTest(first),
    kind,
    points,
    conditions: rows.flatMap((row) => row.conditions),
    amount,
    potentialTimes: count === 'once' ? 1 : test.atLeast,
    pointsCap,
    group: onOneLine(group),
    columns: [...new Set(rows.flatMap((row) => (row.column < 0 ? [] : [row.column])))],
    valuePlace: { ...first.place('Value'), tab: context.rulesTab },
    inWords: shortened(describeRule(effect, rows, context.settings.activitiesTab), longestSentence),
  };
}

/** The name of a rule that has none: `Field Test Value`, on one line. */
function sayTest(row: RuleRow): string {
  return onOneLine([row.text('Field'), row.text('Test'), row.text('Value')].join(' '));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
