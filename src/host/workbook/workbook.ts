import type { Dimension } from './area.ts';
import { displayText } from './display-text.ts';
import { type Metadata, SheetContents } from './sheet-features.ts';
import type { LineShift } from './shift.ts';
import { SheetShift } from './shift-sheet.ts';
import { TimeZone } from './time-zone.ts';

export interface WorkbookOptions {
  name?: string;
  /** `en_US` */
  locale?: string;
  /** `UTC` */
  timeZone?: string;
  /** E-mail address; the owner may edit what is protected. */
  owner?: string;
  /** E-mail addresses of the others who may edit it. */
  editors?: readonly string[];
}

/** A spreadsheet in memory. */
export class Workbook {
  id = 'workbook';
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: readonly string[];
  /** In tab order. */
  readonly sheets: Sheet[] = [];
  /** Metadata of the spreadsheet itself; the sheets have their own. */
  metadata: Metadata[] = [];
  readonly documentProperties = new Map<string, string>();
  private chosenSheet: Sheet | null = null;
  /** Deleted ones included. */
  sheetsAdded = 0;
  private lastId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Untitled spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.timeZone = options.timeZone ?? 'UTC';
    this.owner = options.owner ?? 'owner@example.com';
    this.editors = options.editors ?? [];
  }

  get zone(): TimeZone {
    return TimeZone.orUtc(this.timeZone);
  }

  /** A new tab at `index` (from 0), at the end by default. Sheets with an id of their own come from files. */
  addSheet(
    name: string,
    options: { index?: number; rows?: number; columns?: number; id?: number } = {},
  ): Sheet {
    if (this.sheetByName(name)) throw new Error(`addSheet: name is taken: ${name}`);
    const id = options.id ?? this.freeSheetId();
    this.sheetsAdded++;
    const sheet = new Sheet(this, id, name, options.rows ?? defaultRows, options.columns ?? defaultColumns);
    this.sheets.splice(options.index ?? this.sheets.length, 0, sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new Error(`removeSheet: no such sheet: ${sheet.name}`);
    this.sheets.splice(index, 1);
    if (this.chosenSheet === sheet) this.chosenSheet = null;
  }

  /** Names differ by more than case. */
  sheetByName(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  sheetById(id: number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** What a person looks at: the first visible sheet until another is chosen. */
  get activeSheet(): Sheet | null {
    return this.chosenSheet ?? this.sheets.find((sheet) => !sheet.hidden) ?? null;
  }

  set activeSheet(sheet: Sheet | null) {
    this.chosenSheet = sheet;
  }

  /** Cells of all grids, filled or not: what the limit of ten million counts. */
  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  }

  /** An id for metadata or a chart that nothing in the workbook has. */
  newId(): number {
    for (const taken of this.takenIds()) this.lastId = Math.max(this.lastId, taken);
    return ++this.lastId;
  }

  private *takenIds(): Generator<number> {
    for (const entry of this.metadata) yield entry.id;
    for (const sheet of this.sheets) {
      for (const entry of sheet.metadata) yield entry.id;
      for (const chart of sheet.charts) yield chart.id;
    }
  }

  /**
   * The first sheet has the id 0, as in Sheets; the others are far apart, so that no code counts on their order, and none gets
   * the id of one that was deleted.
   */
  private freeSheetId(): number {
    let id = 1_000_003 * this.sheetsAdded;
    while (this.sheetById(id)) id += 7919;
    return id;
  }
}

/** The grid of a new tab in Sheets. */
const defaultRows = 1000;
const defaultColumns = 26;

/**
 * One tab in memory. Cells and properties are reached through `cells`, `formats`, `notes` …; whatever changes the place of
 * rows and columns goes through the methods, which take everything along that moves with them.
 */
export class Sheet extends SheetContents {
  constructor(
    readonly workbook: Workbook,
    readonly id: number,
    public name: string,
    public maxRows: number,
    public maxColumns: number,
  ) {
    super();
  }

  /** The text that a cell shows. */
  text(row: number, column: number): string {
    const format = this.formats.numberFormat.at(row, column);
    return displayText(this.cells.at(row, column), format, this.workbook.locale);
  }

  /** New rows or columns before `at`, looking like the row or column `inheritFrom`. */
  insert(dimension: Dimension, at: number, count: number, inheritFrom?: number): void {
    this.shift({ dimension, kind: 'insert', at, count, inheritFrom });
  }

  remove(dimension: Dimension, at: number, count: number): void {
    this.shift({ dimension, kind: 'remove', at, count });
  }

  /** Moves `count` rows or columns from `at` on before `to`. */
  move(dimension: Dimension, at: number, count: number, to: number): void {
    if (to >= at && to <= at + count) return;
    this.shift({ dimension, kind: 'move', at, count, to });
  }

  private shift(shift: LineShift): void {
    const change = new SheetShift(this, shift);
    change.moveContents();
    change.moveReferences(this.workbook.sheets);
  }
}
