import { foldName, foldWord, quoteItem, type Settings } from '../../scoring/index.ts';
import type { OutcomeMeaning } from './outcome-meaning.ts';

/** What an outcome means: a word that is in no list is only unknown as long as nobody says. */
export type SaidMeaning = Exclude<OutcomeMeaning, 'unknown'>;

const settingOf: Readonly<Record<SaidMeaning, string>> = {
  won: 'Won words',
  lost: 'Lost words',
  open: 'Open words',
};

// Where a word stands in two lists, the earlier of these counts.
const lists = [
  ['won', 'wonWords'],
  ['lost', 'lostWords'],
  ['open', 'openWords'],
] as const;

/**
 * The lists of words that differ once outcomes mean what somebody says, by folded name of the setting.
 * @param settings as they would be read otherwise
 */
export function wordSettings(
  settings: Pick<Settings, (typeof lists)[number][1]>,
  said: ReadonlyMap<string, SaidMeaning>,
): Map<string, string> {
  const meanings = new Map([...said].map(([text, means]) => [foldWord(text), { text, means }]));
  const differing = lists.map(([means, key]): [string, string] | null => {
    const rest = settings[key].filter((word) => {
      const meant = meanings.get(foldWord(word));
      return meant === undefined || meant.means === means;
    });
    const known = new Set(rest.map(foldWord));
    const added = [...meanings]
      .filter(([word, meant]) => meant.means === means && !known.has(word))
      .map(([, { text }]) => text);
    if (added.length === 0 && rest.length === settings[key].length) return null;
    return [foldName(settingOf[means]), [...added, ...rest].map(quoteItem).join(', ')];
  });
  return new Map(differing.filter((one) => one !== null));
}
