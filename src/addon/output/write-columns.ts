import type { Cell } from '../../scoring/index.ts';
import { flush } from '../doors/spreadsheet.ts';
import { isTransient, retrying } from '../retrying.ts';
import type { Tab } from '../tabs/book.ts';
import { cellsPerCall } from '../tabs/read-columns.ts';
import type { Block } from './block.ts';
import { changedBlocks, type RowBlock } from './changed-blocks.ts';
import { numberFormats, type OutputKind } from './output-columns.ts';
import { type OutputValue, serialOfDay } from './output-values.ts';
import { type Refusal, writeCarefully } from './write-carefully.ts';

/** A column of ours: what stands in it and what shall, by row from 0. */
export interface WritableColumn {
  /** Index in the sheet, from 0. */
  readonly index: number;
  readonly kind: OutputKind;
  readonly presentAt: (row: number) => Cell;
  readonly valueAt: (row: number) => OutputValue;
}

// Of each group of columns in one run, however many leads there are. A block is two or three calls, so that scattered
// changes cost a second or two of calls, and less than a rewrite of all that lies between them.
const mostBlocks = 100;

/** What was sent, and what of it Google refused. */
export interface Written {
  readonly cells: number;
  readonly refusals: readonly Refusal[];
}

export interface WriteWatch {
  /** Most rows between two questions; as many as a call takes where nothing is said. */
  readonly rowsPerChunk?: number;
  /** Asked right before cells are sent, each time; false keeps them back and ends the writing. */
  mayWrite?(): boolean;
  /** Hears how many rows are done after each chunk; false ends the writing there. */
  onChunk?(rowsDone: number): boolean;
}

/** Writes what differs, in few blocks. */
export function writeColumns(
  tab: Tab,
  firstRow: number,
  rowCount: number,
  columns: readonly WritableColumn[],
  watch: WriteWatch = {},
): Written {
  const refusals: Refusal[] = [];
  let cells = 0;
  let isKeptBack = false;
  const mayWrite = () => {
    isKeptBack ||= watch.mayWrite?.() === false;
    return !isKeptBack;
  };
  const groups = neighbours(columns);
  const rowsPerCall = Math.floor(cellsPerCall / Math.max(1, ...groups.map((group) => group.length)));
  const rowsPerChunk = Math.min(rowsPerCall, watch.rowsPerChunk ?? rowsPerCall);
  const blocksPerChunk = Math.ceil(mostBlocks / Math.max(1, Math.ceil(rowCount / rowsPerChunk)));
  for (let from = 0; from < rowCount; from += rowsPerChunk) {
    const to = Math.min(rowCount, from + rowsPerChunk);
    const blocks = groups.flatMap((group) => blocksOf(tab, firstRow, group, { from, to }, blocksPerChunk));
    if (blocks.length > 0) refusals.push(...writeBlocks(blocks, mayWrite));
    if (isKeptBack) break;
    cells += blocks.reduce((sum, { values, kinds }) => sum + values.length * kinds.length, 0);
    if (watch.onChunk?.(to) === false) break;
  }
  return { cells, refusals };
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
  tab: Tab,
  firstRow: number,
  group: readonly WritableColumn[],
  { from, to }: RowBlock,
  most: number,
): Block[] {
  const values: OutputValue[][] = [];
  const changed = new Uint8Array(to - from);
  for (let row = from; row < to; row++) {
    const next = group.map((column) => column.valueAt(row));
    if (next.some((value, c) => !isSame(group[c]!.presentAt(row), value))) changed[row - from] = 1;
    values.push(next);
  }
  return changedBlocks(changed, most).map((block) => ({
    tab,
    row: firstRow + from + block.from,
    column: group[0]!.index + 1,
    kinds: group.map((column) => column.kind),
    values: values.slice(block.from, block.to),
  }));
}

/** A day reads back as a date, or as its serial number where the user has changed the format. */
function isSame(present: Cell, value: OutputValue): boolean {
  return present === value || (typeof present === 'object' && serialOfDay(present.day) === value);
}

function writeBlocks(blocks: readonly Block[], mayWrite: () => boolean): Refusal[] {
  try {
    retrying(() => {
      if (!mayWrite()) return;
      for (const block of blocks) queueBlock(block);
      flush();
    });
    return [];
  } catch (error) {
    if (isTransient(error)) throw error;
    // Which call failed is not known: what follows a failing write in the buffer is lost with it.
    return blocks.flatMap((block) => writeCarefully(block, mayWrite));
  }
}

function queueBlock({ tab: { sheet }, row, column, kinds, values }: Block): void {
  kinds.forEach((kind, c) => {
    if (kind !== 'text' || kinds[c - 1] === 'text') return;
    let width = 1;
    while (kinds[c + width] === 'text') width++;
    sheet.getRange(row, column + c, values.length, width).setNumberFormat(numberFormats.text);
  });
  sheet.getRange(row, column, values.length, kinds.length).setValues(values as OutputValue[][]);
}
