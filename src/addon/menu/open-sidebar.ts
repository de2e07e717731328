import { title } from '../document/sentences.ts';
import { SidebarPage } from '../sheets/sidebar-page.ts';
import { Message } from '../sheets/ui.ts';
import { say } from './sentences.ts';

/** Whoever pastes the files by hand may forget one, or paste one of them anew alone. */
export function openSidebar(): void {
  const page = SidebarPage.find();
  if (page === null) {
    new Message(title, say.noSidebarFile()).tell();
    return;
  }
  if (!page.isOfThisBuild()) new Message(title, say.otherSidebarFile()).tell();
  page.openBesideSheet(title);
}
