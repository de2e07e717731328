import { say as sayDocument, title } from '../document/sentences.ts';
import { removeScoreband } from '../remove/remove-scoreband.ts';
import { chooseSchedule } from '../schedule/choose-schedule.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { activeSpreadsheet } from '../sheets/spreadsheet.ts';
import { tell } from '../sheets/ui.ts';
import { fromMenu } from './from-menu.ts';
import { scoreAndTell } from './menu-actions.ts';
import { say } from './sentences.ts';
import { setUpWithDialogs } from './set-up-dialog.ts';

export function menuSetUp(): void {
  fromMenu(() => withBook((book) => setUpWithDialogs(book, scoreAndTell)));
}

export function menuSchedule(): void {
  fromMenu(() => withBook(chooseSchedule));
}

export function menuRemove(): void {
  fromMenu(() => withBook(removeScoreband));
}

export function menuHelp(): void {
  fromMenu(() => tell(title, say.help()));
}

function withBook(action: (book: Book) => void): void {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) tell(title, sayDocument.noDocument());
  else action(openBook(spreadsheet));
}
