/** Writes those cells of a sheet that are other than in its file; all others stay as they were written. */
import { type Cell, Formula } from '../../../workbook/cell.ts';
import { isDateFormat } from '../../../workbook/number-format.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { LongText } from '../package/long-text.ts';
import type { SharedStrings } from '../package/shared-strings.ts';
import { openTag, withAttribute } from '../package/xml-element.ts';
import { type CellReader, cellXml, days1904 } from './cells.ts';
import type { Cursor, FormatChanges } from './format-changes.ts';
import { type RawCell, RawCells, type RawRow, rawRows } from './raw-cells.ts';
import { type RowLines, WrappedHeights } from './rows.ts';

interface CellSource {
  sheet: Sheet;
  sheetData: string;
  reader: CellReader;
  changes: FormatChanges;
  rowLines: RowLines;
  strings: SharedStrings;
  is1904: boolean;
}

interface WrittenCells {
  /** The new `<sheetData>`. */
  pieces: readonly string[];
  /** Is a formula there that was not, or the other way round? */
  changesFormulas: boolean;
}

/** @returns null where nothing changed */
export function writeCells(source: CellSource): WrittenCells | null {
  const writer = new SheetDataWriter(source);
  let next = 1;
  for (const raw of rawRows(source.sheetData)) {
    writer.freshRows(next, raw.row - 1);
    writer.row(raw);
    next = raw.row + 1;
  }
  writer.freshRows(next);
  return writer.result();
}

class SheetDataWriter {
  private readonly raw: RawCells;
  private readonly lastRow: number;
  private readonly lastColumn: number;
  private readonly cursor: Cursor = { positions: [] };
  private readonly rows = new LongText();
  private readonly heights: WrappedHeights;
  /** Shared formulas whose first cell, which has the text, is written anew. */
  private readonly lostFormulas = new Set<string>();
  /** The row that is being written. */
  private at = 0;
  private isChanged = false;
  private changesFormulas = false;

  constructor(private readonly source: CellSource) {
    this.raw = new RawCells(source.sheetData);
    this.rows.add(openTag(/^<[^>]*>/.exec(source.sheetData)![0]));
    this.heights = new WrappedHeights(source.sheet);
    this.lastRow = Math.max(source.sheet.lastRow(), source.changes.lastRow, source.rowLines.last);
    this.lastColumn = Math.max(source.sheet.lastColumn(), source.sheet.maxColumns);
  }

  /** Rows that the file has not. */
  freshRows(from: number, to = this.lastRow): void {
    for (this.at = from; this.at <= Math.min(to, this.lastRow); this.at++) {
      const cells = this.freshCells(1, this.lastColumn);
      const bare = `<row r="${this.at}">`;
      const tag = this.source.rowLines.tag(this.at, bare);
      if (cells === '' && tag === bare) continue;
      this.rows.add(`${this.heights.fit(this.at, tag)}${cells}</row>`);
      this.isChanged = true;
    }
  }

  row({ row, tag, element }: RawRow): void {
    const { raw } = this;
    this.at = row;
    const cells = new RowCells(this.source.sheetData);
    const newTag = this.source.rowLines.tag(row, tag);
    let isChanged = newTag !== tag;
    let next = 1;
    const add = (cell: string) => {
      if (cell === '') return;
      cells.add(cell);
      isChanged = true;
    };
    raw.enter(element);
    while (raw.next()) {
      add(this.freshCells(next, raw.column - 1));
      const cell = this.rewritten(raw);
      if (cell === null) cells.keep(raw);
      else add(cell);
      next = raw.column + 1;
    }
    add(this.freshCells(next, this.lastColumn));
    if (!isChanged) this.rows.add(element.xml);
    else {
      // Programs use the attribute as a hint, and some trust it.
      const open = openTag(withAttribute(this.heights.fit(row, newTag), 'spans', null));
      this.rows.add(`${open}${cells.toString()}</row>`);
      this.isChanged = true;
    }
  }

  result(): WrittenCells | null {
    if (!this.isChanged) return null;
    this.rows.add('</sheetData>');
    return { pieces: this.rows.pieces(), changesFormulas: this.changesFormulas };
  }

  /** Null where the cell stays as it is. */
  private rewritten(raw: RawCell): string | null {
    const { sheet, reader, changes } = this.source;
    const xf = changes.at(this.at, raw.column, this.cursor);
    const cell = sheet.cells.at(this.at, raw.column);
    if (sameCell(reader.read(raw, this.at), cell) && !this.isOrphan(raw)) {
      if (xf === undefined) return null;
      return withAttribute(raw.tag, 's', xf) + raw.behindTag;
    }
    const shared = sharedFormula(raw);
    if (raw.childNamed('f')) this.changesFormulas = true;
    if (shared?.isFirst) this.lostFormulas.add(shared.index);
    return this.fresh(raw.column, cell, xf ?? raw.xf);
  }

  /** Cells from one column to another that the file does not list. */
  private freshCells(from: number, to: number): string {
    const { sheet, changes } = this.source;
    const row = this.at;
    let cells = '';
    for (let column = from; column <= to; column++) {
      const cell = sheet.cells.at(row, column);
      if (cell === null && changes.leaves(column)) continue;
      const xf = changes.at(row, column, this.cursor) ?? changes.grid.unlisted(row, column);
      if (cell !== null || xf !== changes.unlisted(row, column)) cells += this.fresh(column, cell, xf);
    }
    return cells;
  }

  private fresh(column: number, cell: Cell, xf: number): string {
    const { sheet, strings, is1904 } = this.source;
    const row = this.at;
    if (cell instanceof Formula) this.changesFormulas = true;
    const isDay =
      is1904 && typeof cell === 'number' && isDateFormat(sheet.formats.numberFormat.at(row, column));
    return cellXml(row, column, isDay ? cell - days1904 : cell, xf, strings);
  }

  private isOrphan(raw: RawCell): boolean {
    if (this.lostFormulas.size === 0) return false;
    const shared = sharedFormula(raw);
    return shared !== null && this.lostFormulas.has(shared.index);
  }
}

function sharedFormula(raw: RawCell): { index: string; isFirst: boolean } | null {
  const formula = raw.childNamed('f');
  const index = formula?.attribute('t') === 'shared' ? formula.attribute('si') : undefined;
  return formula && index !== undefined ? { index, isFirst: formula.inner < formula.innerEnd } : null;
}

/** The cells of a row: those that stay are copied together where they stand side by side. */
class RowCells {
  private text = '';
  /** What is to be copied next. */
  private from = 0;
  private to = 0;

  constructor(private readonly xml: string) {}

  keep({ start, end }: RawCell): void {
    if (start !== this.to) {
      this.copy();
      this.from = start;
    }
    this.to = end;
  }

  add(cell: string): void {
    this.copy();
    this.text += cell;
  }

  toString(): string {
    this.copy();
    return this.text;
  }

  private copy(): void {
    if (this.from < this.to) this.text += this.xml.slice(this.from, this.to);
    this.from = this.to;
  }
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a instanceof Formula && b instanceof Formula) return a.text === b.text && a.value === b.value;
  return a === b;
}
