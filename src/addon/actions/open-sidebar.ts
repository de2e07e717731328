import { showSidebar } from '../doors/html.ts';
import { title } from '../messages.ts';
import { fromMenu } from './from-menu.ts';

export function menuOpenSidebar(): void {
  fromMenu(() => showSidebar('Sidebar', title));
}
