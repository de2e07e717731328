import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { startsWith } from '../document/match-rows.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { now } from '../sheets/clock.ts';
import type { Refusal } from '../sheets/write-carefully.ts';
import { type ChunkPace, type Rider, writeColumns } from '../sheets/write-columns.ts';
import { readKeyTexts, rowsAsRead, rowsByKey, valuesToWrite } from './rows-to-write.ts';
import { say } from './sentences.ts';
import { WritingTime } from './writing-time.ts';

/** How far one execution goes, where it is not to go as far as its time allows. */
export interface Pace {
  readonly rowsPerChunk: number;
  /**
   * Asked after each chunk but the last.
   * @param writingSince when all was read and scored, in milliseconds since 1970 UTC
   */
  mayGoOn(rowsDone: number, writingSince: number): boolean;
}

export interface RowsWriting {
  readonly isScheduled: boolean;
  readonly pace: Pace | null;
  /** After each chunk but the last that changed a cell. */
  onProgress(rowsDone: number): void;
  readonly withLast: Rider | null;
}

export interface WrittenRows {
  /** Rows written where time ran out, or null. */
  readonly rowsDone: number | null;
  readonly refusals: readonly Refusal[];
  readonly messages: readonly string[];
}

const mostTries = 3;

/**
 * Writes the scores beside their leads, and looks afterwards whether the leads stayed there; if not, writes again, some times
 * at most.
 * @throws ColumnsMoved where columns were moved meanwhile
 */
export function writeRows(
  document: ScoredDocument,
  outputs: ReadyOutputs,
  writing: RowsWriting,
): WrittenRows {
  const { leadsTab, book } = document;
  const values = valuesToWrite(document);
  const readingSince = now();
  let keys = readKeyTexts(document, document.keyTexts);
  const time = new WritingTime(book.startedAt, writing.isScheduled, now() - readingSince);
  let rows = startsWith(keys, document.keyTexts)
    ? rowsAsRead(document, outputs, values)
    : rowsByKey(document, outputs, values, keys);
  for (let tries = 1; ; tries++) {
    const pace = new TimedPace(outputs.columns.size, rows.rowCount, writing, time);
    const { cells, refusals } = writeColumns(outputs.tab, rows.rowCount, rows.columns, pace);
    const { rowsDone } = pace;
    const after = cells === 0 ? keys : readKeyTexts(document, keys);
    if (startsWith(after, keys))
      return { rowsDone, refusals, messages: tries > 1 ? [say.rowsMoved(leadsTab.name)] : [] };
    if (tries === mostTries || rowsDone !== null)
      return { rowsDone, refusals, messages: [say.rowsKeptMoving(leadsTab.name)] };
    keys = after;
    rows = rowsByKey(document, outputs, values, keys);
  }
}

/** Ends writing where there is no time for the next chunk, or its pace says so. */
class TimedPace implements ChunkPace {
  rowsDone: number | null = null;
  private readonly writingSince = now();

  constructor(
    private readonly cellsPerRow: number,
    private readonly rowCount: number,
    private readonly writing: RowsWriting,
    private readonly time: WritingTime,
  ) {}

  get withLast(): Rider | null {
    return this.writing.withLast;
  }

  nextRows(): number {
    const most = this.writing.pace?.rowsPerChunk ?? this.rowCount;
    return Math.min(most, this.time.nextRows(this.cellsPerRow));
  }

  goesOn(rowsDone: number, cells: number): boolean {
    if (rowsDone >= this.rowCount) return true;
    if (cells > 0) this.writing.onProgress(rowsDone);
    this.time.chunkDone(cells);
    const hasTime = this.time.hasTimeForMore(this.cellsPerRow);
    const goesOn = hasTime && (this.writing.pace?.mayGoOn(rowsDone, this.writingSince) ?? true);
    if (!goesOn) this.rowsDone = rowsDone;
    return goesOn;
  }
}
