import { type Problem, problemAt } from '../../scoring/index.ts';
import type { RunRequest } from '../../shared/index.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { isOutputHeader, locateOutputs } from '../document/locate-outputs.ts';
import { startsWith } from '../document/place-rows.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { now } from '../sheets/clock.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { takeBackColumns } from '../sheets/half-made-columns.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { columnMetadataKey } from '../sheets/mark.ts';
import { refusalProblems } from '../sheets/refusal-problems.ts';
import { isTransient } from '../sheets/retrying.ts';
import { findNoRoom } from '../sheets/room.ts';
import { say as saySheets } from '../sheets/sentences.ts';
import { StandingColumns } from '../sheets/standing-columns.ts';
import { type WriteWatch, writeColumns } from '../sheets/write-columns.ts';
import { ensureOutputs } from './ensure-outputs.ts';
import { say } from './sentences.ts';
import { readKeyTexts, rowsAsRead, rowsByKey, valuesToWrite } from './standing-rows.ts';
import { WritingTime } from './writing-time.ts';

export interface WriteReport {
  /** The sentence for which nothing was written, or null. */
  readonly stopped: string | null;
  /** Columns are not where they were when the leads were read: read again. */
  readonly hasMoved: boolean;
  /** Where our columns are. */
  readonly outputs: ReadyOutputs;
  readonly problems: readonly Problem[];
  /** Those of `problems` that say which cells were refused. */
  readonly refusals: readonly Problem[];
  readonly messages: readonly string[];
  /** Rows written where time ran out, or null. */
  readonly rowsDone: number | null;
}

/** What is done while the document is locked, beside the scores. */
export interface WriteHooks {
  /** Once our columns are there, before any score is written. */
  onReady(): void;
  /** Rows written so far, after each chunk but the last. */
  onProgress(outputs: ReadyOutputs, rowsDone: number): void;
  /** After all rows, still under the lock. */
  onWritten(report: WriteReport): void;
  readonly by: RunRequest['by'];
  /** How far this execution goes; as far as its time allows where nothing is said. */
  readonly pace?: Pace;
}

export interface Pace {
  readonly rowsPerChunk: number;
  /**
   * Asked after each chunk but the last.
   * @param writingSince when all was read and reckoned, in milliseconds since 1970 UTC
   */
  mayGoOn(rowsDone: number, writingSince: number): boolean;
}

const mostTries = 3;

const nothingWritten: WriteReport = {
  stopped: null,
  hasMoved: false,
  outputs: { columns: new Map(), headers: [], formatted: new Set() },
  problems: [],
  refusals: [],
  messages: [],
  rowsDone: null,
};

/** Writes the scores beside their leads, under the document lock, and looks afterwards whether the leads stayed there. */
export function writeScores(document: ScoredDocument, hooks: WriteHooks): WriteReport {
  const held = withDocumentLock(() => {
    document.book.kept.readAgain();
    const report = writeLocked(document, hooks);
    if (report.stopped === null && !report.hasMoved) hooks.onWritten(report);
    return report;
  });
  return held?.value ?? { ...nothingWritten, stopped: say.otherRun() };
}

function writeLocked(document: ScoredDocument, hooks: WriteHooks): WriteReport {
  const { leadsTab, leads } = document;
  if (!standing(document, leads.headers).areStill()) return { ...nothingWritten, hasMoved: true };
  if (document.outputs.areHalfMade) {
    takeBackColumns(leadsTab, columnMetadataKey, leads.headerRow, isOutputHeader);
    return { ...nothingWritten, hasMoved: true };
  }
  if (haveOutputsChanged(document)) return { ...nothingWritten, hasMoved: true };
  const stopped = noRoomSentence(document);
  if (stopped !== null) return { ...nothingWritten, stopped };
  const messages: string[] = [];
  const problems: Problem[] = [];
  let ready: ReadyOutputs;
  try {
    ready = ensureOutputs(document, messages, problems);
  } catch (error) {
    if (error instanceof ColumnsMoved) return { ...nothingWritten, hasMoved: true };
    if (isTransient(error)) throw error;
    const refused = problemAt(saySheets.cannotCreate((error as Error).message), leadsTab.name);
    return { ...nothingWritten, stopped: refused.message };
  }
  hooks.onReady();
  const report = writeRows(document, ready, hooks);
  return {
    ...report,
    problems: [...problems, ...report.problems],
    messages: [...messages, ...report.messages],
  };
}

/** Whether another run has made or marked our columns since they were looked for, which was before the document was locked. */
function haveOutputsChanged({ leadsTab, leads, outputs }: ScoredDocument): boolean {
  const { missing, unmarked } = outputs;
  if (missing.length + unmarked.length === 0) return false;
  const present = locateOutputs(leadsTab, leads.headers, missing);
  return present.missing.length < missing.length || present.unmarked.length < unmarked.length;
}

function noRoomSentence({ book, leadsTab, outputs }: ScoredDocument): string | null {
  const count = outputs.missing.length;
  const noRoom = findNoRoom(book, leadsTab, count);
  if (noRoom === null) return null;
  const finding = noRoom.reason === 'cells' ? say.noRoom(count, noRoom.cells) : say.noColumnsLeft(count);
  return problemAt(finding, leadsTab.name).message;
}

/** Writes until the leads are found where they were, some times at most. */
function writeRows(document: ScoredDocument, ready: ReadyOutputs, hooks: WriteHooks): WriteReport {
  const { leadsTab, leads } = document;
  const values = valuesToWrite(document);
  const readingSince = now();
  let keys = readKeyTexts(document);
  const time = new WritingTime(document.book.startedAt, hooks.by, now() - readingSince);
  let rows = startsWith(keys, document.keyTexts)
    ? rowsAsRead(document, ready, values)
    : rowsByKey(document, ready, values, keys);
  const messages: string[] = [];
  for (let tries = 1; ; tries++) {
    const watch = new ColumnWatch(document, ready, rows.rowCount, hooks, time);
    const { cells, refusals } = writeColumns(
      leadsTab,
      leads.headerRow + 1,
      rows.rowCount,
      rows.columns,
      watch,
    );
    if (watch.hasMoved) return { ...nothingWritten, hasMoved: true };
    const { rowsDone } = watch;
    const refused = refusalProblems(refusals);
    const report = {
      ...nothingWritten,
      outputs: ready,
      messages,
      problems: refused,
      refusals: refused,
      rowsDone,
    };
    const after = cells === 0 ? keys : readKeyTexts(document);
    const isStill = startsWith(after, keys);
    if (isStill && tries > 1) messages.push(say.rowsMoved(leadsTab.name));
    if (isStill) return report;
    if (tries === mostTries || rowsDone !== null) {
      messages.push(say.rowsKeptMoving(leadsTab.name));
      return report;
    }
    keys = after;
    rows = rowsByKey(document, ready, values, keys);
  }
}

function standing({ leadsTab, leads, book }: ScoredDocument, headers: readonly string[]): StandingColumns {
  return new StandingColumns(leadsTab, leads.headerRow, headers, book.timeZone);
}

/** Looks that columns are where they were right before cells are sent, and that there is time for the next chunk. */
class ColumnWatch implements WriteWatch {
  hasMoved = false;
  rowsDone: number | null = null;
  private readonly writingSince = now();
  private readonly headers: StandingColumns;

  constructor(
    document: ScoredDocument,
    private readonly ready: ReadyOutputs,
    private readonly rowCount: number,
    private readonly hooks: WriteHooks,
    private readonly time: WritingTime,
  ) {
    this.headers = standing(document, ready.headers);
  }

  mayWrite(): boolean {
    this.hasMoved ||= !this.headers.areStill();
    return !this.hasMoved;
  }

  rowsOfChunk(): number {
    const { pace } = this.hooks;
    return Math.min(pace?.rowsPerChunk ?? this.rowCount, this.time.nextRows(this.ready.columns.size));
  }

  onChunk(rowsDone: number, cells: number): boolean {
    if (rowsDone >= this.rowCount) return true;
    if (cells > 0) this.hooks.onProgress(this.ready, rowsDone);
    this.time.chunkDone(cells);
    const hasTime = this.time.hasTimeForMore(this.ready.columns.size);
    const goesOn = hasTime && (this.hooks.pace?.mayGoOn(rowsDone, this.writingSince) ?? true);
    if (!goesOn) this.rowsDone = rowsDone;
    return goesOn;
  }
}
