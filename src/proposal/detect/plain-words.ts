import { foldName } from '../../scoring/index.ts';

/**
 * A header, tab name or outcome as plain words: no case, accents or marks, `createdAt` as two words.
 * @example plainWords('E-Mail_Adresse') // 'e mail adresse'
 */
export function plainWords(text: string): string {
  return foldName(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Phrases of a dictionary, `|` between them; a trailing `*` lets the last word go on, as in `mitarbeiter*`. */
export function compilePhrases(phrases: string): { whole: RegExp; within: RegExp } {
  const alternatives = phrases
    .split('|')
    .map((phrase) => phrase.trim().replace(/\*$/, '[^ ]*'))
    .join('|');
  return {
    whole: new RegExp(`^(?:${alternatives})$`, 'u'),
    within: new RegExp(`(?:^| )(?:${alternatives})(?= |$)`, 'u'),
  };
}
