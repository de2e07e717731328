import type { WorkbookState } from '../protocol.ts';
import { element, make } from './element.ts';

export function showTabs({ tabs, activeTabId }: WorkbookState, choose: (tabId: number) => void): void {
  const buttons = tabs.map(({ id, name, color }) => {
    const isActive = id === activeTabId;
    const button = make('button', { class: 'tab', ...(isActive ? { 'aria-current': 'true' } : {}) }, name);
    if (color) button.style.borderBottomColor = color;
    button.addEventListener('click', () => choose(id));
    return button;
  });
  element('tabs').replaceChildren(...buttons);
}
