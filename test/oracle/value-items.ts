import { fold } from './cell.ts';

export interface Item {
  text: string;
  quoted: boolean;
}

/** The text between quotes, where the closing one is followed by a separator or the end; and where it ends. */
function quotedAt(text: string, start: number): { text: string; end: number } | null {
  const found = /"((?:[^"]|"")*)"[^\S\r\n]*(?=[,;\r\n]|$)/uy;
  found.lastIndex = start;
  const match = found.exec(text);
  if (!match || match[1] === undefined) return null;
  return { text: match[1].replaceAll('""', '"').trim(), end: start + match[0].length };
}

/** `separator` is a sticky expression. Empty items are dropped. */
function split(source: string, separator: RegExp): Item[] {
  // They quote as `"` does; in other places text is compared with `"` in their stead.
  const text = source.replace(/[“”„‟«»]/gu, '"');
  const items: Item[] = [];
  let at = 0;
  while (at < text.length) {
    while (/[^\S\r\n]/u.test(text[at] ?? '')) at++;
    const quote = quotedAt(text, at);
    let end = quote?.end ?? at;
    const separates = () => {
      separator.lastIndex = end;
      return separator.test(text);
    };
    while (end < text.length && !separates()) end++;
    // What follows a quoted item up to a rarer separator belongs to a part that is split again.
    const whole = quote && quote.end === end;
    const item = whole
      ? { text: quote.text, quoted: true }
      : { text: text.slice(at, end).trim(), quoted: false };
    if (fold(item.text) !== '') items.push(item);
    at = end + 1;
  }
  return items;
}

export function textItems(value: string): Item[] {
  return split(value, /[,;\r\n]/uy);
}

/** Puts a comma back that belongs to a date, as in `Nov 20, 2026`. */
function withDateCommas(parts: Item[], readsAsOne: (text: string) => boolean): Item[] {
  const joined: Item[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const together = `${before?.text}, ${part.text}`;
    const areTwo = !before || (readsAsOne(before.text) && readsAsOne(part.text));
    if (!areTwo && readsAsOne(together)) joined[joined.length - 1] = { text: together, quoted: false };
    else joined.push(part);
  }
  return joined;
}

/** In numeric tests a comma inside what reads as one number or date (`readsAsOne`) belongs to it. */
export function numericItems(value: string, readsAsOne: (text: string) => boolean): string[] {
  const separators = [/[;\r\n]/uy, /,(?=\s)/uy, /,/uy];
  let parts: Item[] = [{ text: value, quoted: false }];
  for (const separator of separators) {
    const done = (part: Item) => separator !== separators[0] && (part.quoted || readsAsOne(part.text));
    parts = parts.flatMap((part) =>
      done(part) ? [part] : withDateCommas(split(part.text, separator), readsAsOne),
    );
  }
  return parts.map((part) => part.text);
}
