import { fold } from '../reading/fold.ts';
import { codeUnits, compileLiteralSearch, shortestLiteral } from '../reading/literal-search.ts';
import type { Locale } from '../reading/locale.ts';
import { readNumber } from '../reading/read-number.ts';
import { containsWholeWords } from '../reading/whole-words.ts';
import { compileWildcards } from '../reading/wildcards.ts';
import type { TextTest } from './rule.ts';
import type { TextComparison } from './tests.ts';

/** A test that holds where any of the items does. */
export function compileTextTest(
  comparison: TextComparison,
  items: readonly string[],
  locale: Locale,
): TextTest {
  const folded = items.map(fold);
  if (comparison === 'equals') return compileEquals(folded, items, locale);
  const tests = folded.map(singleTests[comparison]);
  const [only] = tests;
  return tests.length === 1 ? only! : (text) => tests.some((passes) => passes(text));
}

/**
 * What every folded text that passes begins with, one of these; null where it may begin anyhow.
 * Texts that begin otherwise need not be folded.
 */
export function beginningsOf(comparison: TextComparison, items: readonly string[]): readonly string[] | null {
  const folded = items.map(fold);
  return (comparison === 'equals' || comparison === 'startsWith') && !folded.includes('') ? folded : null;
}

const singleTests: Record<Exclude<TextComparison, 'equals'>, (item: string) => (text: string) => boolean> = {
  contains: compileContains,
  startsWith: (item) => (text) => text.startsWith(item),
  endsWith: (item) => (text) => text.endsWith(item),
  containsWords: (item) => (text) => containsWholeWords(text, item),
  matches: compileWildcards,
};

function compileContains(item: string): (text: string) => boolean {
  if (item.length < shortestLiteral) return (text) => text.includes(item);
  const search = compileLiteralSearch(codeUnits(item));
  return (text) => search((at) => text.charCodeAt(at), 0, text.length) >= 0;
}

/** A numeric cell equals an item also by value, so that 1200 is `"1,200"`; a text cell by its text only. */
function compileEquals(folded: readonly string[], items: readonly string[], locale: Locale): TextTest {
  const texts = new Set(folded);
  const numbers = new Set(
    items.map((item) => readNumber(item, locale)).filter((number) => !Number.isNaN(number)),
  );
  return (text, number) => texts.has(text) || (numbers.size > 0 && numbers.has(number));
}
