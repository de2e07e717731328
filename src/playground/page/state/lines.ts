/** A row or column that is shown. */
export interface Line {
  /** On the sheet, from 1. */
  number: number;
  pixels: number;
}

/** Rows or columns one after the other: where each begins, and which are in sight. Indexes count what is shown, from 0. */
export class Lines {
  readonly numbers: readonly number[];
  /** How many at the beginning never scroll. */
  readonly frozen: number;
  private readonly starts: readonly number[];
  private readonly indexes: ReadonlyMap<number, number>;

  /** @param viewPixels of the window over them: what is frozen must leave room to scroll the others */
  constructor(lines: readonly Line[], frozen: number, viewPixels: number) {
    this.numbers = lines.map(({ number }) => number);
    this.indexes = new Map(this.numbers.map((number, index) => [number, index]));
    const starts = [0];
    for (const { pixels } of lines) starts.push(starts.at(-1)! + pixels);
    this.starts = starts;
    this.frozen = viewPixels > 0 && this.start(frozen) > viewPixels * mostFrozen ? 0 : frozen;
  }

  get count(): number {
    return this.numbers.length;
  }

  get pixels(): number {
    return this.starts.at(-1)!;
  }

  get frozenPixels(): number {
    return this.start(this.frozen);
  }

  start(index: number): number {
    return this.starts[Math.min(index, this.count)]!;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** -1 for one that is not shown. */
  indexOf(number: number): number {
    return this.indexes.get(number) ?? -1;
  }

  /** The one at a pixel, the nearest where there is none. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** What is to be drawn beyond those that are frozen: from the first in sight to the last, and some around. */
  drawn(scrolled: number, viewPixels: number, around: number): { from: number; to: number } {
    const first = this.at(scrolled + this.frozenPixels) - around;
    const last = this.at(scrolled + viewPixels) + around;
    return { from: Math.max(this.frozen, first), to: Math.min(this.count, last + 1) };
  }

  /** How far to scroll so that a line is whole in sight, at the nearest edge. */
  scrolledTo(index: number, scrolled: number, viewPixels: number): number {
    if (index < this.frozen) return scrolled;
    const [start, end] = [this.start(index), this.start(index + 1)];
    if (start < scrolled + this.frozenPixels) return start - this.frozenPixels;
    return end > scrolled + viewPixels ? Math.min(end - viewPixels, start - this.frozenPixels) : scrolled;
  }
}

/** Share of the window that frozen lines may fill. */
const mostFrozen = 0.6;
