import { readOwnTabs } from '../document/own-tabs.ts';
import { rulesFingerprint } from '../document/rules-state.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';

/** A run over several executions, between two of them. */
export interface ChunkedRun {
  /** As-of day of the execution that began it, as days since 1970. */
  readonly asOfDay: number;
  /** Of the rules that it began with. */
  readonly fingerprint: string;
  readonly rowsDone: number;
  readonly rowCount: number;
}

const runProperty = 'scoreband.chunkedRun';

export function readChunkedRun(kept: DocumentProperties): ChunkedRun | null {
  return JSON.parse(kept.get(runProperty) ?? 'null') as ChunkedRun | null;
}

/** null once the leads are all scored, whatever has scored them, from the first row on or from another day on. */
export function noteChunkedRun(kept: DocumentProperties, run: ChunkedRun | null): void {
  kept.note(runProperty, run && JSON.stringify(run));
}

// Scheduled runs go on hourly, so that an older one has been left: its day is not what anybody waits for.
const mostDaysOld = 2;

/**
 * The unfinished run that this one goes on with, as of its day: only while the rules are those that it began with, and not
 * for long. What it has written then still holds, so that only the rest, and what was changed meanwhile, is written.
 */
export function runToGoOnWith(book: Book): ChunkedRun | null {
  const known = readChunkedRun(book.kept);
  return known !== null && book.asOfDay - known.asOfDay <= mostDaysOld && hasItsRules(known, book)
    ? known
    : null;
}

export function hasItsRules({ fingerprint }: ChunkedRun, book: Book): boolean {
  const ownTabs = readOwnTabs(book);
  return ownTabs.rules !== null && rulesFingerprint({ rules: ownTabs.rules, ownTabs, book }) === fingerprint;
}
