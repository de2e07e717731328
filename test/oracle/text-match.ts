import { type Cell, fold, textOf } from './cell.ts';
import { readNumber } from './number.ts';

export type TextTest = 'is' | 'contains' | 'starts with' | 'ends with' | 'matches' | 'contains any of';

/** `*`, `?` and `~` before either or itself; both are folded already and the whole text must match. */
export function wildcard(pattern: string, text: string): boolean {
  const source = pattern.replace(/~[*?~]|[\s\S]/gu, (token) => {
    if (token === '*') return '.*';
    if (token === '?') return '.';
    const literal = token.length > 1 && token.startsWith('~') ? token.slice(1) : token;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  });
  return new RegExp(`^${source}$`, 'su').test(text);
}

function containsWord(text: string, word: string): boolean {
  const wordSign = /[\p{L}\p{N}\p{M}]/u;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = [...text.slice(0, at)].at(-1) ?? '';
    const after = [...text.slice(at + word.length)][0] ?? '';
    if (!wordSign.test(before) && !wordSign.test(after)) return true;
  }
  return false;
}

/** One value of a positive text test. */
export function textMatches(test: TextTest, cell: Cell, item: string, locale: string): boolean {
  const text = fold(textOf(cell));
  const value = fold(item);
  switch (test) {
    case 'is':
      return text === value || (typeof cell === 'number' && readNumber(item, locale) === cell);
    case 'contains':
      return text.includes(value);
    case 'starts with':
      return text.startsWith(value);
    case 'ends with':
      return text.endsWith(value);
    case 'matches':
      return wildcard(value, text);
    case 'contains any of':
      return containsWord(text, value);
  }
}
