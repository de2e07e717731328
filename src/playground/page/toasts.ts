import { element, make } from './element.ts';

const shownMilliseconds = 8000;

/** A message in the corner that goes by itself. */
export function showToast(title: string, text: string): void {
  const close = make('button', { 'aria-label': 'Close message', class: 'plain' }, '×');
  const toast = make('div', { class: 'toast' }, make('strong', {}, title), make('span', {}, text), close);
  close.addEventListener('click', () => toast.remove());
  // What is said again is shown once.
  for (const other of element('toasts').children) if (other.textContent === toast.textContent) other.remove();
  element('toasts').append(toast);
  setTimeout(() => toast.remove(), shownMilliseconds);
}
