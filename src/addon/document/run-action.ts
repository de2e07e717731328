import type { RunRequest, Summary } from '../../shared/index.ts';
import { Book } from '../sheets/book.ts';
import { SpreadsheetFull } from '../sheets/cell-limits.ts';
import { now } from '../sheets/clock.ts';
import { recordError } from './last-run.ts';
import { say } from './sentences.ts';
import { emptySummary, reported } from './summary.ts';

/**
 * The one way in: opens the spreadsheet for a piece of work.
 * @param otherwise what comes of it where none is open, as for a trigger of a published add-on
 */
export function withBook<T>(work: (book: Book) => T, otherwise: (sentence: string) => T): T {
  const book = Book.openActive();
  return book === null ? otherwise(say.noDocument()) : work(book);
}

/**
 * Opens the spreadsheet for an action that has more to tell than its summary, times it, and keeps a record of what fails.
 * @param stopped the result of an action that could not begin, or found no room for a tab of ours
 */
export function runWithResult<Result extends { readonly summary: Summary }>(
  command: string,
  request: RunRequest,
  action: (book: Book) => Result,
  stopped: (summary: Summary) => Result,
): Result {
  try {
    const book = Book.openActive();
    if (book === null) return stopped(withoutDocument(command));
    const result = action(book);
    const problems = reported(result.summary.problems);
    const milliseconds = now() - book.startedAt;
    return { ...result, summary: { ...result.summary, problems, milliseconds } };
  } catch (error) {
    recordQuietly(command, request, error as Error);
    const book = error instanceof SpreadsheetFull ? Book.openActive() : null;
    if (book === null) throw error;
    return stopped({ ...emptySummary(command, book), stopped: (error as Error).message });
  }
}

/** Opens the spreadsheet for an action, times it, and keeps a record of what fails. */
export function runAction(command: string, request: RunRequest, action: (book: Book) => Summary): Summary {
  const inResult = (summary: Summary) => ({ summary });
  return runWithResult(command, request, (book) => inResult(action(book)), inResult).summary;
}

/** The error itself is what is to be seen, not that it could not be recorded. */
function recordQuietly(command: string, { by }: RunRequest, { message }: Error): void {
  try {
    recordError({ at: now(), by, command, message });
  } catch {
    // Nothing more can be done.
  }
}

function withoutDocument(command: string): Summary {
  const asOfDay = Math.floor(now() / 86_400_000);
  return { ...emptySummary(command, { asOfDay, startedAt: now() }), stopped: say.noDocument() };
}
