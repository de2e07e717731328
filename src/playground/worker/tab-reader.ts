import { Formula } from '../../host/workbook/cell.ts';
import { isHiddenByFilter } from '../../host/workbook/criteria.ts';
import type { DimensionProperties } from '../../host/workbook/dimension-properties.ts';
import { displayText } from '../../host/workbook/display-text.ts';
import type { Layer } from '../../host/workbook/layer.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';
import type { ColumnView, RowView, TabView } from '../protocol.ts';
import { CellLooks } from './cell-looks.ts';
import { chartViews } from './chart-view.ts';
import { formulaLink, formulaValue } from './own-formulas.ts';
import { columnWidth, SheetCell } from './sheet-cell.ts';
import { lineCount } from './text-lines.ts';

/** Rows that a grid in a page shows without trouble; a longer tab is worked on whole all the same. */
const mostRows = 10_000;
/** Empty rows below the last filled one, to type into. */
const spareRows = 20;
const spareColumns = 1;
const defaultHeightPixels = 21;
const linePixels = 17;

/** Reads everything that the page needs to draw a tab. */
export class TabReader {
  private readonly sheet: Sheet;
  private readonly today: number;
  private readonly lastRow: number;
  private readonly columns: readonly ColumnView[];
  private readonly looks: CellLooks;
  private readonly formulas: Record<string, string> = {};
  private readonly formulaLinks: Record<string, string> = {};

  /** @param today as a serial */
  constructor(sheet: Sheet, today: number) {
    this.sheet = sheet;
    this.today = today;
    this.lastRow = Math.min(sheet.maxRows, sheet.lastRow() + spareRows, mostRows);
    this.looks = new CellLooks(this.lastRow);
    const lastColumn = Math.min(sheet.maxColumns, sheet.lastColumn() + spareColumns);
    this.columns = Array.from({ length: lastColumn }, (_, i) => {
      return {
        column: i + 1,
        widthPixels: columnWidth(sheet, i + 1),
        isHidden: isHidden(sheet.columns, i + 1),
      };
    });
  }

  view(): TabView {
    const { sheet, columns, looks, formulas } = this;
    const rows: RowView[] = [];
    for (let row = 1; row <= this.lastRow; row++) {
      if (!isHiddenByFilter(sheet, row)) rows.push(this.row(row));
    }
    return {
      id: sheet.id,
      columns: [...columns],
      rows,
      frozenRows: sheet.rows.frozen,
      frozenColumns: sheet.columns.frozen,
      filledRows: sheet.lastRow(),
      looks: looks.all,
      choices: looks.choices,
      notes: this.byCell(sheet.notes),
      links: { ...this.byCell(sheet.links), ...this.formulaLinks },
      formulas,
      charts: chartViews(sheet),
    };
  }

  private row(row: number): RowView {
    const cells = this.columns.map(({ column }) => new SheetCell(this.sheet, row, column));
    const texts = cells.map((cell) => this.text(cell));
    const lines = () => cells.map((cell, i) => (this.columns[i]!.isHidden ? 1 : linesOf(cell, texts[i]!)));
    return {
      row,
      isHidden: isHidden(this.sheet.rows, row),
      heightPixels:
        this.sheet.rows.sizes.at(row) ?? defaultHeightPixels + (Math.max(1, ...lines()) - 1) * linePixels,
      texts,
      looks: cells.map((cell) => this.looks.indexOf(cell)),
    };
  }

  private text({ sheet, row, column, content, text }: SheetCell): string {
    if (!(content instanceof Formula)) return text;
    const place = `${row},${column}`;
    this.formulas[place] = content.text;
    const link = formulaLink(content.text);
    if (link !== null) this.formulaLinks[place] = link;
    if (content.value !== null) return text;
    const value = formulaValue(content.text, this.today);
    // Nothing computes other formulas here: one that no spreadsheet has computed is shown as it was typed.
    if (value === null) return content.text;
    return displayText(value, sheet.formats.numberFormat.at(row, column), sheet.workbook.locale);
  }

  private byCell(layer: Layer<string>): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { column } of this.columns) {
      for (const { from, to, value } of layer.column(column)?.runs() ?? []) {
        for (let row = from; row <= Math.min(to, this.lastRow); row++) found[`${row},${column}`] = value;
      }
    }
    return found;
  }
}

function linesOf(cell: SheetCell, text: string): number {
  const { wrap, fontWeight } = cell.sheet.formats;
  if (cell.in(wrap) !== 'WRAP') return 1;
  return lineCount(text, cell.widthPixels, cell.in(fontWeight) === 'bold');
}

function isHidden({ hidden, collapsed }: DimensionProperties, at: number): boolean {
  return hidden.at(at) === true || collapsed.some(({ start, count }) => at >= start && at < start + count);
}
