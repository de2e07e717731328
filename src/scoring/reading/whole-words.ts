const letterDigitOrMark = /[\p{L}\p{N}\p{M}]/u;

/** Whether `words` occurs in `text` with no letter, digit or combining mark touching it; both folded. */
export function containsWholeWords(text: string, words: string): boolean {
  // Nothing is found behind the last character again and again: the search would never end.
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!touchesWord(characterBefore(text, at)) && !touchesWord(characterAt(text, at + words.length)))
      return true;
  }
  return false;
}

function touchesWord(character: string): boolean {
  return character !== '' && letterDigitOrMark.test(character);
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

function characterBefore(text: string, at: number): string {
  const isLowSurrogate = at >= 2 && text.charCodeAt(at - 1) >= 0xdc00 && text.charCodeAt(at - 1) <= 0xdfff;
  return at === 0 ? '' : characterAt(text, at - (isLowSurrogate ? 2 : 1));
}
