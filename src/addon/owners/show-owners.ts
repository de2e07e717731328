import { ownersId } from '../document/owners-id.ts';
import type { Book } from '../sheets/book.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { tabFiller } from '../sheets/make-tab.ts';
import { Message } from '../sheets/ui.ts';
import { OwnedDocument } from './owned-document.ts';
import { ownersTab } from './owners-tab.ts';
import { say } from './sentences.ts';

/** A longer list of names is none of owners. */
const mostNames = 20;

/** Shows the tab Owners; where there is none, says what it does and makes it on yes. */
export function showOwners(book: Book): void {
  const said = shown(book);
  if (said !== null) new Message(say.menuItem, said).tell();
}

/** What is said at the end; null where there is nothing to say. */
function shown(book: Book): string | null {
  const owned = OwnedDocument.read(book);
  if ('stopped' in owned) return owned.stopped;
  const { ownersTab: present, settings, model } = owned.document;
  if (present !== null) {
    present.tab.bringToFront();
    return null;
  }
  const all = owned.openLeads().map(([name]) => name);
  const names = all.length > mostNames ? [] : all;
  if (!new Message(say.menuItem, say.willMake(names, settings.ownerColumn)).ask()) return null;
  const statuses = model.ladder.rungs.map(({ name }) => name);
  const content = ownersTab(names, statuses);
  const held = withDocumentLock(() => {
    const again = OwnedDocument.read(book.reopened());
    // A colleague may have made it since.
    if (!('stopped' in again) && again.document.ownersTab !== null) return again.document.ownersTab.tab;
    return insertTab(book, ownersId, content.name, tabFiller(content));
  });
  if (held === null) return say.locked();
  held.value.bringToFront();
  return say.made(held.value.name);
}
