/** The code point that begins at a position as a text; `''` at the end. */
export function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

/** The code point that ends before a position; `''` at the start. */
export function characterBefore(text: string, at: number): string {
  const isLowSurrogate = at >= 2 && text.charCodeAt(at - 1) >= 0xdc00 && text.charCodeAt(at - 1) <= 0xdfff;
  return at === 0 ? '' : characterAt(text, at - (isLowSurrogate ? 2 : 1));
}
