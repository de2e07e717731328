import { columnIndex } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { compileRule } from './compile-rule.ts';
import { readLadder } from './ladder.ts';
import type { Model } from './model.ts';
import { createModelContext, type ModelSource } from './model-context.ts';
import type { Rule } from './rule.ts';
import { RuleRowReader } from './rule-row-reader.ts';
import { type RuleRow, readRuleRows } from './rule-rows.ts';
import { say } from './sentences.ts';

export interface ModelReading {
  readonly model: Model;
  readonly problems: readonly Problem[];
  /** Rules that are left out, by the sheet row of their first line. */
  readonly rulesLeftOut: readonly { readonly row: number; readonly why: string }[];
  /** The sentence for which nothing can be scored, or null. */
  readonly stopped: string | null;
}

/** Reads rules, statuses and lists. A rule with a problem is left out and said so. */
export function compileUnlinted(source: ModelSource): ModelReading {
  const context = createModelContext(source);
  const { rules: written, orphans } = readRuleRows(source.rules);
  const problems: Problem[] = [];
  const rulesLeftOut: { row: number; why: string }[] = [];
  const leaveOut = (row: RuleRow, found: readonly Problem[]) => {
    problems.push(...found);
    rulesLeftOut.push({ row: row.row, why: found[0]!.message });
  };
  for (const row of orphans) {
    const found: Problem[] = [];
    const isOn = new RuleRowReader(row, context, found).isOn();
    // An On that is neither yes nor no leaves a row out, as the missing rule above does.
    if (isOn || found.length > 0) leaveOut(row, [row.problem(say.andWithoutRule(), 'Rule')]);
  }
  const rules: Rule[] = [];
  for (const rule of written) {
    const compiled = compileRule(rule, context);
    if (compiled.rule) rules.push(compiled.rule);
    else if (compiled.problems.length > 0) leaveOut(rule.first, compiled.problems);
  }
  const { ladder, problems: ladderProblems } = readLadder(source.statuses, context);
  const { settings, locale, timeZone, yesWords, noWords } = context;
  const model: Model = { rules, ladder, settings, locale, timeZone, yesWords, noWords };
  const stops = [
    ...missingKeyColumn(source),
    ...(written.length + orphans.length === 0 ? [problemAt(say.noRules(), source.rules.tab)] : []),
  ];
  problems.push(...ladderProblems);
  rulesLeftOut.sort((a, b) => a.row - b.row);
  return { model, problems: [...stops, ...problems], rulesLeftOut, stopped: stops[0]?.message ?? null };
}

/** Scores are written by key, so a key column that is named and not there stops a run. */
function missingKeyColumn({ settings, leadHeaders, leadsTab }: ModelSource): Problem[] {
  const name = settings.leadKeyColumn;
  if (name === '' || columnIndex(leadHeaders, name) >= 0) return [];
  return [problemAt(say.keyColumnNotFound(name, leadsTab, leadHeaders), settings.tab)];
}
