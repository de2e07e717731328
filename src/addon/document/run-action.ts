import type { Summary } from '../../shared/index.ts';
import { Book, type RunStart } from '../sheets/book.ts';
import { SpreadsheetFull } from '../sheets/cell-limits.ts';
import { now } from '../sheets/clock.ts';
import { markIgnored } from './ignored-problems.ts';
import { recordError } from './last-run.ts';
import { say } from './sentences.ts';
import { emptySummary, reported } from './summary.ts';

/**
 * The one way in: opens the spreadsheet for a piece of work.
 * @param otherwise what comes of it where none is open, as for a trigger of a published add-on
 */
export function withBook<T>(start: RunStart, work: (book: Book) => T, otherwise: (sentence: string) => T): T {
  const book = Book.openActive(start);
  return book === null ? otherwise(say.noDocument()) : work(book);
}

/**
 * Opens the spreadsheet for an action that has more to tell than its summary, times it, and keeps a record of what fails.
 * @param stopped the result of an action that could not begin, or found no room for a tab of ours
 */
export function runWithResult<Result extends { readonly summary: Summary }>(
  start: RunStart,
  action: (book: Book) => Result,
  stopped: (summary: Summary) => Result,
): Result {
  try {
    const book = Book.openActive(start);
    if (book === null) {
      const startedAt = now();
      const asOfDay = Math.floor(startedAt / 86_400_000);
      return stopped({ ...emptySummary({ start, asOfDay, startedAt }), stopped: say.noDocument() });
    }
    const result = action(book);
    const problems = reported(markIgnored(book.kept, result.summary.problems));
    const milliseconds = now() - book.startedAt;
    return { ...result, summary: { ...result.summary, problems, milliseconds } };
  } catch (error) {
    recordQuietly(start, error as Error);
    const book = error instanceof SpreadsheetFull ? Book.openActive(start) : null;
    if (book === null) throw error;
    return stopped({ ...emptySummary(book), stopped: (error as Error).message });
  }
}

/** Opens the spreadsheet for an action, times it, and keeps a record of what fails. */
export function runAction(start: RunStart, action: (book: Book) => Summary): Summary {
  const inResult = (summary: Summary) => ({ summary });
  return runWithResult(start, (book) => inResult(action(book)), inResult).summary;
}

/** The error itself is what is to be seen, not that it could not be recorded. */
function recordQuietly({ command, request: { by } }: RunStart, { message }: Error): void {
  try {
    recordError({ at: now(), by, command, message });
  } catch {
    // Nothing more can be done.
  }
}
