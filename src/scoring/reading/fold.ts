/**
 * The form in which texts are compared: NFKC, lower case, trimmed; spaces inside are kept.
 * Lead data are mostly plain ASCII, for which normalising would cost more than scoring.
 */
export function fold(text: string): string {
  const length = text.length;
  let hasUpperCase = false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return text.normalize('NFKC').toLowerCase().trim();
    if (code >= 65 && code <= 90) hasUpperCase = true;
  }
  const lower = hasUpperCase ? text.toLowerCase() : text;
  const isTrimmed = length === 0 || (text.charCodeAt(0) > 32 && text.charCodeAt(length - 1) > 32);
  return isTrimmed ? lower : lower.trim();
}

/** The form in which headers and names are compared: folded, runs of white space as one space. */
export function foldName(text: string): string {
  const folded = fold(text);
  return /\s/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}
