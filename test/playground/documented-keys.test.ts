import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keyAction } from '../../src/playground/page/grid/grid-keys.ts';

/** Keys of the table in docs/playground.md. */
function documentedKeys(): string[] {
  const text = readFileSync(new URL('../../docs/playground.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, key]) => key!));
}

it.each(documentedKeys())('the key %j that docs/playground.md names does something', (named) => {
  const parts = named === ' ' ? [named] : named.split(' ');
  const key = parts.at(-1)!;
  const event = {
    key,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: key === 'F10',
    metaKey: false,
  };
  const action = keyAction(event as KeyboardEvent);
  expect(action).not.toBeNull();
  expect(action!.kind).not.toBe('type');
});
