import type { WordLevel } from '../templates/concept.ts';
import type { ConceptColumn } from './concept-column.ts';
import { daysIn } from './days-in-text.ts';
import { PhraseFinder, type WordText, wordText } from './phrase-finder.ts';

interface LevelFinder {
  readonly level: WordLevel;
  readonly words: PhraseFinder;
  readonly underHeader: PhraseFinder;
}

const known = new Map<WordLevel, LevelFinder>();

function finderOf(level: WordLevel): LevelFinder {
  const finder = known.get(level) ?? {
    level,
    words: new PhraseFinder([level.words]),
    underHeader: new PhraseFinder(level.underHeader ? [level.underHeader] : []),
  };
  known.set(level, finder);
  return finder;
}

/** Values of a column at each level, as they are spelled there, the commonest first. */
export function valuesAtLevels(
  { values }: ConceptColumn,
  levels: readonly WordLevel[],
  isUnderHeader: boolean,
): ReadonlyMap<WordLevel, string[]> {
  const found = new Map<WordLevel, string[]>();
  for (const { text } of values) {
    const level = levelOf(wordText(text), levels, isUnderHeader);
    if (level) found.set(level, [...(found.get(level) ?? []), text]);
  }
  return found;
}

/** Share of the filled cells that have a level. */
export function shareWithLevel({ values }: ConceptColumn, levels: readonly WordLevel[]): number {
  let [all, leveled] = [0, 0];
  for (const { text, count } of values) {
    all += count;
    if (levelOf(wordText(text), levels, false)) leveled += count;
  }
  return all === 0 ? 0 : leveled / all;
}

/** The first level whose words the text has; else the one for the time that it names. */
function levelOf(text: WordText, levels: readonly WordLevel[], isUnderHeader: boolean): WordLevel | null {
  const finders = levels.map(finderOf);
  const byWords =
    finders.find(({ words }) => words.in(text).length > 0) ??
    (isUnderHeader ? finders.find(({ underHeader }) => underHeader.in(text).length > 0) : undefined);
  if (byWords) return byWords.level;
  const days = daysIn(text.plain, text.text);
  const timed = levels
    .filter(({ upToDays }) => upToDays !== undefined && days <= upToDays)
    .sort((a, b) => a.upToDays! - b.upToDays!);
  return timed[0] ?? null;
}

/** Words of a level that stand in the texts, each as it is mostly spelled there, the commonest first. */
export function wordsOfLevel(texts: readonly string[], level: WordLevel): string[] {
  const { words } = finderOf(level);
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const found of words.in(wordText(text))) {
      const { plain } = wordText(found);
      const ofWord = spellings.get(plain) ?? new Map<string, number>();
      spellings.set(plain, ofWord.set(found, (ofWord.get(found) ?? 0) + 1));
    }
  }
  const groups = Array.from(spellings.values(), (ofWord) => {
    const sorted = [...ofWord].sort((a, b) => b[1] - a[1]);
    return { text: sorted[0]![0], count: sorted.reduce((sum, [, count]) => sum + count, 0) };
  });
  return groups.sort((a, b) => b.count - a.count).map(({ text }) => text);
}
