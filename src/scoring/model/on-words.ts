import { fold } from '../reading/fold.ts';
import { splitItems } from '../reading/value-items.ts';

export const usualYesWords = 'yes, y, true, 1, x, on, ja, oui, sí, sim, wahr, vrai, ✓, ✔, ☑';
export const usualNoWords = 'no, n, false, 0, off, nein, non, não, falsch, faux, ✗, ✘, ☐';

// Whatever the settings say of the words in Leads.
const [yesWords, noWords] = [usualYesWords, usualNoWords].map(
  (words) => new Set(splitItems(words).map(({ text }) => fold(text))),
) as [Set<string>, Set<string>];

/**
 * Whether a folded word in a tab of ours, such as that of a column On, means yes; null for neither.
 * @example yesOrNo('ja') // true
 */
export function yesOrNo(word: string): boolean | null {
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}
