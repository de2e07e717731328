import type { Move } from '../state/selection.ts';

/** What a key does in the grid. */
export type KeyAction =
  | { kind: 'move'; move: Move }
  | { kind: 'page'; direction: 1 | -1 }
  | { kind: 'go'; to: 'firstInRow' | 'lastInRow' | 'first' | 'last' }
  | { kind: 'all' | 'edit' | 'clear' | 'toggle' | 'menu' | 'leave' | 'fillDown' | 'undo' | 'redo' | 'follow' }
  | { kind: 'rows'; change: 'insert' | 'remove' }
  | { kind: 'type'; text: string };

/** Shift, which only makes the selection larger, is left out of the names. */
const actions: Readonly<Record<string, KeyAction>> = {
  ArrowDown: { kind: 'move', move: { rows: 1, columns: 0 } },
  ArrowUp: { kind: 'move', move: { rows: -1, columns: 0 } },
  ArrowRight: { kind: 'move', move: { rows: 0, columns: 1 } },
  ArrowLeft: { kind: 'move', move: { rows: 0, columns: -1 } },
  'Ctrl ArrowDown': { kind: 'move', move: { rows: 1, columns: 0, isFar: true } },
  'Ctrl ArrowUp': { kind: 'move', move: { rows: -1, columns: 0, isFar: true } },
  'Ctrl ArrowRight': { kind: 'move', move: { rows: 0, columns: 1, isFar: true } },
  'Ctrl ArrowLeft': { kind: 'move', move: { rows: 0, columns: -1, isFar: true } },
  PageDown: { kind: 'page', direction: 1 },
  PageUp: { kind: 'page', direction: -1 },
  Home: { kind: 'go', to: 'firstInRow' },
  End: { kind: 'go', to: 'lastInRow' },
  'Ctrl Home': { kind: 'go', to: 'first' },
  'Ctrl End': { kind: 'go', to: 'last' },
  'Ctrl a': { kind: 'all' },
  'Ctrl d': { kind: 'fillDown' },
  'Ctrl z': { kind: 'undo' },
  'Ctrl y': { kind: 'redo' },
  'Ctrl Z': { kind: 'redo' },
  'Ctrl Alt =': { kind: 'rows', change: 'insert' },
  'Ctrl Alt -': { kind: 'rows', change: 'remove' },
  'Alt Enter': { kind: 'follow' },
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  'Alt ArrowDown': { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  ' ': { kind: 'toggle' },
  ContextMenu: { kind: 'menu' },
  F10: { kind: 'menu' },
  Escape: { kind: 'leave' },
};

/** Null for keys that are the browser's. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  const isCtrl = event.ctrlKey || event.metaKey;
  if (event.key === 'F10' && !event.shiftKey) return null;
  const known = actions[`${isCtrl ? 'Ctrl ' : ''}${event.altKey ? 'Alt ' : ''}${event.key}`];
  if (known) return known;
  const isText = [...event.key].length === 1 && !isCtrl && !event.altKey;
  return isText ? { kind: 'type', text: event.key } : null;
}
