/** What a lead would score with other values, by the engine's own rules. */
import {
  type Cell,
  cellText,
  compileUnlinted,
  createFrame,
  dayReader,
  EventLogBuilder,
  fold,
  isEmptyCell,
  type Model,
  match,
  no,
  orNoDay,
  rungAt,
  type Scoring,
  scoreFrame,
  stateAt,
  statusesOf,
  unknown,
  whyLines,
} from '../../scoring/index.ts';
import type { Trial, TrialEvent, TrialField, TrialModel, WhyLine } from '../../shared/index.ts';
import { plainSource } from '../rules/judge-rule.ts';

/** What differs from what stands on Leads and Activities. */
export interface TrialChanges {
  /** By column. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** By name as it is shown: what has been done of it, all of it on its last day. */
  readonly activities: ReadonlyMap<string, Omit<TrialEvent, 'name'>>;
}

export interface TriedScore {
  readonly score: number;
  readonly status: string;
  readonly lines: readonly WhyLine[];
  readonly disqualifiedBy: readonly string[];
}

export function trialModel({ source, rules, statuses, groupCaps, isDraft }: TrialModel): Model {
  const plain = plainSource(source);
  const settings = { ...plain.settings, groupCaps: new Map(groupCaps) };
  return compileUnlinted({ ...plain, settings, rules, statuses, isDraft }).model;
}

export function scoreTrial(trial: Trial, model: Model, changes: TrialChanges): TriedScore {
  const scoring = scoreFrame(model, frameOf(trial, model, changes));
  const { presentRung, override, outcome } = trial.standing;
  const [status] = statusesOf(scoring, {
    presentRungs: Int16Array.of(presentRung),
    overrides: Int16Array.of(override),
    closings: { outcomes: Uint8Array.of(outcome), days: Float64Array.of(Number.NaN) },
    demotionMargin: model.settings.demotionMargin,
  });
  return {
    score: scoring.totals.score[0]!,
    status: rungAt(model.ladder, status!).name,
    lines: whyLines(scoring, 0).map(({ points, label }) => [points, label]),
    disqualifiedBy: disqualifiersIn(scoring),
  };
}

function disqualifiersIn({ outcomes }: Scoring): string[] {
  const holding = outcomes.filter((outcome) => stateAt(outcome, 0) === match);
  return holding.filter(({ rule }) => rule.points === null).map(({ rule }) => rule.name);
}

/** The lead as a table of one row. */
function frameOf(trial: Trial, model: Model, changes: TrialChanges): ReturnType<typeof createFrame> {
  const columns: Cell[][] = [];
  const fields = new Map(trial.fields.map((field) => [field.column, field]));
  for (const { column, cell } of trial.fields) columns[column] = [changes.cells.get(column) ?? cell];
  const isChanged = (column: number) => changes.cells.has(column);
  const log = eventLog(trial.events, changes.activities);
  return createFrame(columns, model, {
    rowCount: 1,
    log,
    keyNumbers: Int32Array.of(log.keys.size - 1),
    asOfDays: Int32Array.of(trial.asOfDay),
    days: (column) => Int32Array.of(dayOf(fields.get(column)!, columns[column]![0]!, model)),
    // Whether another lead has the value that is tried is not known here.
    duplicates: (column) =>
      Uint8Array.of(isChanged(column) ? stateOfNew(columns[column]![0]!) : fields.get(column)!.duplicate),
  });
}

/** What `3/10/2026` means was found from the whole column. */
function dayOf({ cell, day }: TrialField, tried: Cell, model: Model): number {
  if (tried === cell) return orNoDay(day ?? Number.NaN);
  return orNoDay(dayReader([tried], model).dayOf(tried));
}

function stateOfNew(cell: Cell): number {
  return isEmptyCell(cell) ? unknown : no;
}

function eventLog(events: readonly TrialEvent[], changed: TrialChanges['activities']) {
  const isChanged = new Set([...changed.keys()].map(fold));
  const kept = events.filter(({ name }) => !isChanged.has(fold(cellText(name))));
  const tried = [...changed].map(([name, event]) => ({ name, ...event }));
  const log = new EventLogBuilder();
  for (const event of [...kept, ...tried]) if (event.count > 0) log.add({ key: '', row: 0, ...event });
  return log.build();
}
