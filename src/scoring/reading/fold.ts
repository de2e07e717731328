import { characterAt, characterBefore } from './characters.ts';

/**
 * The form in which texts are compared: NFKC, lower case, trimmed, with plain quotes and without invisible characters; spaces
 * inside are kept. Lead data are mostly plain ASCII, for which normalising would cost more than scoring.
 */
export function fold(text: string): string {
  const length = text.length;
  let bitsOfAll = 0;
  for (let i = 0; i < length; i++) bitsOfAll |= text.charCodeAt(i);
  if (bitsOfAll > 127) return foldUnusual(text);
  const lower = text.toLowerCase();
  const isTrimmed = length === 0 || (text.charCodeAt(0) > 32 && text.charCodeAt(length - 1) > 32);
  return isTrimmed ? lower : lower.trim();
}

/** Zero-width space, word joiner, byte order mark, soft hyphen; the selectors with which phones write ✔. */
const invisible = /[\u200b\u2060\ufeff\u00ad]|\ufe0e|\ufe0f/g;
const doubleQuotes = /[“”„‟«»]/g;
const singleQuotes = /[‘’‚‛ʼ‹›]/g;

function foldUnusual(text: string): string {
  const normal = text.replace(invisible, '').normalize('NFKC').toLowerCase();
  return trimmed(normal.replace(singleQuotes, "'").replace(doubleQuotes, '"'));
}

const whiteOrFormat = /^[\s\p{Cf}]$/u;

/** Without white space and marks of direction at both ends, found one by one: a pattern would look at long runs again and again. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  for (let at = start; at < end && whiteOrFormat.test(characterAt(text, at)); at = start)
    start += characterAt(text, at).length;
  for (let at = end; at > start && whiteOrFormat.test(characterBefore(text, at)); at = end)
    end -= characterBefore(text, at).length;
  return text.slice(start, end);
}

/** Typographic double quotes as plain ones, for texts that are kept as they are written otherwise. */
export function withPlainDoubleQuotes(text: string): string {
  return text.replace(doubleQuotes, '"');
}

/** The form in which headers and names are compared: folded, runs of white space as one space. */
export function foldName(text: string): string {
  const folded = fold(text);
  return /\s/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}
