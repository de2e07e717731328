import { outcomesOfWords } from '../../evidence/index.ts';
import {
  type Cell,
  cellText,
  columnIndex,
  foldWord,
  foreignKeyColumn,
  isUntouchedCell,
  keyOf,
  leadKeyColumn,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import type { ModelDocument } from '../document/read-model.ts';
import { spillingFormula } from '../sheets/row-movers.ts';
import { StandingTab } from '../sheets/standing-tab.ts';
import type { KnownCell } from '../sheets/while-known.ts';
import { dealsId } from './deals-tab.ts';
import type { SaleOutcome } from './sale.ts';
import { say } from './sentences.ts';
import type { SoldLead } from './sold-lead.ts';

/** What of a deal is written, in this order. */
const roles = ['key', 'name', 'outcome', 'closedOn', 'createdOn', 'amount', 'reason'] as const;
export type DealRole = (typeof roles)[number];

/** A cell that a deal takes. */
export interface DealCell {
  readonly role: DealRole;
  readonly header: string;
  /** From 0. */
  readonly column: number;
}

/** A deal that the lead has already. */
export interface KnownDeal {
  /** Sheet row. */
  readonly row: number;
  readonly outcome: SaleOutcome | 'open';
  readonly outcomeText: string;
  readonly day: string;
}

const reasonHeaders = ['Reason', 'Lost reason', 'Loss reason', 'Notes', 'Note'];

/** Where deals stand: on a tab of their own, or beside their leads. */
export class DealsPlace {
  readonly cells: readonly DealCell[];
  private readonly outcomes: ReturnType<typeof outcomesOfWords>;

  private constructor(
    readonly tab: StandingTab,
    /** Of a tab of their own the columns that a deal takes; beside the leads the lead's row alone. */
    private readonly table: Table,
    readonly areLeads: boolean,
    columns: Readonly<Record<DealRole, number>>,
    private readonly settings: Settings,
  ) {
    this.outcomes = outcomesOfWords(settings);
    this.cells = roles.flatMap((role) => {
      const column = columns[role];
      return column < 0 ? [] : [{ role, column, header: tab.headers[column]!.trim() }];
    });
  }

  /** The lead's own row. */
  static besideLead({ leadsTab, settings, outputs }: ModelDocument, { row, cells }: SoldLead): DealsPlace {
    const { headers, name } = leadsTab;
    const own = new Set(outputs.columns.values());
    const found = columnsOf(headers, settings);
    const columns = { ...found, key: -1, name: -1, createdOn: -1 };
    if (own.has(columns.reason)) columns.reason = -1;
    const table = {
      tab: name,
      headerRow: row - 1,
      headers,
      columns: cells.map((cell) => [cell]),
      rowCount: 1,
    };
    return new DealsPlace(leadsTab, table, true, columns, settings);
  }

  /** null where there is no such tab; the sentence for which it cannot be used. */
  static onTab(document: ModelDocument): DealsPlace | { readonly stopped: string } | null {
    const { book, settings, markedTabs, leadsTab } = document;
    const marked = markedTabs.get(dealsId);
    const found = book.sheetNamed(settings.dealsTab);
    if (found === null) return marked ? { stopped: say.renamed(marked.name, settings.dealsTab) } : null;
    if (!found.hasCells()) return { stopped: say.isChart(found.name) };
    const tab = new StandingTab(found, 1);
    const keyHeader = leadsTab.headers[leadKeyColumn(leadsTab.headers, settings.leadKeyColumn)] ?? '';
    const columns = {
      ...columnsOf(tab.headers, settings),
      key: foreignKeyColumn(tab.headers, settings.dealKeyColumn, keyHeader),
      name: marked?.id === tab.id ? columnIndex(tab.headers, say.nameHeader) : -1,
    };
    if (columns.key < 0)
      return { stopped: say.noColumn(tab.name, settings.dealKeyColumn || keyHeader, 'Deal key column') };
    const used = Object.values(columns).filter((column) => column >= 0);
    return new DealsPlace(tab, tab.readTable([...new Set(used)]), false, columns, settings);
  }

  has(role: DealRole): boolean {
    return this.headerOf(role) !== '';
  }

  /** `''` where there is no such column. */
  headerOf(role: DealRole): string {
    return this.cells.find((cell) => cell.role === role)?.header ?? '';
  }

  /** The cell in that sheet row, as it was read. */
  cellAt(row: number, column: number): Cell {
    const { columns, headerRow } = this.table;
    return columns[column]?.[row - headerRow - 1] ?? '';
  }

  /** Sheet row in which the next deal stands: below the last one, whatever stands beside it in columns that it does not take. */
  nextRow(): number {
    const { headerRow, rowCount } = this.table;
    if (this.areLeads) return headerRow + 1;
    let row = headerRow + rowCount;
    while (row > headerRow && this.cells.every(({ column }) => isUntouchedCell(this.cellAt(row, column))))
      row--;
    return row + 1;
  }

  /** Whether all rows come from one formula, so that nothing can be written below them. */
  comesFromFormula(): boolean {
    const key = this.areLeads
      ? leadKeyColumn(this.tab.headers, this.settings.leadKeyColumn)
      : this.cells[0]!.column;
    const rowCount = this.tab.lastRow() - this.tab.headerRow;
    return spillingFormula(this.tab, key, rowCount) !== null;
  }

  /** Deals of a lead, from the top. */
  dealsOf({ key }: Pick<SoldLead, 'key'>): KnownDeal[] {
    const wanted = keyOf(key);
    return this.rows((row) => keyOf(this.textAt(row, 'key')) === wanted).flatMap((row): KnownDeal[] => {
      const outcome = this.outcomeAt(row);
      const known = { row, outcomeText: this.textAt(row, 'outcome'), day: this.textAt(row, 'closedOn') };
      return outcome === 'unknown' ? [] : [{ ...known, outcome }];
    });
  }

  /** Won and lost deals. */
  counts(): Record<SaleOutcome, number> {
    const outcomes = this.rows(() => true).map((row) => this.outcomeAt(row));
    const countOf = (wanted: SaleOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
    return { won: countOf('won'), lost: countOf('lost') };
  }

  /** The lowest row that holds just these cells, by header; null for none. */
  rowHolding(cells: readonly (readonly [header: string, value: Cell])[]): number | null {
    const isHeld = (row: number) =>
      cells.every(([header, value]) => cellText(this.cellUnder(header, row)) === cellText(value));
    const rows = this.rows(isHeld);
    return rows[rows.length - 1] ?? null;
  }

  /** The cell in that sheet row below a header; empty for one that a deal does not take. */
  cellUnder(header: string, row: number): Cell {
    const found = this.cells.find((cell) => cell.header === header);
    return found === undefined ? '' : this.cellAt(row, found.column);
  }

  /** Cells of a sheet row as they were read: those below the headers, and beside a lead what says whose row it is. */
  knownCells(
    row: number,
    headers: readonly string[],
  ): { readonly header: string; readonly cell: KnownCell }[] {
    const known = (header: string, column: number) => {
      const value = this.cellAt(row, column);
      return { header, cell: { row, column: column + 1, value, was: cellText(value) } };
    };
    const named = this.cells.filter(({ header }) => headers.includes(header));
    const key = leadKeyColumn(this.tab.headers, this.settings.leadKeyColumn);
    return [
      ...named.map(({ header, column }) => known(header, column)),
      ...(this.areLeads ? [known('', key)] : []),
    ];
  }

  private textAt(row: number, role: DealRole): string {
    const column = this.cells.find((cell) => cell.role === role)?.column ?? -1;
    return cellText(this.cellAt(row, column)).trim();
  }

  private outcomeAt(row: number) {
    return this.outcomes.get(foldWord(this.textAt(row, 'outcome'))) ?? 'unknown';
  }

  private rows(isWanted: (row: number) => boolean): number[] {
    const { headerRow, rowCount } = this.table;
    return Array.from({ length: rowCount }, (_, index) => headerRow + 1 + index).filter(isWanted);
  }
}

function columnsOf(headers: readonly string[], settings: Settings): Record<DealRole, number> {
  const at = (header: string) => columnIndex(headers, header);
  return {
    key: -1,
    name: -1,
    outcome: at(settings.dealOutcomeColumn),
    closedOn: at(settings.dealClosedOnColumn),
    createdOn: at(settings.dealCreatedOnColumn),
    amount: at(settings.dealAmountColumn),
    reason: reasonHeaders.map(at).find((index) => index >= 0) ?? -1,
  };
}
