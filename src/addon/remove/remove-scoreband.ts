import { readSchedule, userProperty } from '../document/schedule-record.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { deleteDocumentProperty, deleteUserProperty, documentPropertyNames } from '../sheets/properties.ts';
import { deleteOwnTriggers, isAuthorised } from '../sheets/script.ts';
import { ask, choose, tell } from '../sheets/ui.ts';
import { deleteTraces } from './delete-traces.ts';
import { findTraces, type OwnColumn, type Traces } from './find-traces.ts';
import { say, traceLines } from './sentences.ts';

type Trace = Traces['tabs'][number] | OwnColumn;

/** Lists what is ours, asks, and leaves the spreadsheet as it was before set-up. */
export function removeScoreband(book: Book): void {
  const traces = findTraces(book);
  if (traces.tabs.length + traces.columns.length + traces.marks.length + ownProperties().length === 0) {
    tell(say.title, say.nothing());
    return;
  }
  const isScheduled = readSchedule(book.kept) !== null;
  if (!ask(say.title, say.willDelete(traceLines(only(traces, isMade)), isScheduled))) return;
  const found = only(traces, (trace) => !isMade(trace));
  const withFound =
    found.tabs.length + found.columns.length > 0
      ? choose(say.title, say.alsoDelete(traceLines(found)))
      : 'no';
  if (withFound === 'cancel') return;
  const held = withDocumentLock(() => {
    // Anew: while the dialogs were open, people may have moved tabs and columns.
    const present = findTraces(openBook(book.spreadsheet));
    deleteTraces(book.spreadsheet, present, (trace) => withFound === 'yes' || isMade(trace));
    if (isAuthorised()) deleteOwnTriggers();
    // Before those of the document, by which a removal that was cut off is known.
    deleteUserProperty(userProperty);
    for (const name of ownProperties()) deleteDocumentProperty(name);
  });
  tell(say.title, held === null ? say.locked() : say.done());
}

function ownProperties(): string[] {
  return documentPropertyNames().filter((name) => name.startsWith('scoreband.'));
}

function isMade({ origin }: Trace): boolean {
  return origin === 'made';
}

function only({ tabs, columns }: Traces, test: (trace: Trace) => boolean): Pick<Traces, 'tabs' | 'columns'> {
  return { tabs: tabs.filter(test), columns: columns.filter(test) };
}
