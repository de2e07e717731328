import type { HandedLead } from '../../follow-up/index.ts';
import { pendingEdits, recordAfter, recordChanges } from '../changes/record-changes.ts';
import { cellTextOf } from '../document/output-rows.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { writeCells } from '../sheets/write-cells.ts';
import { type HandedOver, HandedOverStore } from './handed-over.ts';
import { OwnedDocument } from './owned-document.ts';
import { say } from './sentences.ts';

export interface HandedOverEnd {
  readonly said: string;
  readonly isDone: boolean;
}

export const notDone = (said: string): HandedOverEnd => ({ said, isDone: false });

/** Reads the leads anew under the document's lock, and does there what is to be done. */
export function withOwnersHeld(book: Book, work: (owned: OwnedDocument) => HandedOverEnd): HandedOverEnd {
  const held = withDocumentLock(() => {
    const owned = OwnedDocument.read(book.reopened());
    if ('stopped' in owned) return notDone(owned.stopped);
    try {
      return work(owned);
    } catch (error) {
      if (error instanceof ColumnsMoved) return notDone(say.changedMeanwhile());
      return notDone(say.refused((error as Error).message));
    }
  });
  return held === null ? notDone(say.locked()) : held.value;
}

/** Names to be written. */
export interface OwnersChange {
  readonly handed: readonly HandedLead[];
  /** As it is noted in Changes. */
  readonly cause: string;
  /** By which it can be put back; null for what puts back itself. */
  readonly record: HandedOver | null;
}

/**
 * Writes the names where the owner of each lead stands, and notes it in Changes. The way back is kept first: whatever cuts
 * the run off behind it, names that stand can be put back.
 * @returns what could not be noted, in a sentence; `''` where all was
 */
export function writeOwners(book: Book, owned: OwnedDocument, change: OwnersChange): string {
  const { handed, cause, record } = change;
  const { leadsTab, leads } = owned.document;
  recordChanges(book, readOwnTabs(book), pendingEdits);
  const cells = handed.map(({ row, to }) => ({
    row: leads.headerRow + 1 + row,
    column: owned.columnOf(row) + 1,
    value: cellTextOf(to),
  }));
  if (!owned.areRowsStill()) throw new ColumnsMoved();
  const store = new HandedOverStore(book.kept);
  const before = store.read();
  if (record !== null) store.write(record);
  try {
    writeCells([{ tab: leadsTab, cells }]);
  } catch (error) {
    if (error instanceof ColumnsMoved) store.write(before);
    throw error;
  }
  return noted(book, cause);
}

/** What is written stays so whether or not it can be noted. */
function noted(book: Book, cause: string): string {
  try {
    recordAfter(book, cause);
    return '';
  } catch {
    return say.notNoted;
  }
}
