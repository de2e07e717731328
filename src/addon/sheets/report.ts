import type { Cell } from '../../scoring/index.ts';
import type { OutputValue } from './cell-value.ts';
import type { IntervalChart } from './interval-chart.ts';

/** How a row of a report looks as a whole. */
export type RowStyle =
  | 'title'
  | 'muted'
  | 'lead'
  | 'headline'
  | 'doubted'
  | 'unclaimed'
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
  readonly note?: string | undefined;
  readonly background?: string | undefined;
  readonly align?: 'left' | undefined;
}

export interface ReportRow {
  readonly style: RowStyle;
  /** From the first column on; cells that are left out are empty. */
  readonly cells: readonly ReportCell[];
}

/** A column of a table: what stands above its lines, and what each of them shows in it. */
export interface ReportColumn<Line> {
  readonly header: string;
  readonly note?: string | undefined;
  /** In pixels. Tables below each other share their columns: one of them says how wide these are. */
  readonly width?: number | undefined;
  /** Over texts; other headers, but the first, stand at the right, as their figures do. */
  readonly align?: 'left' | undefined;
  /** Long texts make the row higher. */
  readonly isWrapped?: boolean;
  readonly cell: (line: Line) => ReportCell;
}

/** Lines side by side, from 0. */
interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** A tab of ours that people read and do not fill in: every run writes it whole. */
export interface Report {
  readonly rows: readonly ReportRow[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** Columns that a new tab has folded away. */
  readonly folded?: Stretch;
  /** Rows that are folded away, to the end of the report. */
  readonly foldedRows?: Stretch | null;
  /** Indices of columns in which the lines of tables are wrapped where something stands beside them. */
  readonly wrapped?: readonly number[];
  /** Only where the tab may have one. */
  readonly chart?: IntervalChart;
  readonly theirs?: TheirColumns;
  /** Of a long list whose rows look alike: only those that differ are written. */
  readonly isLongList?: true;
}

/** The last columns: what people fill in, and a hidden one by which a row is known again. What stands there goes with its row. */
export interface TheirColumns {
  /** Index of the one that people fill in; the hidden one is behind it. */
  readonly first: number;
  /** Cells of the tab from the very top, as the report was laid out from them. */
  readonly asRead: readonly (readonly Cell[])[];
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

/** What a report shows of a figure: where there is none, nothing, and never 0. */
type Figure = number | null | undefined;

export function numberCell(value: Figure, format: string): ReportCell {
  return value === null || value === undefined ? emptyCell : { value, format };
}

export const countCell = (value: Figure) => numberCell(value, '#,##0');
export const percentCell = (value: Figure) => numberCell(value, '0.0%');
/** A lift, an AUC. */
export const ratioCell = (value: Figure) => numberCell(value, '0.00');

/** Columns as headers, with a row a line below them; above nothing there is no header. */
export function table<Line>(columns: readonly ReportColumn<Line>[], lines: readonly Line[]): ReportRow[] {
  const headers = columns.map((column) => {
    const { header, note, align } = column;
    return isFilled(column, lines) ? { ...textCell(header), note, align } : emptyCell;
  });
  return [{ style: 'header', cells: headers }, ...lines.map((line) => tableRow(columns, line))];
}

/** Without the columns that none of the lines has something in. */
export function filledColumns<Line>(
  columns: readonly ReportColumn<Line>[],
  lines: readonly Line[],
): ReportColumn<Line>[] {
  return columns.filter((column) => isFilled(column, lines));
}

function isFilled<Line>({ cell }: ReportColumn<Line>, lines: readonly Line[]): boolean {
  return lines.length === 0 || lines.some((line) => cell(line).value !== '');
}

export function tableRow<Line>(
  columns: readonly ReportColumn<Line>[],
  line: Line,
  style: RowStyle = 'body',
): ReportRow {
  return { style, cells: columns.map(({ cell }) => cell(line)) };
}

/** A column that keeps others apart. */
export function gap(width?: number): ReportColumn<unknown> {
  return { header: '', width, cell: () => emptyCell };
}

/** @param atLeast columns of an earlier layout: what stands in them is written over */
export function widthsOf(columns: readonly ReportColumn<never>[], atLeast = 0): number[] {
  const widths = columns.map(({ width = 0 }) => width);
  return [...widths, ...Array.from({ length: atLeast - widths.length }, () => spareWidth)];
}

const spareWidth = 90;

/** Indices of the columns that are wrapped. */
export function wrappedOf(columns: readonly ReportColumn<never>[]): number[] {
  return columns.flatMap(({ isWrapped }, index) => (isWrapped ? [index] : []));
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
