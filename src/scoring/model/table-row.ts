import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText } from '../reading/cell-text.ts';
import { type Cell, columnIndex, type Table } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';

/** A row of a tab, whose cells are asked for by their headers. */
export class TableRow<Header extends string> {
  /** Sheet row, from 1. */
  readonly row: number;

  /**
   * @param columns index of each header, -1 where the tab lacks it
   * @param index of the row in the table, from 0
   */
  constructor(
    private readonly table: Table,
    private readonly columns: ReadonlyMap<Header, number>,
    private readonly index: number,
  ) {
    this.row = table.headerRow + 1 + index;
  }

  cell(header: Header): Cell {
    return this.table.columns[this.columns.get(header)!]?.[this.index] ?? '';
  }

  /** Trimmed text of a cell. */
  text(header: Header): string {
    return cellText(this.cell(header)).trim();
  }

  /** Place of a cell; the first column's where the tab lacks that header. */
  place(header: Header): CellPlace {
    return cellPlace(this.row, Math.max(0, this.columns.get(header)!));
  }

  problem(finding: Finding, header: Header): Problem {
    return problemAt(finding, this.table.tab, this.place(header));
  }
}

/** All rows of a tab, from the top. */
export function tableRows<Header extends string>(
  table: Table,
  headers: readonly Header[],
): TableRow<Header>[] {
  const columns = new Map(headers.map((header) => [header, columnIndex(table.headers, header)]));
  return Array.from({ length: table.rowCount }, (_, index) => new TableRow(table, columns, index));
}
