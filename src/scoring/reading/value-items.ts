/** One item of a Value: its text as typed, and whether it was quoted (a quoted item is never a `list:` name). */
export interface ValueItem {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Items between `,`, `;` or line breaks; empty ones are dropped. */
export function splitItems(value: string): ValueItem[] {
  return splitAt(value, /[,;\r\n]/);
}

/**
 * Items of a numeric test. A comma inside what reads as one number belongs to it: `;` and line breaks separate
 * first, then a comma before white space, then every comma.
 * @param readsAsOne whether a text is one number, range or date
 */
export function splitNumericItems(value: string, readsAsOne: (text: string) => boolean): ValueItem[] {
  const byLevel = (items: ValueItem[], separator: RegExp): ValueItem[] =>
    items.flatMap((item) =>
      item.isQuoted || readsAsOne(item.text) ? [item] : splitAt(item.text, separator),
    );
  return byLevel(byLevel(splitAt(value, /[;\r\n]/), /,(?=\s)/), /,/);
}

function splitAt(value: string, separator: RegExp): ValueItem[] {
  const items: ValueItem[] = [];
  for (let at = 0; at < value.length; ) {
    const quoted = quotedItem(value, at, separator);
    const end = quoted ? quoted.end : nextSeparator(value, at, separator);
    const text = quoted ? quoted.text.trim() : value.slice(at, end).trim();
    if (text !== '') items.push({ text, isQuoted: quoted !== null });
    at = end + 1;
  }
  return items;
}

function nextSeparator(value: string, from: number, separator: RegExp): number {
  const found = value.slice(from).search(separator);
  return found < 0 ? value.length : from + found;
}

/** An item is quoted when it begins with `"` and its closing quote is followed by a separator or the end. */
function quotedItem(value: string, from: number, separator: RegExp): { text: string; end: number } | null {
  const start = /^[^\S\r\n]*"/.exec(value.slice(from));
  if (start === null) return null;
  const body = /^((?:[^"]|"")*)"[^\S\r\n]*/.exec(value.slice(from + start[0].length));
  if (body === null) return null;
  const end = from + start[0].length + body[0].length;
  if (end < value.length && value.slice(end).search(separator) !== 0) return null;
  return { text: body[1]!.replace(/""/g, '"'), end };
}
