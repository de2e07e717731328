import { leadKeyColumn } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { insertTab } from '../sheets/insert-tab.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { tabFiller } from '../sheets/make-tab.ts';
import { dealsId, dealsTab } from './deals-tab.ts';
import type { WithoutDeals } from './sale-document.ts';

/** Makes the tab of won and lost deals, unless a colleague has made it since; false where another run is writing. */
export function makeDealsTab(book: Book, { model }: WithoutDeals): boolean {
  const { settings, leadsTab } = model;
  const keyHeader = leadsTab.headers[leadKeyColumn(leadsTab.headers, settings.leadKeyColumn)]!.trim();
  const content = dealsTab(settings, keyHeader);
  const held = withDocumentLock(() => {
    const now = book.reopened();
    if (now.sheetNamed(settings.dealsTab) === null)
      now.keepingActiveTab(() => insertTab(now, dealsId, content.name, tabFiller(content)));
  });
  return held !== null;
}
