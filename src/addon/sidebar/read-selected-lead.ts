import type { LeadView, Selection } from '../../shared/index.ts';
import { scoreDocument } from '../document/score-document.ts';
import { activeSpreadsheet } from '../sheets/spreadsheet.ts';
import { leadCard } from './lead-card.ts';
import { say } from './sentences.ts';
import { withBook } from './with-book.ts';

/** Where the cursor is: one call to Google, so that the sidebar may ask every few seconds. */
export function readSelection(): Selection | null {
  const range = activeSpreadsheet()?.getActiveRange();
  return range ? { tab: range.getSheet().getName(), row: range.getRow() } : null;
}

/** The whole reckoning of the lead under the cursor. Nothing is written. */
export function readSelectedLead(): LeadView {
  const selection = readSelection();
  if (selection === null) return { kind: 'none', sentence: say.nothingSelected() };
  const { tab, row } = selection;
  return withBook((book) => {
    const document = scoreDocument(book, ({ name }) => (name === tab ? null : say.otherTab(tab, name)));
    if ('stopped' in document) return { kind: 'none', sentence: document.stopped };
    return leadCard(document, row) ?? { kind: 'none', sentence: say.noLead(tab, row) };
  });
}
