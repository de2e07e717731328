import { columnIndex, leadKeyColumn } from '../scoring/index.ts';
import type { CellSteps } from './cell-steps.ts';
import { closingParts, joinedClosing, ownClosing } from './closing-step.ts';
import type { EventSteps } from './event-steps.ts';
import { activityTable, dealTable, lastRunTable, type ReadTable } from './read-tables.ts';
import type { StatementSource } from './statement-source.ts';
import { indexOfStatus, type StatusColumns, statusNames } from './status-step.ts';
import { knownText, nameCell, textCell } from './text-cell.ts';

/** What other tables, and a person, say of a lead: activities, deals, the last run, overrides. */
export class LeadJoins {
  /** Parts of the statement that are joined. */
  private readonly parts: string[] = [];
  private readonly joins: string[] = [];
  private readonly columns: string[] = [];
  private readonly tables: ReadTable[] = [];

  constructor(
    private readonly source: StatementSource,
    private readonly cells: CellSteps,
    private readonly events: EventSteps,
  ) {}

  /** Columns that a status follows from. */
  statusColumns(): Omit<StatusColumns, 'isDisqualified'> {
    const { deals, model } = this.source;
    return {
      closing: deals === 'none' ? null : deals === 'leads' ? this.ownClosing() : this.closing(),
      override: this.override(),
      present: model.settings.demotionMargin > 0 ? this.present() : null,
    };
  }

  /** The tables that the statement reads beside the leads. */
  get tablesRead(): readonly ReadTable[] {
    return [...(this.events.isUsed ? [activityTable] : []), ...this.tables];
  }

  /** The parts of the statement that end with the leads and all that is joined to them; asked for last. */
  write(): readonly string[] {
    const { cells, events } = this;
    const columns = [...events.aliases, ...this.columns];
    if (columns.length === 0) return [this.leadCells()];
    const joins = [...events.joins(this.key), ...this.joins];
    const joined = `joined_leads AS (
  SELECT ${[`${cells.read.name}.*`, ...columns].join(', ')}
  FROM ${cells.read.name}
  ${joins.join('\n  ')}
)`;
    return [...events.parts, ...this.parts, this.leadCells(), joined];
  }

  /** The name of the last of those parts. */
  get lastPart(): string {
    return this.events.isUsed || this.columns.length > 0 ? 'joined_leads' : this.cells.read.name;
  }

  private leadCells(): string {
    const { columns, tableName } = this.source;
    const key = columns.read(this.keyColumn, 'text');
    const { read } = this.cells;
    const list = [`${key} AS lead_key`, 'parameters.as_of', ...(read.isEmpty ? [] : [read.list])];
    return `${read.name} AS (
  SELECT
    ${list.join(',\n    ')}
  FROM ${tableName('leads')} AS leads
  CROSS JOIN parameters
)`;
  }

  private get keyColumn(): number {
    const { leads, model } = this.source;
    return leadKeyColumn(leads.headers, model.settings.leadKeyColumn);
  }

  private get key(): string {
    return knownText(this.cells.writtenText(this.keyColumn));
  }

  private ownClosing(): string | null {
    const { columns, dialect, model } = this.source;
    const outcome = this.find(model.settings.dealOutcomeColumn);
    if (outcome < 0) return null;
    const closedOn = this.find(model.settings.dealClosedOnColumn);
    const day = closedOn < 0 ? null : columns.read(closedOn);
    return this.cells.read.put(
      'closing',
      ownClosing(columns.read(outcome, 'text'), day, model.settings, dialect),
    );
  }

  private closing(): string {
    const { dialect, model, tableName } = this.source;
    const createdOn = this.find(model.settings.dealCreatedOnColumn);
    this.parts.push(...closingParts(tableName('deals'), model.settings, dialect));
    this.joins.push(`LEFT JOIN closings ON closings.lead = ${this.key}`);
    this.columns.push(`${joinedClosing(createdOn < 0 ? null : this.cells.value(createdOn))} AS closing`);
    this.tables.push(dealTable);
    return 'closing';
  }

  /** The index of the status that a person has set and that still holds. */
  private override(): string | null {
    const { columns, dialect, model } = this.source;
    const column = this.find('Status override');
    if (column < 0) return null;
    const name = nameCell(columns.read(column, 'text'), dialect);
    const index = indexOfStatus(name, statusNames(model.ladder), dialect);
    const untilColumn = this.find('Override until');
    if (untilColumn < 0) return this.cells.read.put('set_by_hand', index);
    const until = columns.read(untilColumn);
    const holds = `${until} IS NULL OR ${until} >= parameters.as_of`;
    return this.cells.read.put('set_by_hand', `CASE WHEN ${holds} THEN ${index} END`);
  }

  /** The index of the rung that the last run gave. */
  private present(): string {
    const { dialect, model, tableName } = this.source;
    const column = (name: string) => `last_run.${dialect.identifier(name)}`;
    const rungs = model.ladder.rungs.map(({ name }) => name);
    this.parts.push(`last_statuses AS (
  SELECT ${textCell(column('key'), dialect)} AS lead,
    MAX(${indexOfStatus(nameCell(column('status'), dialect), rungs, dialect)}) AS present
  FROM ${tableName('last_run')} AS last_run
  GROUP BY 1
)`);
    this.joins.push(`LEFT JOIN last_statuses ON last_statuses.lead = ${this.key}`);
    this.columns.push('present');
    this.tables.push(lastRunTable);
    return 'present';
  }

  private find(header: string): number {
    return columnIndex(this.source.leads.headers, header);
  }
}
