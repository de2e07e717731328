import { restoreVersion } from '../changes/restore-version.ts';
import { say, title } from '../document/sentences.ts';
import { adoptDraft } from '../draft/adopt-draft.ts';
import { compareDraft } from '../draft/compare-draft.ts';
import { say as draftSay } from '../draft/sentences.ts';
import { type Book, openBook } from '../sheets/book.ts';
import { activeSpreadsheet } from '../sheets/spreadsheet.ts';
import { tell } from '../sheets/ui.ts';
import { fromMenu } from './from-menu.ts';

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
