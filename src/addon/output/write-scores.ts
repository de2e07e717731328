import { type Problem, problemAt } from '../../scoring/index.ts';
import { now } from '../doors/clock.ts';
import { withDocumentLock } from '../doors/lock.ts';
import { say } from '../messages.ts';
import type { ScoredDocument } from '../scored-document.ts';
import { readHeaders } from '../tabs/read-table.ts';
import { ensureOutputs } from './ensure-outputs.ts';
import type { OutputId } from './output-columns.ts';
import { startsWith } from './place-rows.ts';
import { refusalProblems } from './refusal-problems.ts';
import { findNoRoom } from './room.ts';
import { readKeyTexts, rowsAsRead, rowsByKey, valuesToWrite } from './standing-rows.ts';
import type { Refusal } from './write-carefully.ts';
import { writeColumns } from './write-columns.ts';

export interface WriteReport {
  /** The sentence for which nothing was written, or null. */
  readonly stopped: string | null;
  /** Columns are not where they were when the leads were read: read again. */
  readonly hasMoved: boolean;
  /** Where our columns are. */
  readonly columns: ReadonlyMap<OutputId, number>;
  readonly problems: readonly Problem[];
  readonly messages: readonly string[];
  /** Rows written where time ran out, or null. */
  readonly rowsDone: number | null;
}

/** What is done while the document is locked, beside the scores. */
export interface WriteHooks {
  /** Rows written so far, after each chunk but the last. */
  onProgress(columns: ReadonlyMap<OutputId, number>, rowsDone: number): void;
  /** After all rows, still under the lock. */
  onWritten(report: WriteReport): void;
}

// An execution is killed after six minutes, without a last word; this one stops in time to say how far it came.
const writeForMilliseconds = 5 * 60_000;
const mostTries = 3;

const nothingWritten: WriteReport = {
  stopped: null,
  hasMoved: false,
  columns: new Map(),
  problems: [],
  messages: [],
  rowsDone: null,
};

/** Writes the scores beside their leads, under the document lock, and looks afterwards whether the leads stayed there. */
export function writeScores(document: ScoredDocument, hooks: WriteHooks): WriteReport {
  const held = withDocumentLock(() => {
    const report = writeLocked(document, hooks);
    if (report.stopped === null && !report.hasMoved) hooks.onWritten(report);
    return report;
  });
  return held?.value ?? { ...nothingWritten, stopped: say.otherRun() };
}

function writeLocked(document: ScoredDocument, hooks: WriteHooks): WriteReport {
  const { leadsTab, leads } = document;
  if (haveColumnsMoved(document, leads.headers)) return { ...nothingWritten, hasMoved: true };
  const stopped = noRoomSentence(document);
  if (stopped !== null) return { ...nothingWritten, stopped };
  const messages: string[] = [];
  let columns: ReadonlyMap<OutputId, number>;
  try {
    columns = ensureOutputs(document, messages);
  } catch (error) {
    const refused = problemAt(say.cannotCreate((error as Error).message), leadsTab.name, '');
    return { ...nothingWritten, stopped: refused.message };
  }
  return writeRows(document, columns, messages, hooks);
}

/** @param headers as they were, left of columns that we have made since */
function haveColumnsMoved({ leadsTab, leads, book }: ScoredDocument, headers: readonly string[]): boolean {
  const present = readHeaders(leadsTab, leads.headerRow, book.timeZone);
  return headers.length > present.length || headers.some((header, index) => present[index] !== header);
}

function noRoomSentence({ book, leadsTab, outputs }: ScoredDocument): string | null {
  const count = outputs.missing.length;
  const noRoom = findNoRoom(book, leadsTab, count);
  if (noRoom === null) return null;
  const finding = noRoom.reason === 'cells' ? say.noRoom(count, noRoom.cells) : say.noColumnsLeft(count);
  return problemAt(finding, leadsTab.name, '').message;
}

function writeRows(
  document: ScoredDocument,
  columns: ReadonlyMap<OutputId, number>,
  messages: string[],
  hooks: WriteHooks,
): WriteReport {
  const { leadsTab, leads, book } = document;
  const values = valuesToWrite(document);
  const refusals: Refusal[] = [];
  let rowsDone: number | null = null;
  let keys = readKeyTexts(document);
  let rows = startsWith(keys, document.keyTexts)
    ? rowsAsRead(document, columns, values)
    : rowsByKey(document, columns, values, keys);
  for (let tries = 1; ; tries++) {
    const written = writeColumns(leadsTab, leads.headerRow + 1, rows.rowCount, rows.columns, (done) => {
      if (done >= rows.rowCount) return true;
      hooks.onProgress(columns, done);
      const hasTime = now() - book.startedAt < writeForMilliseconds;
      if (!hasTime) rowsDone = done;
      return hasTime;
    });
    refusals.splice(0, refusals.length, ...written.refusals);
    if (written.cells === 0) break;
    const after = readKeyTexts(document);
    if (startsWith(after, keys)) break;
    if (tries === 1) messages.push(say.rowsMoved(leadsTab.name));
    if (tries === mostTries) messages.push(say.rowsKeptMoving(leadsTab.name));
    if (tries === mostTries || rowsDone !== null) break;
    keys = after;
    rows = rowsByKey(document, columns, values, keys);
  }
  if (haveColumnsMoved(document, leads.headers)) messages.push(say.columnsMoved(leadsTab.name));
  return { ...nothingWritten, columns, problems: refusalProblems(refusals), messages, rowsDone };
}
