import {
  type Cell,
  type Condition,
  cellText,
  type EventPick,
  fold,
  isEmptyCell,
  type LeadScores,
  type Model,
  no,
  noDay,
  type Table,
} from '../../scoring/index.ts';
import type { TrialActivity, TrialEvent, TrialField } from '../../shared/index.ts';

const mostValues = 30;
const longestValue = 200;
const mostActivities = 20;

const dayKinds: readonly Condition['kind'][] = ['day', 'age', 'aged'];

/** The columns that rules ask for, as they stand in a lead's row. */
export function trialFields(leads: Table, { scoring }: LeadScores, row: number): TrialField[] {
  const { model, frame } = scoring;
  const columns = [...new Set(model.rules.flatMap((rule) => rule.columns))].sort((a, b) => a - b);
  return columns.map((column) => {
    const view = frame.column(column);
    const kinds = kindsAsked(model, column);
    const input = inputFor(kinds);
    const day = dayKinds.some((kind) => kinds.has(kind)) ? view.days[row]! : noDay;
    return {
      column,
      header: leads.headers[column]!.trim(),
      cell: view.cells[row]!,
      day: day === noDay ? null : day,
      duplicate: kinds.has('duplicate') ? frame.duplicates(column)[row]! : no,
      input,
      values: input === 'text' ? valuesOf(model, column, view.cells) : [],
    };
  });
}

function kindsAsked({ rules }: Model, column: number): Set<Condition['kind']> {
  const all = rules.flatMap(({ conditions }) => conditions);
  return new Set(all.filter((one) => 'column' in one && one.column === column).map(({ kind }) => kind));
}

/** What all rules that ask for a column take it for; a text where they differ. */
function inputFor(kinds: ReadonlySet<Condition['kind']>): TrialField['input'] {
  const asked = [...kinds].filter((kind) => kind !== 'empty' && kind !== 'duplicate');
  const areAll = (...wanted: Condition['kind'][]) =>
    asked.length > 0 && asked.every((kind) => wanted.includes(kind));
  if (areAll(...dayKinds)) return 'date';
  if (areAll('number', 'factor')) return 'number';
  return areAll('yesNo') ? 'yes or no' : 'text';
}

/** What rules ask for, then what is commonest. */
function valuesOf({ rules }: Model, column: number, cells: readonly Cell[]): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (isEmptyCell(cell)) continue;
    const text = cellText(cell).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const common = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  return distinctNames([...namedIn(rules, column), ...common]).slice(0, mostValues);
}

/** @param column -1 for names of activities */
function namedIn(rules: Model['rules'], column: number): string[] {
  return rules.flatMap((rule) =>
    rule.namedValues.flatMap((named) => (named.column === column ? named.values : [])),
  );
}

function distinctNames(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names)
    if (name.length <= longestValue && !first.has(fold(name))) first.set(fold(name), name);
  return [...first.values()];
}

/** All that a lead has done, as far as it counts. */
export function eventsOf({ scoring: { frame } }: LeadScores, row: number): TrialEvent[] {
  const { log, keyNumbers } = frame;
  const key = keyNumbers[row]!;
  if (log === null || key < 0) return [];
  const events: TrialEvent[] = [];
  for (let event = log.start[key]!; event < log.start[key + 1]!; event++)
    events.push({
      name: log.names[log.nameCodes[event]!]!,
      day: log.days[event]!,
      count: log.counts[event]!,
    });
  return events;
}

/** The activities that rules ask for: first those that the lead has, then those that are named, then what others do. */
export function trialActivities(scores: LeadScores, row: number): TrialActivity[] {
  const { model, frame } = scores.scoring;
  const picks = model.rules.flatMap(({ conditions }) =>
    conditions.flatMap((one) => ('pick' in one ? [one.pick] : [])),
  );
  const own = new Map<string, { count: number; lastDay: number }>();
  const events = eventsOf(scores, row);
  for (const { name, day, count } of events) {
    const { count: before = 0, lastDay = day } = own.get(fold(cellText(name))) ?? {};
    own.set(fold(cellText(name)), { count: before + count, lastDay: Math.max(lastDay, day) });
  }
  const names = [
    ...events.map(({ name }) => cellText(name).trim()),
    ...namedIn(model.rules, -1),
    ...(frame.log?.names ?? []).map((name) => cellText(name).trim()),
  ];
  return distinctNames(names)
    .filter((name) => picks.some((pick) => passes(pick, name)))
    .slice(0, mostActivities)
    .map((name) => ({ name, count: 0, lastDay: null, ...own.get(fold(name)) }));
}

function passes({ passes: test }: EventPick, name: string): boolean {
  return test === null || test(fold(name), Number.NaN);
}
