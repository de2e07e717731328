import type { RunRequest, Summary } from '../../shared/index.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { now } from '../sheets/clock.ts';
import { activeSpreadsheet } from '../sheets/spreadsheet.ts';
import { SpreadsheetFull } from '../sheets/spreadsheet-full.ts';
import { recordError } from './last-run.ts';
import { say } from './sentences.ts';
import { emptySummary, reported } from './summary.ts';

/** Opens the document for an action, times it, and keeps a record of what fails. */
export function runAction(command: string, request: RunRequest, action: (book: Book) => Summary): Summary {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) return withoutDocument(command);
  try {
    const book = openBook(spreadsheet);
    const summary = action(book);
    return { ...summary, problems: reported(summary.problems), milliseconds: now() - book.startedAt };
  } catch (error) {
    recordQuietly(command, request, error as Error);
    if (!(error instanceof SpreadsheetFull)) throw error;
    return { ...emptySummary(command, openBook(spreadsheet)), stopped: error.message };
  }
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
