/**
 * What a spreadsheet knows and an .xlsx file has no place for: metadata of sheets and columns, properties of the document,
 * the ends of very long texts.
 */
import type {
  Banding,
  Chart,
  Metadata,
  Protection,
  SheetMetadata,
} from '../../../workbook/sheet-features.ts';
import { largestGrid, maxCells } from '../../file-limits.ts';

export interface WorkbookExtras {
  version: 1;
  metadata: Metadata[];
  documentProperties: [string, string][];
  sheets: SheetExtras[];
}

export interface SheetExtras {
  id: number;
  name: string;
  /** Number of the sheet in the file, for a tab that was renamed in another program. */
  sheetId: number;
  maxRows: number;
  maxColumns: number;
  metadata: AnchoredMetadata[];
  bandings: Banding[];
  protections: Protection[];
  charts: KeptChart[];
  longTexts: { row: number; column: number; text: string }[];
}

/** Another program may have moved columns: where one is, its header tells. */
export interface AnchoredMetadata extends SheetMetadata {
  anchor: { row: number; text: string } | null;
}

/** The chart as Sheets describes it, and the name that its frame has in the file. */
export interface KeptChart {
  name: string;
  chart: Omit<Chart, 'ranges'> & { ranges: string[] };
}

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isTruth: Shape = (value) => typeof value === 'boolean';
const isWhole: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const oneOf =
  (...values: unknown[]): Shape =>
  (value) =>
    values.includes(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));

/** From 1, and within the largest sheet there is. */
const isPlace =
  (most: number): Shape =>
  (value) =>
    isWhole(value) && (value as number) >= 1 && (value as number) <= most;
const isRow = isPlace(maxCells);
const isColumn = isPlace(largestGrid.maxColumns);
const area = record({ row: isRow, column: isColumn, rows: isRow, columns: isColumn });

const metadata = {
  id: isWhole,
  key: isText,
  value: orNull(isText),
  visibility: oneOf('DOCUMENT', 'PROJECT'),
};
const anchoredMetadata = record({
  ...metadata,
  on: oneOf('sheet', 'row', 'column'),
  index: isWhole,
  anchor: orNull(record({ row: isRow, text: isText })),
});
const banding = record({
  area,
  headerRow: orNull(isText),
  firstRow: orNull(isText),
  secondRow: orNull(isText),
  footerRow: orNull(isText),
});
const protection = record({
  area: orNull(area),
  description: isText,
  warningOnly: isTruth,
  editors: listOf(isText),
  unprotected: listOf(area),
});
const chart = record({
  id: isWhole,
  type: isText,
  ranges: listOf(isText),
  options: record({}),
  numHeaders: isWhole,
  transpose: isTruth,
  mergeStrategy: isText,
  hiddenDimensions: isText,
  anchor: record({ row: isRow, column: isColumn, offsetX: isWhole, offsetY: isWhole }),
});
const sheet = record({
  id: isWhole,
  name: isText,
  sheetId: isWhole,
  maxRows: isRow,
  maxColumns: isColumn,
  metadata: listOf(anchoredMetadata),
  bandings: listOf(banding),
  protections: listOf(protection),
  charts: listOf(record({ name: isText, chart })),
  longTexts: listOf(record({ row: isRow, column: isColumn, text: isText })),
});
const workbookExtras = record({
  version: oneOf(1),
  metadata: listOf(record(metadata)),
  documentProperties: listOf((pair) => listOf(isText)(pair) && (pair as string[]).length === 2),
  sheets: listOf(sheet),
});

/** Tells extras that this program wrote from what else may stand in their place: a file may come from anywhere. */
export function isWorkbookExtras(value: unknown): value is WorkbookExtras {
  if (!workbookExtras(value)) return false;
  const { sheets } = value as WorkbookExtras;
  return sheets.reduce((cells, { maxRows, maxColumns }) => cells + maxRows * maxColumns, 0) <= mostGridCells;
}

/** Empty cells of a grid count in Sheets, but cost little here: a margin for grids of other programs. */
const mostGridCells = 4 * maxCells;
