import { nearestName } from '../scoring/index.ts';

/** The command line cannot be carried out as it stands; the message says what would be right. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The sentence that ends a complaint about a word. */
export function didYouMean(typed: string, words: readonly string[], prefix = ''): string {
  const word = nearestName(typed, words);
  return word === null ? 'See scoreband --help.' : `Did you mean ${prefix}${word}?`;
}
