import { foldName } from '../reading/fold.ts';
import { shortened } from '../sentences/finding.ts';
import type { Problem } from '../sentences/problem.ts';
import { compileTestRow, type TestRow } from './compile-test-row.ts';
import type { Fade } from './fade.ts';
import { describeRule, type RuleEffect } from './in-words.ts';
import type { ModelContext } from './model-context.ts';
import type { Amount, Kind, Rule } from './rule.ts';
import { type Count, RuleRowReader } from './rule-row-reader.ts';
import type { RuleRow, WrittenRule } from './rule-rows.ts';
import { say } from './sentences.ts';

/** The compiled rule, or the problems for which it is left out; neither for a rule that is switched off. */
export function compileRule(
  written: WrittenRule,
  context: ModelContext,
): { rule: Rule | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const [first, ...and] = [written.first, ...written.and].map(
    (row) => new RuleRowReader(row, context, problems),
  ) as [RuleRowReader, ...RuleRowReader[]];
  if (!first.isOn()) return { rule: null, problems };
  const { effect, test } = compileFirstRow(first);
  const others = and.filter((row) => row.isOn()).map((row) => compileTestRow(row, 'once', null));
  const rows = [test, ...others].filter((row) => row !== null);
  return { rule: effect && problems.length === 0 ? ruleOf(first, effect, rows) : null, problems };
}

function compileFirstRow(first: RuleRowReader): { effect: RuleEffect | null; test: TestRow | null } {
  const points = first.points();
  const isDisqualifier = points === null;
  const count = isDisqualifier ? 'once' : first.count();
  const fade = isDisqualifier ? null : first.fade();
  const pointsCap = isDisqualifier ? null : first.pointsCap();
  const test = compileTestRow(first, count, fade);
  const kind = readKind(first, test);
  if (test === null) return { effect: null, test };
  const group = isDisqualifier ? '' : first.row.text('Group');
  return {
    effect: { kind, points, count, fade, amount: amountOf(test, count, fade), pointsCap, group },
    test,
  };
}

function readKind(first: RuleRowReader, test: TestRow | null): Kind {
  const word = foldName(first.row.text('Kind'));
  if (word === '') return test?.pick ? 'Engagement' : 'Fit';
  if (word === 'behavior' || word === 'behaviour') return 'Engagement';
  if (word !== 'attribute') first.report('Kind', say.kindUnknown(first.row.text('Kind')));
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

/** @param rows its tests, that of the first row first */
function ruleOf({ row, context }: RuleRowReader, effect: RuleEffect, rows: readonly TestRow[]): Rule {
  const { kind, points, count, amount, pointsCap, group } = effect;
  return {
    row: row.row,
    name: row.text('Rule') || sayTest(row),
    kind,
    points,
    conditions: rows.flatMap((test) => test.conditions),
    amount,
    potentialTimes: count === 'once' ? 1 : rows[0]!.atLeast,
    pointsCap,
    group: onOneLine(group),
    columns: [...new Set(rows.flatMap(({ column }) => (column < 0 ? [] : [column])))],
    namedValues: rows.map((test) => ({
      column: test.column,
      values: test.namedValues,
      place: test.row.place('Value'),
    })),
    valuePlace: { ...row.place('Value'), tab: context.rulesTab },
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
