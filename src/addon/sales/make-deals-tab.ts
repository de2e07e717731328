import { fewestForClaim } from '../../evidence/index.ts';
import { leadKeyColumn } from '../../scoring/index.ts';
import { anyModel, type ModelDocument, readModel } from '../document/read-model.ts';
import type { Book } from '../sheets/book.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { tabFiller } from '../sheets/make-tab.ts';
import { Message } from '../sheets/ui.ts';
import { dealsId, dealsTab } from './deals-tab.ts';
import { say } from './sentences.ts';

/** Makes the tab of won and lost deals, unless a colleague has made it since; false where another run is writing. */
export function makeDealsTab(book: Book, { settings, leadsTab }: ModelDocument): boolean {
  const keyHeader = leadsTab.headers[leadKeyColumn(leadsTab.headers, settings.leadKeyColumn)]!.trim();
  const content = dealsTab(settings, keyHeader);
  const held = withDocumentLock(() => {
    const now = book.reopened();
    if (now.sheetNamed(settings.dealsTab) === null)
      now.keepingActiveTab(() => insertTab(now, dealsId, content.name, tabFiller(content)));
  });
  return held !== null;
}

/** Offers the tab to who has set up a spreadsheet without deals. @returns what was done, in sentences */
export function offerDealsTab(book: Book): string[] {
  const model = readModel(book.reopened(), { ...anyModel, needsRules: false });
  if ('stopped' in model) return [];
  const { dealsTab } = model.settings;
  if (book.reopened().sheetNamed(dealsTab) !== null) return [];
  if (!new Message(say.title, say.offerTab(dealsTab, fewestForClaim)).ask()) return [];
  return [makeDealsTab(book, model) ? say.madeTab(dealsTab, fewestForClaim) : say.locked()];
}
