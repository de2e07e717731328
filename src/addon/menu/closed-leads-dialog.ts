import type { ClosedLeads } from '../../scoring/index.ts';
import { noteClosedLeads } from '../document/closed-leads.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { withBook } from '../document/run-action.ts';
import { title } from '../document/sentences.ts';
import { SettingsSheet } from '../document/settings-sheet.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { Message } from '../sheets/ui.ts';
import { say } from './sentences.ts';

/**
 * Asks whether leads with closed deals shall be Won and Lost, where an earlier version has taken them for open ones. Either
 * answer is kept; who gives none is asked again after the next run.
 * @returns whether the leads are to be scored again
 */
export function acceptsClosedLeads(): boolean {
  const answer = new Message(title, say.offerClosedLeads()).choose();
  if (answer === 'cancel') return false;
  const chosen: ClosedLeads = answer === 'yes' ? 'Won and Lost' : 'like open ones';
  const start = { command: 'menu', request: { by: 'menu' } } as const;
  return withBook(
    start,
    (book) => keep(book, chosen),
    () => false,
  );
}

function keep(book: Book, chosen: ClosedLeads): boolean {
  const held = withDocumentLock(() => {
    const { settings } = readOwnTabs(book);
    // Settings can be seen and changed; the record of the run is for documents without that tab.
    if (settings !== null) new SettingsSheet(settings).fill([{ setting: 'Closed leads', value: chosen }]);
    else {
      noteClosedLeads(book.kept, chosen);
      book.kept.save();
    }
  });
  if (held === null) new Message(title, say.otherRun()).tell();
  return held !== null && chosen === 'Won and Lost';
}
