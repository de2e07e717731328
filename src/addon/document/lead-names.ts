import { cellText, inOneLine, isEmptyCell, shortened, type Table } from '../../scoring/index.ts';

const longestName = 100;

/** Leads as people know them. */
export class LeadNames {
  /** @param columns those that name a lead, of which each cell may be empty */
  constructor(
    private readonly leads: Table,
    private readonly columns: readonly number[],
    private readonly keyColumn: number,
  ) {}

  /** Without the key; empty where Leads has no name. @example `Mia Hall, Acme` */
  plainName(row: number): string {
    return shortened(this.namesIn(row).join(', '), longestName);
  }

  /** @example `Mia Hall, Acme (K01)` */
  nameOf(row: number): string {
    const names = this.namesIn(row);
    const key = this.keyText(row);
    const all = names.join(', ');
    if (all === '') return shortened(key, longestName);
    return shortened(key === '' || names.includes(key) ? all : `${all} (${key})`, longestName);
  }

  /** The key as it stands on Leads. */
  keyText(row: number): string {
    return this.textAt(this.keyColumn, row);
  }

  private namesIn(row: number): string[] {
    return this.columns.map((column) => this.textAt(column, row)).filter((text) => text !== '');
  }

  private textAt(column: number, row: number): string {
    const cell = this.leads.columns[column]?.[row] ?? '';
    return isEmptyCell(cell) ? '' : inOneLine(cellText(cell).trim());
  }
}
