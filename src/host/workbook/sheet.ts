import type { Area, Dimension } from './area.ts';
import { CellColumns } from './cell-columns.ts';
import { cellFormats } from './cell-formats.ts';
import { DimensionProperties } from './dimension-properties.ts';
import { Layer } from './layer.ts';
import type {
  Banding,
  Chart,
  ConditionalFormat,
  Filter,
  NamedRange,
  Protection,
  SheetMetadata,
  Validation,
} from './sheet-features.ts';
import { shiftSheet } from './shift-sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * One tab in memory. Cells and properties are reached through `cells`, `formats`, `notes` …; whatever changes the place of
 * rows and columns goes through the methods, which take everything along that moves with them.
 */
export class Sheet {
  readonly workbook: Workbook;
  /** Stable; the name is not. */
  readonly id: number;
  name: string;
  /** Size of the grid, filled or not. */
  maxRows: number;
  maxColumns: number;
  readonly cells = new CellColumns();
  readonly formats = cellFormats();
  readonly notes = new Layer<string>();
  readonly validations = new Layer<Validation>();
  /** Link of the whole text of a cell. */
  readonly links = new Layer<string>();
  readonly rows = new DimensionProperties();
  readonly columns = new DimensionProperties();
  merges: Area[] = [];
  filter: Filter | null = null;
  bandings: Banding[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  protections: Protection[] = [];
  charts: Chart[] = [];
  namedRanges: NamedRange[] = [];
  metadata: SheetMetadata[] = [];
  hidden = false;
  /** `#rrggbb` */
  tabColor: string | null = null;
  hiddenGridlines = false;
  /** What a person has selected; the current cell is its top left one. */
  selection: Area = { row: 1, column: 1, rows: 1, columns: 1 };

  constructor(workbook: Workbook, id: number, name: string, maxRows: number, maxColumns: number) {
    this.workbook = workbook;
    this.id = id;
    this.name = name;
    this.maxRows = maxRows;
    this.maxColumns = maxColumns;
  }

  /** The last row with content: a FALSE checkbox and a formula that gives nothing count. 0 for none. */
  lastRow(): number {
    return this.cells.lastRow();
  }

  lastColumn(): number {
    return this.cells.lastColumn();
  }

  wholeArea(): Area {
    return { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns };
  }

  /** New rows or columns before `at`, looking like the row or column `inheritFrom`. */
  insert(dimension: Dimension, at: number, count: number, inheritFrom?: number): void {
    shiftSheet(this, dimension, { kind: 'insert', at, count }, inheritFrom);
  }

  remove(dimension: Dimension, at: number, count: number): void {
    shiftSheet(this, dimension, { kind: 'remove', at, count });
  }

  /** Moves `count` rows or columns from `at` on before `to`. */
  move(dimension: Dimension, at: number, count: number, to: number): void {
    if (to >= at && to <= at + count) return;
    shiftSheet(this, dimension, { kind: 'move', at, count, to });
  }
}
