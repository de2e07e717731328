import { columnOf } from './cell.ts';

export interface TextRow {
  /** Row of the sheet, from 1. */
  row: number;
  /** Trimmed cell under a header; empty where there is no such column. */
  value(header: string): string;
}

/** The rows of one of our own tabs, whose cells are all text. */
export function textTable(table: readonly (readonly string[])[]): TextRow[] {
  const headers = table[0] ?? [];
  return table.slice(1).map((cells, index) => ({
    row: index + 2,
    value: (header) => (cells[columnOf(headers, header)] ?? '').trim(),
  }));
}
