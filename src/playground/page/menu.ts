import type { MenuEntry } from '../protocol.ts';
import { element, make } from './element.ts';

/** The menu Extensions ▸ Scoreband, as the add-on made it. */
export function showMenu(entries: readonly MenuEntry[], run: (functionName: string) => void): void {
  const menu = element('menu');
  menu.replaceChildren(...entries.map((entry) => itemOf(entry, run)));
}

function itemOf(
  { caption, functionName, items, isSeparator }: MenuEntry,
  run: (name: string) => void,
): HTMLElement {
  if (isSeparator) return make('hr', { role: 'separator' });
  if (items) {
    const group = make('div', { role: 'group', 'aria-label': caption });
    group.append(make('span', { class: 'menu-heading' }, caption), ...items.map((item) => itemOf(item, run)));
    return group;
  }
  const button = make('button', { role: 'menuitem', class: 'menu-item', tabindex: '-1' }, caption);
  button.addEventListener('click', () => {
    closeMenu();
    if (functionName) run(functionName);
  });
  return button;
}

function closeMenu(): void {
  element('menu').hidden = true;
  element('menu-button').setAttribute('aria-expanded', 'false');
}

/** Opens and closes by click and by keyboard, as menus do. */
export function prepareMenu(): void {
  const [menu, button] = [element('menu'), element('menu-button')];
  const items = () => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  button.addEventListener('click', () => {
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
    if (!menu.hidden) items()[0]?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      closeMenu();
      button.focus();
    } else if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) closeMenu();
  });
}
