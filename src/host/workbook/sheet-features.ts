import { type Area, type Dimension, lastColumnOf } from './area.ts';
import { CellColumns } from './cell-columns.ts';
import { cellFormats } from './cell-formats.ts';
import { DimensionProperties } from './dimension-properties.ts';
import { Layer } from './layer.ts';

/** The cells of a tab and what lies over them: plain data, read and written by the services and by the files. */
export abstract class SheetContents {
  /** Stable; the name is not. */
  abstract readonly id: number;
  abstract name: string;
  /** Size of the grid, filled or not. */
  abstract maxRows: number;
  abstract maxColumns: number;
  readonly cells = new CellColumns();
  readonly formats = cellFormats();
  readonly notes = new Layer<string>();
  readonly validations = new Layer<Validation>();
  /** Link of the whole text of a cell. */
  readonly links = new Layer<string>();
  readonly rows = new DimensionProperties();
  readonly columns = new DimensionProperties();
  merges: Area[] = [];
  /** Tables of a file, whose columns are theirs, filled or not. */
  tables: Area[] = [];
  /** Tables of Google's, with typed columns: a script is not told of them. */
  typedTables: TypedTable[] = [];
  /** Frozen columns fill the screen, so that none is inserted among them. */
  isFrozenFull = false;
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

  /** The last row with content: a FALSE checkbox and a formula that gives nothing count. 0 for none. */
  lastRow(): number {
    return this.cells.lastRow();
  }

  lastColumn(): number {
    return Math.max(this.cells.lastColumn(), ...this.tables.map(lastColumnOf));
  }

  wholeArea(): Area {
    return { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns };
  }

  /** How many rows or columns the grid has. */
  size(dimension: Dimension): number {
    return dimension === 'row' ? this.maxRows : this.maxColumns;
  }

  /** What its rows, or its columns, have beside their cells. */
  properties(dimension: Dimension): DimensionProperties {
    return dimension === 'row' ? this.rows : this.columns;
  }

  /** The cells of whole rows or columns. */
  lines({ dimension, at, count }: Lines): Area {
    const whole = this.wholeArea();
    return dimension === 'row'
      ? { ...whole, row: at, rows: count }
      : { ...whole, column: at, columns: count };
  }
}

export interface TypedTable {
  area: Area;
  /** Whether columns that are inserted at its right edge become its own: which of the two Google does is not documented. */
  growsAtEdge: boolean;
}

/** `count` rows or columns from `at` on. */
export interface Lines {
  dimension: Dimension;
  at: number;
  count: number;
}

/** Cells of some sheet of the workbook; it moves with them. */
export interface RangeReference {
  sheet: SheetContents;
  area: Area;
}

/** A day or an instant in a criterion, as the wall-clock serial of the spreadsheet. */
export interface SerialDay {
  serial: number;
}

export type CriteriaValue = string | number | boolean | SerialDay | RangeReference;

export interface Validation {
  /** Name in `SpreadsheetApp.DataValidationCriteria`. */
  criteria: string;
  /** As `getCriteriaValues` has them; for `VALUE_IN_LIST` and `VALUE_IN_RANGE` the last says whether there is a dropdown; a list is one array. */
  values: readonly (CriteriaValue | readonly string[])[];
  /** False rejects other values, true only marks them. */
  allowInvalid: boolean;
  helpText: string | null;
}

export interface BooleanCondition {
  /** Name in `SpreadsheetApp.BooleanCriteria`. */
  criteria: string;
  values: CriteriaValue[];
}

export interface ConditionalStyle {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
}

export interface GradientPoint {
  color: string;
  /** Name in `SpreadsheetApp.InterpolationType`. */
  type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  value: string;
}

export type ConditionalFormat = { areas: Area[] } & (
  | { condition: BooleanCondition; style: ConditionalStyle }
  | { gradient: { min: GradientPoint; mid?: GradientPoint; max: GradientPoint } }
  /** A kind that scripts cannot read; files may keep what they like in `raw`. */
  | { unsupported: true; raw?: unknown }
);

export interface FilterCriteria {
  hiddenValues?: string[];
  visibleValues?: string[];
  condition?: BooleanCondition;
}

/** The filter of a sheet. Its first row is the header. */
export interface Filter {
  area: Area;
  /** By column of the sheet. */
  criteria: Map<number, FilterCriteria>;
}

export interface Banding {
  area: Area;
  /** Colours `#rrggbb`; null for none. */
  headerRow: string | null;
  firstRow: string | null;
  secondRow: string | null;
  footerRow: string | null;
}

export interface Protection {
  /** Null protects the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
  /** Who may edit beside the owner of the spreadsheet. */
  editors: string[];
  unprotected: Area[];
}

export interface Chart {
  id: number;
  /** Name in `Charts.ChartType`. */
  type: string;
  ranges: RangeReference[];
  options: Record<string, unknown>;
  numHeaders: number;
  transpose: boolean;
  /** Name in `Charts.ChartMergeStrategy`. */
  mergeStrategy: string;
  /** Name in `Charts.ChartHiddenDimensionStrategy`. */
  hiddenDimensions: string;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface NamedRange {
  name: string;
  area: Area;
}

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  /** `PROJECT` metadata is seen by the script that made it only. */
  visibility: 'DOCUMENT' | 'PROJECT';
}

/** Metadata of a sheet (`index` 0), or of one of its rows or columns. */
export interface SheetMetadata extends Metadata {
  on: 'sheet' | 'row' | 'column';
  index: number;
}
