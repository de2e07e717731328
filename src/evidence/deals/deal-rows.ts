import {
  type Cell,
  type Column,
  columnIndex,
  type DayReader,
  dayReader,
  foreignKeyColumn,
  isEmptyCell,
  isUntouchedCell,
  keyOf,
  type LeadIdentity,
  type Model,
  type Table,
} from '../../scoring/index.ts';
import { type Outcome, outcomeReader } from './outcome.ts';

/** A column of Deals, cell by cell falling back to the lead's column of the same header. */
export interface DealColumn {
  /** Index in Deals, or -1. */
  readonly index: number;
  cell(row: number): Cell;
  /** That cell as a day, read as the column that it stands in; NaN where it is none. */
  day(row: number): number;
}

/** The Deals tab and the lead that each of its rows belongs to. */
export class DealRows {
  /** Whether each row of the Leads tab is its own deal. */
  readonly areLeads: boolean;
  /** Index of the key column in Deals, or -1. */
  readonly keyColumn: number;
  /** Folded keys. */
  readonly keys: readonly string[];
  /** Row of Leads that the deal joins, or -1. */
  readonly leadRows: Int32Array;
  /** 1 for each row with any content. */
  readonly isDeal: Uint8Array;
  private readonly dayReaderOf: (column: Column | undefined) => DayReader;

  /** @param table the Deals tab; the Leads table itself where every lead is its own deal */
  constructor(
    readonly table: Table,
    readonly leads: Table,
    { keyColumn, leadKeys }: LeadIdentity,
    private readonly model: Pick<Model, 'settings' | 'timeZone' | 'locale'>,
  ) {
    this.dayReaderOf = (column) => dayReader(column ?? [], model);
    this.areLeads = table === leads;
    if (this.areLeads) {
      this.keyColumn = keyColumn;
      this.keys = leadKeys.keys;
      this.leadRows = Int32Array.from(leadKeys.keys.keys());
      this.isDeal = leadKeys.isLead;
      return;
    }
    this.keyColumn = foreignKeyColumn(
      table.headers,
      model.settings.dealKeyColumn,
      leads.headers[keyColumn] ?? '',
    );
    const cells = table.columns[this.keyColumn];
    this.keys = Array.from({ length: table.rowCount }, (_, row) => keyOf(cells?.[row] ?? ''));
    this.leadRows = Int32Array.from(this.keys, (key) =>
      key === '' ? -1 : (leadKeys.rowOfKey.get(key) ?? -1),
    );
    this.isDeal = filledRows(table);
  }

  column(header: string): DealColumn {
    const { leadRows } = this;
    const index = columnIndex(this.table.headers, header);
    const own: Column | undefined = this.table.columns[index];
    const lent: Column | undefined = this.leads.columns[columnIndex(this.leads.headers, header)];
    const isOwn = (row: number) => !isEmptyCell(own?.[row] ?? '');
    const cell = (row: number): Cell => (isOwn(row) ? own![row]! : (lent?.[leadRows[row]!] ?? ''));
    const [ofOwn, ofLent] = [own, lent].map((column) => onFirstUse(() => this.dayReaderOf(column)));
    const day = (row: number) => (isOwn(row) ? ofOwn! : ofLent!)().dayOf(cell(row));
    return { index, cell, day };
  }

  /** What the outcome cell of a row says. */
  outcomes(): (row: number) => Outcome {
    const { settings } = this.model;
    const read = outcomeReader(settings);
    const cells = this.table.columns[columnIndex(this.table.headers, settings.dealOutcomeColumn)];
    return (row) => read(cells?.[row] ?? '');
  }

  /** Whether Deals or Leads has such a column. */
  has(header: string): boolean {
    return [this.table, this.leads].some(({ headers }) => columnIndex(headers, header) >= 0);
  }
}

function filledRows({ columns, rowCount }: Table): Uint8Array {
  return Uint8Array.from({ length: rowCount }, (_, row) =>
    columns.some((column) => !isUntouchedCell(column[row]!)) ? 1 : 0,
  );
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
