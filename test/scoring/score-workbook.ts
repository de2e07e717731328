import {
  type Cell,
  type Column,
  calendarDay,
  columnIndex,
  compileModel,
  dayNumber,
  type LeadScores,
  localeOf,
  type ModelReading,
  type ModelSource,
  readSettings,
  statesOf as ruleStates,
  type Settings,
  scoreLeads,
  type Table,
} from '../../src/scoring/index.ts';
import type { RuleHeader } from '../../src/scoring/model/rule-rows.ts';

/** Rows of a tab, headers first. */
export type Rows = readonly (readonly Cell[])[];

/** One row of the Rules tab; a column that is not named is empty. */
export type RuleRow = Partial<Record<RuleHeader, Cell>>;

/** A workbook in a few lines: what is left out is not there. */
export interface Workbook {
  leads?: Rows;
  rules?: readonly RuleRow[];
  statuses?: Rows;
  settings?: Readonly<Record<string, Cell>>;
  lists?: Rows;
  activities?: Rows;
  /** `YYYY-MM-DD`; 2026-11-21 by default. */
  asOf?: string;
  locale?: string;
  timeZone?: string;
  /** Headers of Leads that are ours. */
  ownHeaders?: readonly string[];
  outcomeHeaders?: readonly string[];
}

export function tableOf(tab: string, rows: Rows, headerRow = 1): Table {
  const headers = (rows[0] ?? []).map(String);
  const body = rows.slice(1);
  const columns = headers.map((_, index) => body.map((row) => row[index] ?? ''));
  return { tab, headerRow, headers, columns, rowCount: body.length };
}

/** Columns in the order in which a row writes them, so that addresses are those of the Rules tab. */
const ruleColumns: readonly RuleHeader[] = [
  'On',
  'Rule',
  'Kind',
  'Field',
  'Test',
  'Value',
  'Points',
  'Count',
  'At least',
  'Within days',
  'Max points',
  'Fade',
  'Fade days',
  'Group',
];

export function ruleTable(rules: readonly RuleRow[]): Table {
  return tableOf('Rules', [ruleColumns, ...rules.map((rule) => ruleColumns.map((name) => rule[name] ?? ''))]);
}

export function settingsOf(workbook: Workbook): Settings {
  return readSettings(settingTable(workbook.settings), workbook.locale ?? 'en_US').settings;
}

export function settingTable(settings: Workbook['settings'] = {}): Table {
  return tableOf('Settings', [['Setting', 'Value'], ...Object.entries(settings)]);
}

function indexesOf(headers: readonly string[], names: readonly string[] = []): Set<number> {
  return new Set(names.map((name) => columnIndex(headers, name)));
}

export function compileWorkbook(workbook: Workbook): ModelReading {
  return compileModel({ ...modelSourceOf(workbook), rules: ruleTable(workbook.rules ?? []) });
}

/** What rules are compiled with, whatever they are. */
export function modelSourceOf(workbook: Workbook): Omit<ModelSource, 'rules'> {
  const { statuses, lists, ownHeaders, outcomeHeaders } = workbook;
  const leadHeaders = (workbook.leads?.[0] ?? []).map(String);
  return {
    statuses: statuses ? tableOf('Statuses', statuses) : null,
    lists: lists ? tableOf('Lists', lists) : null,
    settings: settingsOf(workbook),
    leadHeaders,
    leadsTab: 'Leads',
    ownColumns: indexesOf(leadHeaders, ownHeaders),
    outcomeColumns: indexesOf(leadHeaders, outcomeHeaders),
    hasActivities: workbook.activities !== undefined,
    locale: localeOf(workbook.locale ?? 'en_US'),
    timeZone: workbook.timeZone ?? 'UTC',
  };
}

/** Scores a workbook whose rules are all expected to work. */
export function scoreWorkbook(workbook: Workbook): LeadScores {
  const { model, rulesLeftOut } = compileWorkbook(workbook);
  if (rulesLeftOut.length > 0) throw new Error(`scoreWorkbook: rule left out: ${rulesLeftOut[0]!.why}`);
  const leads = tableOf('Leads', workbook.leads ?? []);
  const ownColumns = indexesOf(leads.headers, workbook.ownHeaders);
  return scoreLeads({
    model,
    leads,
    activities: workbook.activities ? tableOf('Activities', workbook.activities) : null,
    asOfDay: dayOf(workbook.asOf ?? '2026-11-21'),
    ownColumns,
    presentStatuses: ownColumns.size > 0 ? presentStatuses(leads) : null,
  });
}

function presentStatuses({ headers, columns }: Table): Column | null {
  return columns[columnIndex(headers, 'Status')] ?? null;
}

/** The Whys of the leads as a cell shows them. */
export function whysOf(workbook: Workbook): string[] {
  const scores = scoreWorkbook(workbook);
  return scores.leadKeys.keys.map((_, row) => scores.whyText(row));
}

export function scoresOf(workbook: Workbook): number[] {
  return Array.from(scoreWorkbook(workbook).scores);
}

export function statusesOf(workbook: Workbook): string[] {
  const scores = scoreWorkbook(workbook);
  return scores.leadKeys.keys.map((_, row) => scores.statusName(row));
}

export function dayOf(iso: string): number {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayNumber(year!, month!, dayOfMonth!);
}

/** A date cell. */
export function date(iso: string): Cell {
  return calendarDay(dayOf(iso));
}

export type State = 'no' | 'match' | 'unknown';

/** What one rule says of each cell of a column, each the only known cell of its lead. */
export function statesOf(
  test: string,
  value: Cell,
  cells: readonly Cell[],
  workbook: Workbook & { rule?: RuleRow } = {},
): State[] {
  const scores = scoreWorkbook({
    ...workbook,
    leads: [['Key', 'Cell'], ...cells.map((cell, index) => [`k${index}`, cell])],
    rules: [{ Field: 'Cell', Test: test, Value: value, Points: 1, ...workbook.rule }],
  });
  const names = ['no', 'match', 'unknown'] as const;
  return Array.from(ruleStates(scores.scoring.outcomes[0]!), (state) => names[state]!);
}

/** What one rule says of one cell. */
export function stateOf(
  test: string,
  value: Cell,
  cell: Cell,
  workbook: Workbook & { rule?: RuleRow } = {},
): State {
  return statesOf(test, value, [cell], workbook)[0]!;
}
