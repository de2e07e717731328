import { activeSpreadsheet } from '../doors/spreadsheet.ts';
import { tell } from '../doors/ui.ts';
import { say, title } from '../messages.ts';
import { type Book, openBook } from '../tabs/book.ts';
import { fromMenu } from './from-menu.ts';
import { scoreAndTell } from './menu-actions.ts';
import { removeScoreband } from './remove-scoreband.ts';
import { chooseSchedule } from './schedule.ts';
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
  if (spreadsheet === null) tell(title, say.noDocument());
  else action(openBook(spreadsheet));
}
