import { compileAnyLiteralSearch } from '../reading/any-literal-search.ts';
import { fold } from '../reading/fold.ts';
import { codeUnits, compileLiteralSearch, shortestLiteral } from '../reading/literal-search.ts';
import type { Locale } from '../reading/locale.ts';
import { readNumber } from '../reading/read-interval.ts';
import { containsWholeWords, standsAlone } from '../reading/whole-words.ts';
import { compileWildcards } from '../reading/wildcards.ts';
import type { TextTest } from './rule.ts';
import type { TextComparison } from './test-definitions.ts';

/** A test that holds where any of the items does. */
export function compileTextTest(
  comparison: TextComparison,
  items: readonly string[],
  locale: Locale,
): TextTest {
  if (comparison === 'equals') return compileEquals(items, locale);
  if (comparison === 'listed') return compileListed(items, locale);
  const distinct = [...new Set(items.map(fold))];
  if (distinct.length > fewItems) return compileMany(comparison, distinct);
  return anyOf(distinct.map(singleTests[comparison]));
}

/** So many are looked for one by one in less time than all together. */
const fewItems = 16;

type Passes = (text: string) => boolean;

type SearchComparison = Exclude<TextComparison, 'equals' | 'listed'>;

/** A list may have tens of thousands of items, and a text 50,000 characters: what can be is looked for in one pass. */
function compileMany(comparison: SearchComparison, items: readonly string[]): Passes {
  if (comparison === 'contains') {
    if (items.includes('')) return () => true;
    const search = compileAnyLiteralSearch(items);
    return (text) => search(text, () => true);
  }
  if (comparison === 'containsWords') {
    const search = compileAnyLiteralSearch(items);
    return (text) => search(text, (start, end) => standsAlone(text, start, end));
  }
  if (comparison !== 'matches') return anyOf(items.map(singleTests[comparison]));
  const between = items.map(textBetweenStars);
  const contained = between.filter((text) => text !== null);
  const others = items.filter((_, i) => between[i] === null).map(compileWildcards);
  return contained.length > 0 ? anyOf([compileMany('contains', contained), ...others]) : anyOf(others);
}

/** What a pattern such as `*text*` asks for; null for others. */
function textBetweenStars(pattern: string): string | null {
  // By code units: halves of other characters are left to the matcher of patterns.
  return /^\*([^*?~\ud800-\udfff]+)\*$/.exec(pattern)?.[1] ?? null;
}

function anyOf(tests: readonly Passes[]): Passes {
  const [only] = tests;
  return tests.length === 1 ? only! : (text) => tests.some((passes) => passes(text));
}

/**
 * What every folded text that passes begins with, one of these; null where it may begin anyhow.
 * Texts that begin otherwise need not be folded.
 */
export function beginningsOf(comparison: TextComparison, items: readonly string[]): readonly string[] | null {
  const folded = items.map(fold);
  if (comparison === 'listed' && !items.some(hasWildcard)) return beginningsOf('equals', items);
  return (comparison === 'equals' || comparison === 'startsWith') && !folded.includes('') ? folded : null;
}

const singleTests: Record<SearchComparison, (item: string) => Passes> = {
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
function compileEquals(items: readonly string[], locale: Locale): TextTest {
  const texts = new Set(items.map(fold));
  const numbers = new Set(
    items.map((item) => readNumber(item, locale)).filter((number) => !Number.isNaN(number)),
  );
  return (text, number) => texts.has(text) || (numbers.size > 0 && numbers.has(number));
}

/** Items of a list are wildcards where they have any: `info@*`. */
function compileListed(items: readonly string[], locale: Locale): TextTest {
  const equals = compileEquals(
    items.filter((item) => !hasWildcard(item)),
    locale,
  );
  const patterns = items.filter(hasWildcard);
  if (patterns.length === 0) return equals;
  const matches = compileTextTest('matches', patterns, locale);
  return (text, number) => equals(text, number) || matches(text, number);
}

function hasWildcard(item: string): boolean {
  return /[*?]/.test(item);
}
