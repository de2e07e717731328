import { title } from '../document/sentences.ts';
import { showSidebar } from '../sheets/ui.ts';
import { fromMenu } from './from-menu.ts';

export function menuOpenSidebar(): void {
  fromMenu(() => showSidebar('Sidebar', title));
}
