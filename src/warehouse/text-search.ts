import { fold, type TextQuestion } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import { among, either, never } from './literals.ts';
import { letterDigitOrMark, literally, ofWildcard } from './patterns.ts';

/** Whether a folded text is one of those that a text test asks for. */
export function textSearch({ comparison, items }: TextQuestion, text: string, dialect: Dialect): string {
  const distinct = [...new Set(items.map(fold))];
  if (distinct.length === 0) return never(text);
  switch (comparison) {
    case 'equals':
      return among(text, distinct.map(dialect.text));
    case 'listed':
      return listed(distinct, text, dialect);
    case 'contains':
      return either(distinct.map((item) => dialect.contains(text, item)));
    case 'startsWith':
      return either(distinct.map((item) => dialect.startsWith(text, item)));
    case 'endsWith':
      return either(distinct.map((item) => dialect.endsWith(text, item)));
    case 'containsWords':
      return dialect.matches(text, wholeWords(distinct));
    case 'matches':
      return either(distinct.map((item) => wildcard(item, text, dialect)));
  }
}

/** Items of a list are wildcards where they have any. */
function listed(items: readonly string[], text: string, dialect: Dialect): string {
  const plain = items.filter((item) => !hasWildcard(item));
  const patterns = items.filter(hasWildcard);
  return either([
    ...(plain.length > 0 ? [among(text, plain.map(dialect.text))] : []),
    ...patterns.map((item) => wildcard(item, text, dialect)),
  ]);
}

export function hasWildcard(item: string): boolean {
  return /[*?]/.test(item);
}

/** The usual forms are found faster than by a pattern. */
function wildcard(pattern: string, text: string, dialect: Dialect): string {
  const [, before, body, after] = /^(\*?)([^*?~]+)(\*?)$/.exec(pattern) ?? [];
  if (body === undefined) return dialect.matches(text, ofWildcard(pattern));
  if (before && after) return dialect.contains(text, body);
  if (before) return dialect.endsWith(text, body);
  return after ? dialect.startsWith(text, body) : `${text} = ${dialect.text(body)}`;
}

/** Any of the words, with no letter, digit or mark beside it. */
function wholeWords(words: readonly string[]): string {
  const other = `[^${letterDigitOrMark}]`;
  return `(?:\\A|${other})(?:${words.map(literally).join('|')})(?:${other}|\\z)`;
}

/** Domains at or below one of those that a test names; `*` and `?` stand for whole domains. */
export function domainSearch(patterns: readonly string[], domain: string, dialect: Dialect): string {
  const suffixes = new Set<string>();
  const wildcards: string[] = [];
  for (const pattern of patterns) {
    const bare = fold(pattern).replace(/^[@.]+/, '');
    const suffix = bare.replace(/^(?:\*?\.)+/, '');
    if (hasWildcard(suffix)) wildcards.push(wildcard(bare, domain, dialect));
    else suffixes.add(suffix);
  }
  const conditions = [
    ...(suffixes.size > 0 ? [atOrBelow([...suffixes], domain, dialect)] : []),
    ...wildcards,
  ];
  return conditions.length === 0 ? never(domain) : either(conditions);
}

/** So many are asked for one by one; of more the domain's own endings are looked up. */
const fewSuffixes = 4;

function atOrBelow(suffixes: readonly string[], domain: string, dialect: Dialect): string {
  const isOne = among(domain, suffixes.map(dialect.text));
  const below =
    suffixes.length > fewSuffixes
      ? [dialect.matches(domain, `\\.(?:${suffixes.map(literally).join('|')})\\z`)]
      : suffixes.map((suffix) => dialect.endsWith(domain, `.${suffix}`));
  return either([isOne, ...below]);
}
