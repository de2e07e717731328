/** Tells a keepsake that this program wrote from what else may stand in its place: a file may come from anywhere. */
import { largestGrid, maxCells } from '../../file-limits.ts';
import type { Keepsake } from './keepsake.ts';

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
  ...{ id: isWhole, key: isText, value: orNull(isText) },
  visibility: oneOf('DOCUMENT', 'PROJECT'),
};
const anchoredMetadata = record({
  ...{ ...metadata, on: oneOf('sheet', 'row', 'column'), index: isWhole },
  anchor: orNull(record({ row: isRow, text: isText })),
});
const banding = record({
  area,
  ...{ headerRow: orNull(isText), firstRow: orNull(isText) },
  ...{ secondRow: orNull(isText), footerRow: orNull(isText) },
});
const protection = record({
  area: orNull(area),
  ...{ description: isText, warningOnly: isTruth, editors: listOf(isText), unprotected: listOf(area) },
});
const chart = record({
  ...{ id: isWhole, type: isText, ranges: listOf(isText), options: record({}), numHeaders: isWhole },
  ...{ transpose: isTruth, mergeStrategy: isText, hiddenDimensions: isText },
  anchor: record({ row: isRow, column: isColumn, offsetX: isWhole, offsetY: isWhole }),
});
const sheet = record({
  ...{ id: isWhole, name: isText, sheetId: isWhole, maxRows: isRow, maxColumns: isColumn },
  ...{ metadata: listOf(anchoredMetadata), bandings: listOf(banding), protections: listOf(protection) },
  charts: listOf(record({ name: isText, chart })),
  longTexts: listOf(record({ row: isRow, column: isColumn, text: isText })),
});
const keepsake = record({
  version: oneOf(1),
  metadata: listOf(record(metadata)),
  documentProperties: listOf((pair) => listOf(isText)(pair) && (pair as string[]).length === 2),
  sheets: listOf(sheet),
});

export function isKeepsake(value: unknown): value is Keepsake {
  if (!keepsake(value)) return false;
  const { sheets } = value as Keepsake;
  return sheets.reduce((cells, { maxRows, maxColumns }) => cells + maxRows * maxColumns, 0) <= mostGridCells;
}

/** Empty cells of a grid count in Sheets, but cost little here: a margin for grids of other programs. */
const mostGridCells = 4 * maxCells;
