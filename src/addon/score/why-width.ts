import { outputDefinitions } from '../document/output-columns.ts';

const greatestPixels = 600;
/** Arial in 10 pt, which is what Sheets writes in. */
const pixelsPerEm = 40 / 3;
/** What a cell keeps free beside its text, and what a screen rounds. */
const paddingPixels = 10;
/** More than two lines of the greatest width take, whatever the characters. */
const mostCharacters = 400;

/**
 * Most of an em that a character takes, the first that holds: from the table of widths of Liberation Sans, which has
 * those of Arial. What no line names is as wide as it is high.
 */
const widthsInEm: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ !',./:;I[\\\]fijlt|·’]/, 0.28],
  [/[-"()`r{}“”]/, 0.36],
  [/[cksvxyz]/, 0.5],
  [/[MW%@m]/, 1.02],
  [/[&w\p{Lu}]/u, 0.78],
  [/[!-~–−≤≥€]/, 0.59],
  // Other Latin, Greek and Cyrillic: more than their words take on average.
  [/[¡-ӿ]/, 0.65],
];

/**
 * Width of a column in which each of these Whys takes two lines at most, where lines are broken at spaces. A Why that needs
 * more than the greatest width takes more lines.
 */
export function whyWidthPixels(texts: readonly string[]): number {
  const wanted = texts.reduce((most, text) => Math.max(most, twoLinePixels(text)), 0);
  const least = outputDefinitions.why.widthPixels;
  return Math.min(greatestPixels, Math.max(least, Math.ceil(wanted) + paddingPixels));
}

/** The narrowest width that a text fits into in two lines. */
function twoLinePixels(text: string): number {
  const space = textPixels(' ');
  const words = text.slice(0, mostCharacters).split(/\s+/).map(textPixels);
  let [first, second] = [-space, words.reduce((sum, word) => sum + word + space, -space)];
  let narrowest = second;
  for (const word of words) {
    first += space + word;
    second -= space + word;
    narrowest = Math.min(narrowest, Math.max(first, second));
  }
  return narrowest;
}

function textPixels(text: string): number {
  let em = 0;
  for (const character of text) em += widthsInEm.find(([characters]) => characters.test(character))?.[1] ?? 1;
  return em * pixelsPerEm;
}
