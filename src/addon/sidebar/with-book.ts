import { type Book, openBook } from '../sheets/book.ts';
import { activeSpreadsheet } from '../sheets/spreadsheet.ts';
import { say } from './sentences.ts';

/** @throws with the sentence that the page shows, where no spreadsheet is open */
export function withBook<T>(work: (book: Book) => T): T {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) throw new Error(say.noDocument());
  return work(openBook(spreadsheet));
}
