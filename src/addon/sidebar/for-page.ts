import { withBook } from '../document/run-action.ts';
import type { Book } from '../sheets/book.ts';

/** Opens the spreadsheet for the page. @throws with the sentence that the page shows, where none is open */
export function forPage<T>(work: (book: Book) => T): T {
  return withBook({ command: 'page', request: { by: 'sidebar' } }, work, (sentence) => {
    throw new Error(sentence);
  });
}
