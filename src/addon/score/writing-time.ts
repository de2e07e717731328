import { endOfWork } from '../document/work-time.ts';
import { now } from '../sheets/clock.ts';
import { cellsPerCall } from '../sheets/tab.ts';

/** The first chunk tells how fast Google writes that day. */
const cellsOfFirstChunk = 100_000;
const fewestRows = 1_000;
/** For less than that another chunk is not begun. */
const leastMilliseconds = 10_000;

/** How far one execution may write, by the speed at which Google takes it: it is never to be killed in mid-write. */
export class WritingTime {
  private readonly endsAt: number;
  private cellMilliseconds: number | null = null;
  private chunkSince = now();

  /** @param keysMilliseconds what it took to read the keys of all rows, which are read once more in the end */
  constructor(startedAt: number, isScheduled: boolean, keysMilliseconds: number) {
    this.endsAt = endOfWork(startedAt, isScheduled) - keysMilliseconds;
  }

  /** Rows that the next chunk may have. */
  nextRows(cellsPerRow: number): number {
    return Math.max(fewestRows, Math.floor(this.nextCells() / cellsPerRow));
  }

  /** Called after a chunk, with the cells that were sent. */
  chunkDone(cells: number): void {
    const at = now();
    if (cells > 0)
      this.cellMilliseconds = Math.max(this.cellMilliseconds ?? 0, (at - this.chunkSince) / cells);
    this.chunkSince = at;
  }

  hasTimeForMore(cellsPerRow: number): boolean {
    const left = this.endsAt - now();
    return left >= leastMilliseconds && this.nextCells() >= fewestRows * cellsPerRow;
  }

  /** As many as take half of the time that is left, so that they may take twice as long. */
  private nextCells(): number {
    if (this.cellMilliseconds === null) return cellsOfFirstChunk;
    const left = this.endsAt - now();
    return Math.min(cellsPerCall, left / 2 / Math.max(this.cellMilliseconds, Number.EPSILON));
  }
}
