/** What a rule means and matches while it is edited, by the engine's own reading and conditions. */
import {
  type Condition,
  compileUnlinted,
  createFrame,
  type Model,
  type ModelReading,
  type ModelSource,
  noDay,
  type RuleHeader,
  rowsWhere,
  ruleHeaders,
  withoutAddress,
} from '../../scoring/index.ts';
import type { FieldValue, FieldValues, RuleMatches, RuleSource } from '../../shared/index.ts';
import { type EditedRule, textOf, withCell } from './edited-rule.ts';

export interface Judgement {
  /** The rule as a sentence; null for one that cannot be read. */
  readonly inWords: string | null;
  /** The name that it has in the Why. */
  readonly name: string;
  /** What is wrong with its cells. */
  readonly problems: readonly string[];
  /** As it is counted; null for one that cannot be. */
  readonly counted: EditedRule | null;
  /** null where the server must count, or nobody can. */
  readonly matches: RuleMatches | null;
}

const tab = 'Rules';

/** @param valuesOf a field, as far as they are there */
export function judgeRule(
  source: RuleSource,
  rule: EditedRule,
  valuesOf: (field: string) => FieldValues | null,
): Judgement {
  const { model, problems } = readRule(source, rule);
  const [read] = model.rules;
  if (read !== undefined)
    return {
      inWords: read.inWords,
      name: read.name,
      problems: [],
      ...countedIn(source, rule, model, valuesOf),
    };
  // Whom it matches is what people look at before they say how many points that is worth.
  const isUnvalued = textOf(rule[0], 'Points').trim() === '';
  const valued = isUnvalued ? withCell(rule, 0, 'Points', '1') : rule;
  const counted = countedIn(source, valued, readRule(source, valued).model, valuesOf);
  return { inWords: null, name: '', problems: problemsOf(problems), ...counted };
}

function countedIn(
  source: RuleSource,
  rule: EditedRule,
  model: Model,
  valuesOf: (field: string) => FieldValues | null,
): Pick<Judgement, 'counted' | 'matches'> {
  const [read] = model.rules;
  if (read === undefined) return { counted: null, matches: null };
  const { conditions, columns } = read;
  const [column, ...others] = columns;
  const values = column === undefined || others.length > 0 ? null : valuesOf(source.leadHeaders[column]!);
  const canJudge = values?.isWhole && values.stopped === null && conditions.every(isOfValue);
  const matches = canJudge ? matchesOf(conditions, column!, values.values, model) : null;
  return { counted: rule, matches };
}

function readRule(source: RuleSource, rule: EditedRule): ModelReading {
  const headers = [...ruleHeaders];
  // One that is switched off is read too, and another Points of the draft is no matter here.
  const cellOf = (row: number, header: RuleHeader) =>
    header === 'On' && row === 0 ? '' : (rule[row]![header] ?? '');
  const columns = headers.map((header) => rule.map((_, row) => cellOf(row, header)));
  return compileUnlinted({
    ...plainSource(source),
    statuses: null,
    rules: { tab, headerRow: 1, headers, columns, rowCount: rule.length },
  });
}

/** What the server has sent, as the engine reads it. */
export function plainSource(source: RuleSource): Omit<ModelSource, 'rules' | 'statuses'> {
  const { fields: _fields, headers: _headers, settings, ownColumns, outcomeColumns, ...others } = source;
  return {
    ...others,
    settings: { ...settings, groupCaps: new Map() },
    ownColumns: new Set(ownColumns),
    outcomeColumns: new Set(outcomeColumns),
  };
}

/** Of its cells; that there is no rule at all is said by whoever shows it. */
function problemsOf(problems: ModelReading['problems']): string[] {
  return problems
    .filter((problem) => problem.level === 'error' && problem.tab === tab && problem.cell !== '')
    .map(withoutAddress);
}

/** Whether a condition asks for the value alone: ages are taken from other days for leads than for deals. */
function isOfValue({ kind }: Condition): boolean {
  return kind !== 'age' && kind !== 'aged' && kind !== 'duplicate' && kind !== 'events' && kind !== 'noEvent';
}

function matchesOf(
  conditions: readonly Condition[],
  column: number,
  values: readonly FieldValue[],
  model: Model,
): RuleMatches {
  const rowCount = values.length;
  const columns = [];
  columns[column] = values.map(({ cell }) => cell);
  const days = Int32Array.from(values, ({ day }) => day ?? noDay);
  const frame = createFrame(columns, model, {
    rowCount,
    log: null,
    keyNumbers: new Int32Array(rowCount).fill(-1),
    asOfDays: new Int32Array(rowCount),
    days: () => days,
  });
  const [holds] = rowsWhere([conditions], frame);
  const matches: RuleMatches = { leads: 0, wonWith: 0, lostWith: 0, wonWithout: 0, lostWithout: 0 };
  values.forEach(({ leads, won, lost }, row) => {
    const isMatch = holds![row] === 1;
    if (isMatch) matches.leads += leads;
    matches[isMatch ? 'wonWith' : 'wonWithout'] += won;
    matches[isMatch ? 'lostWith' : 'lostWithout'] += lost;
  });
  return matches;
}
