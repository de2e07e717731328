import type { LeadView, Selection } from '../../shared/index.ts';
import { scoreDocument } from '../document/score-document.ts';
import { selectedRow } from '../sheets/book.ts';
import { forPage } from './for-page.ts';
import { leadCard } from './lead-card.ts';
import { say } from './sentences.ts';

/** Where the cursor is: so few calls to Google that the sidebar may ask every few seconds. */
export function readSelection(): Selection | null {
  return selectedRow();
}

/** Everything about the lead under the cursor. Nothing is written. */
export function readSelectedLead(): LeadView {
  const selection = readSelection();
  if (selection === null) return { kind: 'none', sentence: say.nothingSelected() };
  const { tab, row } = selection;
  return forPage((book) => {
    const document = scoreDocument(book, ({ name }) => (name === tab ? null : say.otherTab(tab, name)));
    if ('stopped' in document) return { kind: 'none', sentence: document.stopped };
    return leadCard(document, row) ?? { kind: 'none', sentence: say.noLead(tab, row) };
  });
}
