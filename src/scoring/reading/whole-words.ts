import { characterAt, characterBefore } from './characters.ts';
import { codeUnits, compileLiteralSearch, shortestLiteral } from './literal-search.ts';

const letterDigitOrMark = /[\p{L}\p{N}\p{M}]/u;

/** Whether `words` occurs in `text` with no letter, digit or combining mark touching it; both folded. */
export function containsWholeWords(text: string, words: string): boolean {
  // Nothing is found behind the last character again and again: the search would never end.
  if (words === '') return false;
  if (words.length >= shortestLiteral) return containsLongWords(text, words);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (standsAlone(text, at, at + words.length)) return true;
  }
  return false;
}

/** Found in one go: searching again behind each place costs the words' length every time. */
function containsLongWords(text: string, words: string): boolean {
  const search = compileLiteralSearch(codeUnits(words));
  const isAlone = (start: number) => standsAlone(text, start, start + words.length);
  return search((at) => text.charCodeAt(at), 0, text.length, isAlone) >= 0;
}

/** Whether no letter, digit or combining mark touches what stands between two positions. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !touchesWord(characterBefore(text, start)) && !touchesWord(characterAt(text, end));
}

function touchesWord(character: string): boolean {
  return character !== '' && letterDigitOrMark.test(character);
}
