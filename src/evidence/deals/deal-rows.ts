import {
  type Cell,
  type Column,
  columnIndex,
  foreignKeyColumn,
  isEmptyCell,
  isUntouchedCell,
  keyOf,
  type LeadScores,
  type Settings,
  type Table,
} from '../../scoring/index.ts';

/** A column of Deals, cell by cell falling back to the lead's column of the same header. */
export interface DealColumn {
  /** Index in Deals, or -1. */
  readonly index: number;
  cell(row: number): Cell;
}

/** The Deals tab and the lead that each of its rows belongs to. */
export interface DealRows {
  readonly table: Table;
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
  column(header: string): DealColumn;
}

/** @param deals the Deals tab; the Leads table itself where every lead is its own deal */
export function dealRows(deals: Table, leads: Table, scores: LeadScores, settings: Settings): DealRows {
  const areLeads = deals === leads;
  const { leadKeys } = scores;
  const keyColumn = areLeads
    ? scores.keyColumn
    : foreignKeyColumn(deals.headers, settings.dealKeyColumn, leads.headers[scores.keyColumn] ?? '');
  const keys = areLeads
    ? leadKeys.keys
    : Array.from({ length: deals.rowCount }, (_, row) => keyOf(deals.columns[keyColumn]?.[row] ?? ''));
  const leadRows = areLeads
    ? Int32Array.from(leadKeys.keys.keys())
    : Int32Array.from(keys, (key) => (key === '' ? -1 : (leadKeys.rowOfKey.get(key) ?? -1)));
  return {
    ...{ table: deals, areLeads, keyColumn, keys, leadRows },
    isDeal: areLeads ? leadKeys.isLead : filledRows(deals),
    column: (header) => dealColumn(deals, leads, leadRows, header),
  };
}

function filledRows({ columns, rowCount }: Table): Uint8Array {
  return Uint8Array.from({ length: rowCount }, (_, row) =>
    columns.some((column) => !isUntouchedCell(column[row]!)) ? 1 : 0,
  );
}

function dealColumn(deals: Table, leads: Table, leadRows: Int32Array, header: string): DealColumn {
  const index = columnIndex(deals.headers, header);
  const own: Column | undefined = deals.columns[index];
  const lent: Column | undefined = leads.columns[columnIndex(leads.headers, header)];
  const cell = (row: number): Cell => {
    const cellOfDeal = own?.[row] ?? '';
    if (!isEmptyCell(cellOfDeal)) return cellOfDeal;
    return lent?.[leadRows[row]!] ?? '';
  };
  return { index, cell };
}
