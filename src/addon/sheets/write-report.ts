import { columnLetters, type Finding, type Problem, problemAt } from '../../scoring/index.ts';
import { asWritten, type OutputValue } from './cell-value.ts';
import { setColumnWidths } from './column-formats.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { placeChart, putBackChart } from './interval-chart.ts';
import { foldColumns } from './make-tab.ts';
import { emptyCell, emptyRow, type Report, type ReportCell, type ReportRow } from './report.ts';
import type { ReportTab } from './report-tab.ts';
import { endsRun, retrying } from './retrying.ts';
import { rowLooks } from './row-look.ts';
import { say } from './sentences.ts';
import { flush, newLink, type Range, type Sheet } from './spreadsheet.ts';
import type { Tab } from './tab.ts';
import { changedBlocks, type RowBlock } from './write-columns.ts';

/** What became of a tab of ours; what is refused stands in no cell. */
export type TabWritten =
  | { readonly kind: 'changed' | 'unchanged'; readonly tab: Tab }
  | { readonly kind: 'refused'; readonly tab: Tab; readonly problem: Problem };

/**
 * Finds or makes the tab and writes the report to it.
 * @param refusal what is said where the tab may not be written
 */
export function writeReportTab(
  reportTab: ReportTab,
  report: Report,
  refusal: (tab: string, said: string) => Finding,
): TabWritten {
  const tab = reportTab.ensure();
  try {
    return { kind: new ReportWriting(tab, report).write() ? 'changed' : 'unchanged', tab };
  } catch (error) {
    if (endsRun(error)) throw error;
    return {
      kind: 'refused',
      tab,
      problem: problemAt(refusal(tab.name, (error as Error).message), tab.name),
    };
  }
}

/** Each takes some ten calls. */
const mostBlocks = 3;

/** The title is set larger than the usual 21 pixels hold. */
const titleHeightPixels = 30;

class ReportWriting {
  private readonly sheet: Sheet;
  private readonly width: number;
  /** Of the report, and empty ones over what stands below it. */
  private rows: readonly ReportRow[];

  constructor(
    private readonly tab: Tab,
    private readonly report: Report,
  ) {
    this.sheet = tab.sheet;
    this.width = report.columnWidths.length;
    this.rows = report.rows;
  }

  /**
   * Writes the report over the tab's columns that are ours, where its values differ; says whether it did. Until all is done
   * its first cell says so: what a killed run has left is no report, and the next run writes it whole.
   */
  write(): boolean {
    const { sheet, report, width } = this;
    const isEmpty = sheet.getLastRow() === 0;
    const isNew = isEmpty || sheet.getRange(1, 1).getValue() === say.beingWritten();
    this.tab.ensureRows(report.rows.length);
    const columns = sheet.getMaxColumns();
    if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
    // What stands below the report is of an earlier, longer one.
    const rowCount = Math.max(report.rows.length, sheet.getLastRow());
    const range = sheet.getRange(1, 1, rowCount, width);
    this.rows = Array.from({ length: rowCount }, (_, row) => report.rows[row] ?? emptyRow);
    const values = this.grid(({ value }) => value);
    const present = this.plainValues(range);
    if (values.every((line, row) => line.every((value, c) => value === present[row]![c]))) {
      if (report.chart) putBackChart(sheet, report.chart);
      return false;
    }
    retrying(() => {
      sheet.getRange(1, 1).setValue(say.beingWritten());
      const [[, ...besideTitle], ...below] = values as [OutputValue[], ...OutputValue[][]];
      const marked = [[say.beingWritten(), ...besideTitle], ...below];
      const columnCount = this.columnsToWrite(values, present);
      for (const { from, to } of this.rowsToWrite(values, present, isNew))
        this.writeRows(range, { from, to }, columnCount, marked);
      this.writeLinks();
      flush();
    });
    if (isNew) this.trim();
    if (isNew || this.isRearranged(present)) this.layOut(isEmpty);
    if (report.foldedRows) this.foldRows(report.foldedRows, isEmpty);
    if (report.chart) placeChart(sheet, report.chart);
    // Sent when the lock is released, at the latest.
    sheet.getRange(1, 1).setValue(values[0]![0]);
    return true;
  }

  /** As they would be written, so that days can be compared. @throws ColumnsMoved where people have typed since */
  private plainValues(range: Range): OutputValue[][] {
    const { tab, report } = this;
    const { theirs } = report;
    const values = range.getValues();
    if (theirs === undefined) return values as OutputValue[][];
    const cells = values.map((line) => line.map((value) => tab.cellOf(value)));
    const isAsRead = cells.every((line, row) =>
      line.every((cell, c) => c < theirs.first || cell === (theirs.asRead[row]?.[c] ?? '')),
    );
    if (!isAsRead) throw new ColumnsMoved();
    return cells.map((line) => line.map(asWritten));
  }

  /** What people fill in is written only where rows have moved, and in one call with them: it stands beside them or not at all. */
  private columnsToWrite(
    values: readonly (readonly OutputValue[])[],
    present: readonly (readonly OutputValue[])[],
  ): number {
    const { width, report } = this;
    if (report.theirs === undefined) return width;
    const { first } = report.theirs;
    const isMoved = values.some((line, row) =>
      line.some((value, column) => column >= first && value !== present[row]![column]),
    );
    return isMoved ? width : first;
  }

  /** Blocks of rows, up to the second index. */
  private rowsToWrite(
    values: readonly (readonly OutputValue[])[],
    present: readonly (readonly OutputValue[])[],
    isNew: boolean,
  ): RowBlock[] {
    if (isNew || !this.report.isLongList) return [{ from: 0, to: values.length }];
    const changed = values.map((line, row) =>
      line.some((value, column) => value !== present[row]![column]) ? 1 : 0,
    );
    return changedBlocks(changed, mostBlocks);
  }

  /** @param all of the report, which need not be asked for again where all of it is written */
  private writeRows(
    all: Range,
    { from, to }: RowBlock,
    columns: number,
    values: readonly (readonly OutputValue[])[],
  ): void {
    const part = <T>(grid: readonly (readonly T[])[]) =>
      grid.slice(from, to).map((line) => line.slice(0, columns));
    const isAll = to - from === values.length && columns === this.width;
    const range = isAll ? all : this.sheet.getRange(from + 1, 1, to - from, columns);
    range.setNumberFormats(part(this.grid(({ format }) => format)));
    this.dress(range, part);
    // Values last: by the rows that hold some the next run knows how far an earlier report reaches.
    range.setValues(part(values));
  }

  private grid<T>(pick: (cell: ReportCell, row: ReportRow) => T): T[][] {
    return this.rows.map((row) =>
      Array.from({ length: this.width }, (_, c) => pick(row.cells[c] ?? emptyCell, row)),
    );
  }

  private dress(range: Range, part: <T>(grid: T[][]) => T[][]): void {
    const look = <T>(pick: (style: (typeof rowLooks)['body']) => T) =>
      part(this.grid((_, { style }) => pick(rowLooks[style])));
    range
      .setFontWeights(look(({ weight }) => weight))
      .setFontSizes(look(({ size }) => size))
      .setFontColors(look(({ color }) => color))
      .setBackgrounds(
        part(this.grid(({ background }, { style }) => background ?? rowLooks[style].background)),
      )
      .setHorizontalAlignments(part(this.grid(alignmentOf)))
      .setNotes(part(this.grid(({ note }) => note ?? '')));
    if (this.report.wrapped) range.setWraps(part(this.wraps(this.report.wrapped)));
  }

  /** Of lines of tables, where something stands beside it: else a text goes on over the empty cells. */
  private wraps(wrapped: readonly number[]): boolean[][] {
    const isCut = (cells: ReportRow['cells'], c: number) => (cells[c + 1] ?? emptyCell).value !== '';
    return this.rows.map(({ style, cells }) =>
      Array.from(
        { length: this.width },
        (_, c) => style === 'body' && wrapped.includes(c) && isCut(cells, c),
      ),
    );
  }

  /** Links that stand below each other are one call. They are written anew whatever else differs: where they lead may have moved. */
  private writeLinks(): void {
    for (let column = 0; column < this.width; column++) {
      const links = this.rows.map(({ cells }) => cells[column]?.link !== undefined);
      for (let from = links.indexOf(true); from >= 0; from = links.indexOf(true, from)) {
        let to = from;
        while (links[to]) to++;
        const texts = this.rows.slice(from, to).map(({ cells }) => {
          const { value, link } = cells[column]!;
          return [newLink(String(value), link!)];
        });
        this.sheet.getRange(from + 1, column + 1, texts.length, 1).setRichTextValues(texts);
        from = to;
      }
    }
  }

  private layOut(isEmpty: boolean): void {
    const { sheet, report } = this;
    setColumnWidths(sheet, report.columnWidths);
    sheet.setRowHeight(1, titleHeightPixels);
    sheet.setFrozenRows(report.frozenRows);
    sheet.setHiddenGridlines(true);
    if (report.folded) foldColumns(sheet, report.folded.first, report.folded.count, isEmpty);
    if (report.theirs) {
      sheet.showColumns(1, this.width);
      sheet.hideColumns(report.theirs.first + 2);
    }
    // Of all rows: how far a report before it reached makes no difference.
    if (report.wrapped) sheet.getRange(`A:${columnLetters(this.width - 1)}`).setVerticalAlignment('top');
  }

  /** Those that an earlier, shorter report has folded stand elsewhere now. */
  private foldRows({ first, count }: NonNullable<Report['foldedRows']>, isEmpty: boolean): void {
    const { sheet } = this;
    if (!isEmpty) {
      sheet.expandAllRowGroups();
      sheet.getRange(1, 1, sheet.getMaxRows(), 1).shiftRowGroupDepth(-1);
    }
    sheet.getRange(first + 1, 1, count, 1).shiftRowGroupDepth(1);
    sheet.collapseAllRowGroups();
  }

  private trim(): void {
    const spare = this.sheet.getMaxColumns() - this.width;
    if (spare > 0) this.sheet.deleteColumns(this.width + 1, spare);
  }

  /** Whether an earlier version has left its columns in another order: no headers stand as those of our widest table do. */
  private isRearranged(present: readonly (readonly unknown[])[]): boolean {
    const headers = this.report.rows.filter(({ style }) => style === 'header').map(({ cells }) => cells);
    const [widest] = headers.sort((a, b) => b.length - a.length);
    return !!widest && !present.some((line) => widest.every(({ value }, column) => line[column] === value));
  }
}

/** Headers stand above their figures, which the cells below them are aligned like. */
function alignmentOf(cell: ReportCell, { style, cells }: ReportRow): 'left' | 'right' {
  if (cell.align === 'left') return 'left';
  if (style === 'header') return cell === cells[0] ? 'left' : 'right';
  return typeof cell.value === 'number' ? 'right' : 'left';
}
