import { type Cell, type Problem, problemAt } from '../../scoring/index.ts';
import { type ColumnKind, numberFormats, type OutputValue, serialOfDay } from './cell-value.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { isTransient, retrying } from './retrying.ts';
import { say } from './sentences.ts';
import { flush } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import { cellsPerCall } from './tab.ts';
import { type Block, type Refusal, writeCarefully } from './write-carefully.ts';

/** A column of ours: what stands in it and what shall, by row from 0 below the headers. */
export interface WritableColumn {
  /** Index in the sheet, from 0. */
  readonly index: number;
  readonly kind: ColumnKind;
  /** Whether this run has made the column, and formatted all of it. */
  readonly isFormatted?: boolean;
  readonly presentAt: (row: number) => Cell;
  readonly valueAt: (row: number) => OutputValue;
}

// Of each group of columns in one run, however many leads there are. A block is two or three calls, so that scattered
// changes cost a second or two of calls, and less than a rewrite of all that lies between them.
const mostBlocks = 100;

/** What was sent, and what of it Google refused. */
export interface Sent {
  readonly cells: number;
  readonly refusals: readonly Refusal[];
}

/** How a long list is written, chunk by chunk. */
export interface ChunkPace {
  /** Most rows of the next chunk. */
  nextRows(): number;
  /** Hears after each chunk how many rows are done, and how many cells of it were sent; false ends the writing there. */
  goesOn(rowsDone: number, cells: number): boolean;
  /** What is sent with the last chunk. */
  readonly withLast?: Rider | null;
}

/** What is queued behind cells and sent with them. */
export interface Rider {
  queue(): void;
  /** All of it has been taken. */
  taken(): void;
}

const inOneGo: ChunkPace = { nextRows: () => Number.POSITIVE_INFINITY, goesOn: () => true };

/**
 * Writes what differs, in few blocks.
 * @throws ColumnsMoved where the columns are not where they were; each block is whole, or not written at all
 */
export function writeColumns(
  tab: StandingTab,
  rowCount: number,
  columns: readonly WritableColumn[],
  pace: ChunkPace = inOneGo,
): Sent {
  const refusals: Refusal[] = [];
  let cells = 0;
  const groups = neighbours(columns);
  const rowsPerCall = Math.floor(cellsPerCall / Math.max(1, ...groups.map((group) => group.length)));
  for (let from = 0, to = 0; from < rowCount; from = to) {
    to = Math.min(rowCount, from + Math.min(rowsPerCall, pace.nextRows()));
    const most = Math.ceil((mostBlocks * (to - from)) / rowCount);
    const blocks = groups.flatMap((group) => blocksOf(tab, group, { from, to }, most));
    const rider = to === rowCount ? pace.withLast : null;
    if (blocks.length > 0) refusals.push(...writeBlocks(tab, blocks, rider));
    const sent = blocks.reduce((sum, { values, kinds }) => sum + values.length * kinds.length, 0);
    cells += sent;
    if (!pace.goesOn(to, sent)) break;
  }
  return { cells, refusals };
}

/** What a user is told of refused cells. */
export function refusalProblems(refusals: readonly Refusal[]): Problem[] {
  const findings = {
    protected: say.cellsProtected,
    validated: say.cellsValidated,
    other: say.cellsRefused,
  };
  return refusals.map(({ tab, place, reason, said }) => problemAt(findings[reason](said), tab.name, place));
}

/** Columns that stand side by side, so that one call writes them. */
function neighbours(columns: readonly WritableColumn[]): WritableColumn[][] {
  const groups: WritableColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.index - b.index)) {
    const last = groups[groups.length - 1];
    if (last && last[last.length - 1]!.index + 1 === column.index) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function blocksOf(
  tab: StandingTab,
  group: readonly WritableColumn[],
  { from, to }: RowBlock,
  most: number,
): Block[] {
  const valuesAt = (row: number) => group.map((column) => column.valueAt(row));
  // Of rows that stay as they are nothing is held.
  const values = new Map<number, OutputValue[]>();
  const changed = new Uint8Array(to - from);
  for (let row = from; row < to; row++) {
    const next = valuesAt(row);
    if (next.every((value, c) => isSame(group[c]!.presentAt(row), value))) continue;
    changed[row - from] = 1;
    values.set(row, next);
  }
  const formatted = new Set(group.flatMap((column, c) => (column.isFormatted === true ? [c] : [])));
  return changedBlocks(changed, most).map((block) => ({
    row: tab.headerRow + 1 + from + block.from,
    column: group[0]!.index + 1,
    kinds: group.map((column) => column.kind),
    formatted,
    values: Array.from({ length: block.to - block.from }, (_, i) => {
      const row = from + block.from + i;
      return values.get(row) ?? valuesAt(row);
    }),
  }));
}

/** A day reads back as a date, or as its serial number where the user has changed the format. */
function isSame(present: Cell, value: OutputValue): boolean {
  return present === value || (typeof present === 'object' && serialOfDay(present.day) === value);
}

function writeBlocks(tab: StandingTab, blocks: readonly Block[], rider?: Rider | null): Refusal[] {
  try {
    retrying(() => {
      tab.look();
      for (const block of blocks) queueBlock(tab, block);
      rider?.queue();
      flush();
    });
    rider?.taken();
    return [];
  } catch (error) {
    if (error instanceof ColumnsMoved || isTransient(error)) throw error;
    // Which call failed is not known: what follows a failing write in the buffer is lost with it.
    return blocks.flatMap((block) => writeCarefully(tab, block));
  }
}

function queueBlock({ sheet }: StandingTab, { row, column, kinds, formatted, values }: Block): void {
  const needsFormat = kinds.map((kind, c) => kind === 'text' && !formatted.has(c));
  needsFormat.forEach((needs, c) => {
    if (!needs || needsFormat[c - 1] === true) return;
    let width = 1;
    while (needsFormat[c + width] === true) width++;
    sheet.getRange(row, column + c, values.length, width).setNumberFormat(numberFormats.text);
  });
  sheet.getRange(row, column, values.length, kinds.length).setValues(values as OutputValue[][]);
}

/** Rows from `from` up to, not including, `to`. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

// To write so few unchanged rows again costs less than a call of its own.
const narrowGap = 20;

/**
 * Blocks that cover all changed rows, at most `most` of them: the narrowest gaps between them are closed.
 * @example changedBlocks([1, 0, 1], 4) // [{from: 0, to: 3}]
 */
export function changedBlocks(changed: ArrayLike<number>, most: number): RowBlock[] {
  const runs: { from: number; to: number }[] = [];
  for (let row = 0; row < changed.length; row++) {
    if (changed[row] !== 1) continue;
    const last = runs[runs.length - 1];
    if (last && row - last.to <= narrowGap) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs.length <= most ? runs : closeGaps(runs, most);
}

function closeGaps(runs: readonly RowBlock[], most: number): RowBlock[] {
  const gapAfter = (index: number) => runs[index + 1]!.from - runs[index]!.to;
  const widest = runs
    .slice(0, -1)
    .map((_, index) => index)
    .sort((a, b) => gapAfter(b) - gapAfter(a))
    .slice(0, most - 1)
    .sort((a, b) => a - b);
  const starts = [0, ...widest.map((index) => index + 1)];
  return starts.map((start, block) => ({
    from: runs[start]!.from,
    to: runs[(starts[block + 1] ?? runs.length) - 1]!.to,
  }));
}
