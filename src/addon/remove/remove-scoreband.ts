import { presentUser, readSchedule } from '../document/schedule-record.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { OwnMarks } from '../sheets/own-marks.ts';
import { documentPropertyNames, StoredValue } from '../sheets/properties.ts';
import { deleteOwnTriggers, isAuthorised } from '../sheets/script.ts';
import { Message } from '../sheets/ui.ts';
import { say, traceLines } from './sentences.ts';
import { deleteTraces, findTraces, type Trace, type Traces } from './traces.ts';

/** Lists what is ours, asks, and leaves the spreadsheet as it was before set-up. */
export function removeScoreband(book: Book): void {
  const marks = new OwnMarks(book);
  const traces = findTraces(marks);
  if (traces.tabs.length + traces.columns.length + marks.count + ownProperties().length === 0) {
    new Message(say.title, say.nothing()).tell();
    return;
  }
  const isScheduled = readSchedule(book.kept) !== null;
  if (!new Message(say.title, say.willDelete(traceLines(only(traces, isMade)), isScheduled)).ask()) return;
  const found = only(traces, (trace) => !isMade(trace));
  const withFound =
    found.tabs.length + found.columns.length > 0
      ? new Message(say.title, say.alsoDelete(traceLines(found))).choose()
      : 'no';
  if (withFound === 'cancel') return;
  const held = withDocumentLock(() => remove(book, (trace) => withFound === 'yes' || isMade(trace)));
  new Message(say.title, held === null ? say.locked() : say.done()).tell();
}

function remove(seen: Book, isDeleted: (trace: Trace) => boolean): void {
  // Anew: while the dialogs were open, people may have moved tabs and columns.
  const book = seen.reopened();
  deleteTraces(book, findTraces(new OwnMarks(book)), isDeleted);
  if (isAuthorised()) deleteOwnTriggers();
  // Before those of the document, by which a removal that was cut off is known.
  presentUser.delete();
  for (const name of ownProperties()) new StoredValue(name).delete();
}

function ownProperties(): string[] {
  return documentPropertyNames().filter((name) => name.startsWith('scoreband.'));
}

function isMade({ origin }: Trace): boolean {
  return origin === 'made';
}

function only({ tabs, columns }: Traces, test: (trace: Trace) => boolean): Traces {
  return { tabs: tabs.filter(test), columns: columns.filter(test) };
}
