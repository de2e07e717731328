import type { Problem } from '../scoring/index.ts';
import { CellSteps } from './cell-steps.ts';
import { ConditionWriter } from './condition-writer.ts';
import { EventSteps } from './event-steps.ts';
import { LeadJoins } from './lead-joins.ts';
import type { ReadTable } from './read-tables.ts';
import { RulePoints } from './rule-points.ts';
import { RuleStep } from './rule-step.ts';
import { ScoreSteps } from './score-steps.ts';
import type { StatementSource } from './statement-source.ts';
import { statusIndex, statusNames } from './status-step.ts';
import { Step } from './step.ts';
import { WhyStep } from './why-step.ts';

/** A statement, and what it cannot say. */
export interface Statement {
  readonly sql: string;
  readonly tables: readonly ReadTable[];
  readonly problems: readonly Problem[];
}

/** The rules, caps and ladder of a model as one SELECT over the tables of a warehouse. */
export function statementOf(source: StatementSource): Statement {
  const { model, dialect, columns } = source;
  const cells = new CellSteps(columns, dialect);
  const events = new EventSteps(dialect, source.tableName('activities'));
  const conditions = new ConditionWriter(model, dialect, columns, cells, events);
  const rules = new RuleStep(model, conditions, new RulePoints(dialect, cells, events));
  const scores = new ScoreSteps(rules.scoring, rules.caps);
  const joins = new LeadJoins(source, cells, events);
  const isDisqualified = rules.disqualifiers.map(({ column }) => column).join(' OR ') || null;
  const ofStatus = { ...joins.statusColumns(), isDisqualified };
  const statuses = new Step('statuses');
  statuses.put('status_index', statusIndex(model, ofStatus));
  const limit = statuses.put('score_limit', 'score - fit - engagement');
  const why = new WhyStep(dialect);
  why.addLines(rules.scoring, scores.capLines, limit);
  const parts = joins.write();
  const steps = [cells.known, cells.addresses, cells.domains, rules, ...scores.steps, statuses, why];
  const names = statusNames(model.ladder).map((name, index) => `WHEN ${index} THEN ${dialect.text(name)}`);
  const status = `CASE status_index ${names.join(' ')} END`;
  const sql = `WITH parameters AS (SELECT CAST(${dialect.asOfParameter} AS DATE) AS as_of),
${[...parts, ...inSequence(steps, joins.lastPart)].join(',\n')}
SELECT
  lead_key AS ${dialect.identifier('key')},
  score,
  fit,
  engagement,
  ${status} AS status,
  ${why.disqualifiedBy(rules.disqualifiers)} AS disqualified_by,
  ${why.text(rules.disqualifiers, ofStatus.override, status)} AS why
FROM ${why.name}
`;
  const tables = [{ name: 'leads', columns: [...columns.used.values()] }, ...joins.tablesRead];
  return { sql, tables, problems: [...conditions.problems, ...columns.problems] };
}

/** Each step after the one before it. */
function inSequence(steps: readonly Step[], before: string): string[] {
  const filled = steps.filter((step) => !step.isEmpty);
  return filled.map((step, index) => step.sql(filled[index - 1]?.name ?? before));
}
