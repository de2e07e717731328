import { activeSpreadsheet } from '../doors/spreadsheet.ts';
import { type Book, openBook } from '../tabs/book.ts';
import { sidebarSay } from './sidebar-messages.ts';

/** @throws with the sentence that the page shows, where no spreadsheet is open */
export function withBook<T>(work: (book: Book) => T): T {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) throw new Error(sidebarSay.noDocument());
  return work(openBook(spreadsheet));
}
