/**
 * The form in which texts are compared: NFKC, lower case, trimmed; spaces inside are kept.
 * Lead data are mostly plain ASCII, for which normalising would cost more than scoring.
 */
export function fold(text: string): string {
  const length = text.length;
  let bitsOfAll = 0;
  for (let i = 0; i < length; i++) bitsOfAll |= text.charCodeAt(i);
  if (bitsOfAll > 127) return text.normalize('NFKC').toLowerCase().trim();
  const lower = text.toLowerCase();
  const isTrimmed = length === 0 || (text.charCodeAt(0) > 32 && text.charCodeAt(length - 1) > 32);
  return isTrimmed ? lower : lower.trim();
}

/** The form in which headers and names are compared: folded, runs of white space as one space. */
export function foldName(text: string): string {
  const folded = fold(text);
  return /\s/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}
