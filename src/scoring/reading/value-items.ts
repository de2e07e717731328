import { fold, withPlainDoubleQuotes } from './fold.ts';

/** One item of a Value: its text as typed, and whether it was quoted (a quoted item is never a `list:` name). */
export interface ValueItem {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Items between `,`, `;` or line breaks; empty ones are dropped. */
export function splitItems(value: string): ValueItem[] {
  return new ItemReader(withPlainDoubleQuotes(value), /[,;\r\n]/).items();
}

/**
 * A text as one item of a Value: quoted where a separator, a quote in front or `list:` would make something else of it.
 * @example quoteItem('Agency, digital') // '"Agency, digital"'
 */
export function quoteItem(text: string): string {
  const needsQuotes = /[,;\r\n]|^\s*"|^\s*list:/i.test(text);
  return needsQuotes ? `"${text.replace(/"/g, '""')}"` : text;
}

export function quoteItems(texts: readonly string[]): string {
  return texts.map(quoteItem).join(', ');
}

/**
 * Items of a numeric test. A comma inside what reads as one number or date belongs to it: `;` and line breaks separate
 * first, then a comma before white space, then every comma.
 * @param readsAsOne whether a text is one number, range or date
 */
export function splitNumericItems(value: string, readsAsOne: (text: string) => boolean): ValueItem[] {
  const apart = (items: ValueItem[], separator: RegExp): ValueItem[] =>
    items.flatMap((item) =>
      item.isQuoted || readsAsOne(item.text) ? [item] : new ItemReader(item.text, separator).items(),
    );
  const lines = new ItemReader(withPlainDoubleQuotes(value), /[;\r\n]/).items();
  const words = lines.flatMap((line) => joined(apart([line], /,(?=\s)/), readsAsOne));
  return apart(words, /,/);
}

/** A date may have two commas: `Nov 20, 2026, 10:15`. */
const mostParts = 3;

/** Neighbours that only together are one: `Nov 20` and `2026`. */
function joined(items: readonly ValueItem[], readsAsOne: (text: string) => boolean): ValueItem[] {
  const whole: ValueItem[] = [];
  for (let at = 0; at < items.length; ) {
    let count = Math.min(mostParts, items.length - at);
    const text = () =>
      items
        .slice(at, at + count)
        .map((item) => item.text)
        .join(', ');
    const isOne = () => items.slice(at, at + count).every((item) => !item.isQuoted) && readsAsOne(text());
    while (count > 1 && !isOne()) count--;
    whole.push(count === 1 ? items[at]! : { text: text(), isQuoted: false });
    at += count;
  }
  return whole;
}

/** Takes a Value apart at its separators. */
class ItemReader {
  constructor(
    private readonly value: string,
    private readonly separator: RegExp,
  ) {}

  items(): ValueItem[] {
    const { value } = this;
    const items: ValueItem[] = [];
    for (let at = 0; at < value.length; ) {
      const quoted = this.quotedItem(at);
      const end = quoted ? quoted.end : this.nextSeparator(at);
      const text = quoted ? quoted.text.trim() : value.slice(at, end).trim();
      if (fold(text) !== '') items.push({ text, isQuoted: quoted !== null });
      at = end + 1;
    }
    return items;
  }

  private nextSeparator(from: number): number {
    const found = this.value.slice(from).search(this.separator);
    return found < 0 ? this.value.length : from + found;
  }

  /** An item is quoted when it begins with `"` and its closing quote is followed by a separator or the end. */
  private quotedItem(from: number): { text: string; end: number } | null {
    const { value } = this;
    const start = /^[^\S\r\n]*"/.exec(value.slice(from));
    if (start === null) return null;
    const body = /^((?:[^"]|"")*)"[^\S\r\n]*/.exec(value.slice(from + start[0].length));
    if (body === null) return null;
    const end = from + start[0].length + body[0].length;
    if (end < value.length && value.slice(end).search(this.separator) !== 0) return null;
    return { text: body[1]!.replace(/""/g, '"'), end };
  }
}
