import type { OutputValue } from './cell-value.ts';

/** How a row of a report looks as a whole. */
export type RowStyle =
  | 'title'
  | 'muted'
  | 'headline'
  | 'warning'
  | 'section'
  | 'header'
  | 'body'
  | 'total'
  | 'text';

export interface ReportCell {
  readonly value: OutputValue;
  /** Number format; `@` for text, which Sheets would read as a date or a formula otherwise. */
  readonly format: string;
  /** Link of the whole cell, such as `#gid=0&range=5:5`. */
  readonly link?: string;
  /** What a reader may ask, shown where the pointer rests on the cell. */
  readonly note?: string;
  readonly background?: string;
  readonly align?: 'left';
}

export interface ReportRow {
  readonly style: RowStyle;
  /** From the first column on; cells that are left out are empty. */
  readonly cells: readonly ReportCell[];
}

/** A tab of ours that people read and do not fill in: every run writes it whole. */
export interface Report {
  readonly rows: readonly ReportRow[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
}

export const plainText = '@';

export const emptyCell: ReportCell = { value: '', format: plainText };

export function textCell(value: string): ReportCell {
  return { value, format: plainText };
}

/** A text of our own that links as a whole; rich text is not written to cells formatted as text. */
export function linkCell(text: string, link: string | null): ReportCell {
  return link === null ? textCell(text) : { value: text, format: 'general', link };
}

/** Missing figures are empty, never 0. */
export function numberCell(value: number | null, format: string): ReportCell {
  return value === null ? emptyCell : { value, format };
}

/** A header above texts; others stand at the right, as their figures do. */
export function leftHeaderCell(text: string): ReportCell {
  return { ...textCell(text), align: 'left' };
}

export const emptyRow: ReportRow = { style: 'text', cells: [] };

export function textRow(style: RowStyle, text: string): ReportRow {
  return { style, cells: [textCell(text)] };
}

/** A heading and what is under it; nothing where there is nothing. */
export function section(heading: string, rows: readonly ReportRow[]): ReportRow[] {
  return rows.length === 0 ? [] : [emptyRow, textRow('section', heading), ...rows];
}

/**
 * A sentence as rows that each fit on a line: merged cells would not grow with their text.
 * @example wrappedRows('text', 'one two', 5).length // 2
 */
export function wrappedRows(style: RowStyle, text: string, lineLength: number): ReportRow[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => textRow(style, line));
}
