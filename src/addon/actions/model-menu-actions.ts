import { activeSpreadsheet } from '../doors/spreadsheet.ts';
import { tell } from '../doors/ui.ts';
import { draftSay } from '../draft/draft-messages.ts';
import { say, title } from '../messages.ts';
import { type Book, openBook } from '../tabs/book.ts';
import { adoptDraft } from './adopt-draft.ts';
import { compareDraft } from './compare-draft.ts';
import { fromMenu } from './from-menu.ts';
import { restoreVersion } from './restore-version.ts';

export function menuCompareDraft(): void {
  fromMenu(() => {
    const { stopped, messages } = compareDraft({ by: 'menu' });
    tell(draftSay.menu.compare, stopped ?? messages.join('\n\n'));
  });
}

export function menuAdoptDraft(): void {
  fromMenu(() => withBook(adoptDraft));
}

export function menuRestoreVersion(): void {
  fromMenu(() => withBook(restoreVersion));
}

function withBook(action: (book: Book) => void): void {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) tell(title, say.noDocument());
  else action(openBook(spreadsheet));
}
