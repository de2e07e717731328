import type { Cell, Column } from '../table.ts';

/** A column as codes into its distinct cells. Without codes every row is its own cell: most of them differ. */
export interface DistinctCells {
  readonly codes: Int32Array | null;
  readonly cells: Column;
}

// A column has few distinct cells while there are at most this many, or one in eight of the rows read so far.
const fewCells = 1024;
const firstCapacity = 256;
// A hash of three characters may put many texts in one place: beyond this many comparisons a row, codes do not pay.
const mostComparisons = 4;

/**
 * Finds the distinct cells of a column, so that a test runs once per distinct cell.
 * Texts are hashed by length and three characters: hashing whole texts, as a Map does, would cost more than most tests.
 */
export function distinctCells(column: Column): DistinctCells {
  const codes = new Int32Array(column.length);
  const cells: Cell[] = [];
  const others = new Map<Cell, number>();
  let comparisons = 0;
  let slots = new Int32Array(firstCapacity).fill(-1);
  for (let row = 0; row < column.length; row++) {
    const cell = column[row]!;
    let code: number;
    if (typeof cell === 'string') {
      let slot = hashText(cell) & (slots.length - 1);
      code = slots[slot]!;
      while (code >= 0 && cells[code] !== cell) {
        slot = (slot + 1) & (slots.length - 1);
        code = slots[slot]!;
        comparisons++;
      }
      if (code < 0) {
        code = cells.push(cell) - 1;
        slots[slot] = code;
        if (cells.length * 2 > slots.length) slots = rehash(cells, slots.length * 2);
      }
    } else {
      // Days are interned objects, so that identity is equality.
      code = others.get(cell) ?? -1;
      if (code < 0) {
        code = cells.push(cell) - 1;
        others.set(cell, code);
        if (cells.length * 2 > slots.length) slots = rehash(cells, slots.length * 2);
      }
    }
    const isMostlyDistinct =
      cells.length > fewCells + (row >> 3) || comparisons > (fewCells + row) * mostComparisons;
    if (isMostlyDistinct) return { codes: null, cells: column };
    codes[row] = code;
  }
  return { codes, cells };
}

function hashText(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  const hash = Math.imul(last + 1, 31) + text.charCodeAt(0);
  return (Math.imul(hash, 961) + Math.imul(text.charCodeAt(last >> 1), 31) + text.charCodeAt(last)) >>> 0;
}

function rehash(cells: readonly Cell[], capacity: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(capacity).fill(-1);
  cells.forEach((cell, code) => {
    if (typeof cell !== 'string') return;
    let slot = hashText(cell) & (capacity - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = code;
  });
  return slots;
}
