import type { Cell, Column } from '../../reading/table.ts';

// Whether a column repeats its cells is judged after every so many rows.
const rowsAtATime = 128;
// It does while there are at most this many distinct cells, or one in eight of the rows read so far.
const fewCells = 1024;
// A hash of three characters may put many texts in one place: beyond this many comparisons a row, looking up does not pay.
const mostComparisons = 4;

/** A code for each cell: asked for once per distinct cell, or, where most cells differ, for each. */
export function codeCells(cells: Column, codeOf: (cell: Cell) => number): Uint8Array {
  const codes = new Uint8Array(cells.length);
  const known = new KnownCells(codeOf);
  let row = 0;
  while (row < cells.length && known.arePaying(row)) {
    const end = Math.min(row + rowsAtATime, cells.length);
    for (; row < end; row++) codes[row] = known.codeOf(cells[row]!);
  }
  for (; row < cells.length; row++) codes[row] = codeOf(cells[row]!);
  return codes;
}

const firstCapacity = 256;

/**
 * Codes of the cells seen so far. Texts are hashed by length and three characters: cells that have just been read are new
 * objects, and hashing the whole of each, as a Map does, takes twice as long.
 */
class KnownCells {
  private readonly texts: string[] = [];
  private readonly codes: number[] = [];
  private slots = new Int32Array(firstCapacity).fill(-1);
  private comparisons = 0;
  // Days are interned objects, so that identity is equality.
  private readonly others = new Map<Cell, number>();

  constructor(private readonly newCode: (cell: Cell) => number) {}

  arePaying(rowsRead: number): boolean {
    return (
      this.texts.length + this.others.size <= fewCells + (rowsRead >> 3) &&
      this.comparisons <= (rowsAtATime + rowsRead) * mostComparisons
    );
  }

  codeOf(cell: Cell): number {
    return typeof cell === 'string' ? this.codeOfText(cell) : this.codeOfOther(cell);
  }

  private codeOfText(text: string): number {
    let slot = hashText(text) & (this.slots.length - 1);
    for (let index = this.slots[slot]!; index >= 0; index = this.slots[slot]!) {
      if (this.texts[index] === text) return this.codes[index]!;
      slot = (slot + 1) & (this.slots.length - 1);
      this.comparisons++;
    }
    return this.add(text, slot);
  }

  private codeOfOther(cell: Cell): number {
    let code = this.others.get(cell);
    if (code === undefined) {
      code = this.newCode(cell);
      this.others.set(cell, code);
    }
    return code;
  }

  private add(text: string, slot: number): number {
    const index = this.texts.push(text) - 1;
    this.codes.push(this.newCode(text));
    this.slots[slot] = index;
    if (this.texts.length * 2 > this.slots.length) this.grow();
    return this.codes[index]!;
  }

  private grow(): void {
    const capacity = this.slots.length * 2;
    this.slots = new Int32Array(capacity).fill(-1);
    for (const [index, text] of this.texts.entries()) {
      let slot = hashText(text) & (capacity - 1);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot] = index;
    }
  }
}

function hashText(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  const hash = Math.imul(last + 1, 31) + text.charCodeAt(0);
  return (Math.imul(hash, 961) + Math.imul(text.charCodeAt(last >> 1), 31) + text.charCodeAt(last)) >>> 0;
}
