import { title } from '../document/sentences.ts';
import { showSidebar } from '../sheets/html.ts';
import { fromMenu } from './from-menu.ts';

export function menuOpenSidebar(): void {
  fromMenu(() => showSidebar('Sidebar', title));
}
