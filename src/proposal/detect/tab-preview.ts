import { type Cell, type Column, cellText, foldName, isEmptyCell, type Table } from '../../scoring/index.ts';
import { rolesOf } from './header-roles.ts';

/** A tab of the user as set-up looks at it: its name and its first rows, all columns, from sheet row 1 on. */
export interface TabPreview {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** All cells of a column (from 0) below the header row, where `rows` are only the first. */
  readonly wholeColumn?: (column: number, headerRow: number) => Column;
}

/** The preview's rows below the header row, as columns. Headers keep their spelling, without spaces around. */
export function tableOf({ name, rows }: TabPreview, headerRow: number): Table {
  const headerCells = rows[headerRow - 1] ?? [];
  const below = rows.slice(headerRow);
  const width = below.reduce((widest, row) => Math.max(widest, row.length), headerCells.length);
  const columns: Column[] = Array.from({ length: width }, (_, column) =>
    below.map((row) => row[column] ?? ''),
  );
  const headers = Array.from({ length: width }, (_, column) => cellText(headerCells[column] ?? '').trim());
  return { tab: name, headerRow, headers, columns, rowCount: below.length };
}

// Titles, logos and notes above a table take a few rows; further down a line of words is data.
const lowestHeaderRow = 10;

/** Sheet row of the headers, from 1: the row of distinct words that says most about the columns below it. */
export function findHeaderRow({ rows }: TabPreview): number {
  let best = 1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < Math.min(lowestHeaderRow, rows.length); index++) {
    const score = headerScore(rows[index]!, rows.slice(index + 1, index + 21)) - index * 0.01;
    if (score > bestScore) [best, bestScore] = [index + 1, score];
  }
  return best;
}

function headerScore(row: readonly Cell[], below: readonly (readonly Cell[])[]): number {
  const filled = row.filter((cell) => !isEmptyCell(cell));
  if (filled.length === 0) return Number.NEGATIVE_INFINITY;
  const texts = filled.filter((cell): cell is string => typeof cell === 'string');
  const distinct = new Set(texts.map(foldName)).size;
  const known = texts.filter((text) => rolesOf(text).length > 0).length;
  const widest = Math.max(1, ...below.map((cells) => cells.filter((cell) => !isEmptyCell(cell)).length));
  const cover = Math.min(1, filled.length / widest);
  const wordShare = texts.length / filled.length;
  // A header row covers the table's width; a title of one cell above a wide table does not.
  return cover * 4 + wordShare * 2 + distinct / filled.length + (2 * known) / filled.length;
}
