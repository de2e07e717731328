import { fold } from '../reading/fold.ts';
import { splitItems } from '../reading/value-items.ts';
import { defaultOf } from './setting-definitions.ts';

// Whatever the settings say of the words in Leads.
const [yesWords, noWords] = (['yesWords', 'noWords'] as const).map(
  (key) => new Set(splitItems(defaultOf(key)).map(({ text }) => fold(text))),
) as [Set<string>, Set<string>];

/**
 * Whether a folded word in a tab of ours, such as that of a column On, means yes; null for neither.
 * @example yesOrNo('ja') // true
 */
export function yesOrNo(word: string): boolean | null {
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : null;
}
