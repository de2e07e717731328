/** Parts of regular expressions in the language of RE2, which both warehouses speak. */

/** What JavaScript calls white space, as folding leaves it; for the inside of a class. */
export const whiteSpace = '\\t\\n\\x0B\\f\\r \\x{1680}\\x{2028}\\x{2029}';

/** Zero-width space, word joiner, byte order mark, soft hyphen, selectors of variants. */
export const invisibleCharacters = '\\x{200B}\\x{2060}\\x{FEFF}\\x{AD}\\x{FE0E}\\x{FE0F}';

export const letterDigitOrMark = '\\p{L}\\p{N}\\p{M}';

/** A pattern that stands for a text itself. */
export function literally(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&');
}

/**
 * The pattern that a wildcard of the Rules tab is: `*` any run, `?` one character, `~` makes a following `*`, `?` or `~`
 * literal; the whole text is covered.
 */
export function ofWildcard(foldedPattern: string): string {
  const parts = foldedPattern.match(/~[*?~]|./gsu) ?? [];
  const body = parts.map((part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return literally(part.length > 1 && part[0] === '~' ? part.slice(1) : part);
  });
  return `\\A(?s:${body.join('')})\\z`;
}
