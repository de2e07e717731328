import {
  cellPlace,
  columnIndex,
  compileModel,
  localeOf,
  type Model,
  type ModelReading,
  namedKeyColumn,
  type Problem,
  problemAt,
  type Rule,
  readSettings,
} from '../scoring/index.ts';
import type { ModelTables } from '../shared/index.ts';
import { bigQuery } from './bigquery.ts';
import { type ColumnCondition, readColumnType, type TypeReading } from './column-type.ts';
import type { ColumnType, Dialect } from './dialect.ts';
import { duckDb } from './duckdb.ts';
import { LeadColumns } from './lead-columns.ts';
import { limitProblems } from './limits.ts';
import type { ReadTable } from './read-tables.ts';
import { say } from './sentences.ts';
import { statementOf } from './statement.ts';

export const dialects = { bigquery: bigQuery, duckdb: duckDb } as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

export interface StatementOptions {
  readonly dialect: DialectName;
  /** `project.dataset`; empty where the tables are found by their names. */
  readonly dataset?: string;
  /** Types that a person promises, by header, whatever the cells of the spreadsheet are. */
  readonly types?: ReadonlyMap<string, ColumnType>;
}

export interface WrittenStatement {
  /** null where something has no counterpart in SQL, which the problems name. */
  readonly sql: string | null;
  readonly tables: readonly ReadTable[];
  /** Of the model too: rules with a problem are left out of the statement as of every run. */
  readonly problems: readonly Problem[];
}

/** The rules of a spreadsheet as one SELECT, or what keeps them from being one. */
export function writeStatement(tables: ModelTables, options: StatementOptions): WrittenStatement {
  const reading = compileTables(tables);
  if (reading.stopped !== null) return { sql: null, tables: [], problems: reading.problems };
  const dialect = dialects[options.dialect];
  const { model } = reading;
  const types = new ColumnTypes(tables, model, options.types ?? new Map());
  const columns = new LeadColumns(tables.leads, dialect, (column) => types.of(column));
  const tableName = (name: string) => dialect.table(name, options.dataset ?? '');
  const { leads, deals } = tables;
  const statement = statementOf({ model, leads, deals, dialect, columns, tableName });
  const refusals = [
    ...limitProblems(model),
    ...types.problems,
    ...statement.problems,
    ...joinProblems(tables, model, statement.tables),
  ];
  const sql = `${heading(dialect, statement.tables, reading)}${statement.sql}`;
  const tooLong = refusals.length > 0 ? [] : lengthProblems(sql, dialect, model);
  const all = [...refusals, ...tooLong];
  return {
    sql: all.length === 0 ? sql : null,
    tables: statement.tables,
    problems: [...all, ...reading.problems],
  };
}

function compileTables(tables: ModelTables): ModelReading {
  const { rules, statuses, lists, leads, hasActivities, locale, timeZone, closedLeads } = tables;
  const { settings, problems, stopped } = readSettings(tables.settings, locale);
  const reading = compileModel({
    rules,
    statuses,
    lists,
    settings: { ...settings, closedLeads },
    leadHeaders: leads.headers,
    leadsTab: leads.tab,
    ownColumns: new Set(tables.ownColumns),
    outcomeColumns: new Set(tables.outcomeColumns),
    hasActivities,
    locale: localeOf(locale),
    timeZone,
  });
  return { ...reading, problems: [...problems, ...reading.problems], stopped: stopped ?? reading.stopped };
}

/** The type of each column of Leads: as promised, else as its cells and the rules say. */
class ColumnTypes {
  readonly problems: Problem[] = [];
  private readonly known = new Map<number, ColumnType>();
  /** By column what each rule asks of it. */
  private readonly asked: ReadonlyMap<number, ColumnCondition[][]>;

  constructor(
    private readonly tables: ModelTables,
    private readonly model: Model,
    promised: ReadonlyMap<string, ColumnType>,
  ) {
    this.asked = askedByColumn(model.rules);
    const { leads } = tables;
    for (const [header, type] of promised) {
      const column = columnIndex(leads.headers, header);
      if (column >= 0) this.known.set(column, type);
      else this.problems.push(problemAt(say.typeUnknownColumn(header), leads.tab));
    }
  }

  of(column: number): ColumnType {
    const known = this.known.get(column);
    if (known !== undefined) return known;
    const { leads } = this.tables;
    const asked = this.asked.get(column) ?? [[everyDay(column)]];
    const reading = readColumnType(leads.columns[column] ?? [], asked, this.model);
    const type = 'type' in reading ? reading.type : reading.wanted;
    this.known.set(column, type);
    if (!('type' in reading)) this.refuse(column, reading);
    return type;
  }

  private refuse(
    column: number,
    { wanted, example, cells }: Extract<TypeReading, { wanted: ColumnType }>,
  ): void {
    const { leads } = this.tables;
    const finding = say.cellsOfOtherType(leads.headers[column]!.trim(), wanted, example, cells);
    this.problems.push(problemAt(finding, leads.tab, cellPlace(leads.headerRow, column), cells));
  }
}

function askedByColumn(rules: readonly Rule[]): Map<number, ColumnCondition[][]> {
  const asked = new Map<number, ColumnCondition[][]>();
  for (const { columns, conditions } of rules) {
    for (const column of columns) {
      const ofColumn = conditions.filter(
        (one): one is ColumnCondition => 'column' in one && one.column === column,
      );
      const ofOthers = asked.get(column) ?? [];
      ofOthers.push(ofColumn);
      asked.set(column, ofOthers);
    }
  }
  return asked;
}

/** What is asked of columns that no rule reads: the days until which overrides hold, and of deals. */
function everyDay(column: number): ColumnCondition {
  return { kind: 'day', column, allowed: [{ from: -1e9, to: 1e9 }], isNegative: false };
}

/** What is joined to leads needs a key that says so, and deals that say all by themselves. */
function joinProblems(
  { leads, deals }: ModelTables,
  { settings }: Model,
  read: readonly ReadTable[],
): Problem[] {
  const isJoined = read.length > 1;
  const isNamed = namedKeyColumn(leads.headers, settings.leadKeyColumn) >= 0;
  const lent = deals === 'own tab' ? columnIndex(leads.headers, settings.dealClosedOnColumn) : -1;
  return [
    ...(isJoined && !isNamed ? [problemAt(say.keyNotNamed(leads.tab), leads.tab)] : []),
    ...(lent < 0
      ? []
      : [
          problemAt(
            say.closedOnLent(leads.headers[lent]!.trim()),
            leads.tab,
            cellPlace(leads.headerRow, lent),
          ),
        ]),
  ];
}

function lengthProblems(sql: string, dialect: Dialect, { rules }: Model): Problem[] {
  const bytes = utf8Length(sql);
  if (bytes <= dialect.longestStatement) return [];
  const [longest] = [...rules].sort((a, b) => itemLength(b) - itemLength(a));
  const place = longest?.valuePlace;
  return [
    problemAt(
      say.statementTooLong(dialect.title, bytes, dialect.longestStatement),
      place?.tab ?? '',
      place ?? null,
    ),
  ];
}

function itemLength({ conditions }: Rule): number {
  const items = conditions.flatMap((condition) => {
    if (condition.kind === 'text') return condition.asks.items;
    return condition.kind === 'emailDomain' ? condition.patterns : [];
  });
  return items.reduce((sum, item) => sum + item.length + 4, 0);
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes++;
    // Halves of a pair are two bytes each.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes++;
  }
  return bytes;
}

/** What the statement is and needs, in words that hold nothing of the data but names of columns. */
function heading(dialect: Dialect, tables: readonly ReadTable[], { rulesLeftOut }: ModelReading): string {
  const lines = [
    `Lead scores by Scoreband, for ${dialect.title}. ${dialect.asOfParameter} is the day as of which leads are scored.`,
    ...tables.map(({ name, columns }) => {
      const list = columns.map((column) => `${column.name} ${dialect.typeNames[column.type]}`);
      return `Table ${name}: ${list.join(', ')}`;
    }),
    ...(rulesLeftOut.length === 0
      ? []
      : [`Left out, because they have a problem: ${rowsOf(rulesLeftOut)} of the rules.`]),
  ];
  return lines.map((line) => `-- ${line}\n`).join('');
}

function rowsOf(leftOut: ModelReading['rulesLeftOut']): string {
  return `${leftOut.length === 1 ? 'row' : 'rows'} ${leftOut.map(({ row }) => row).join(', ')}`;
}
