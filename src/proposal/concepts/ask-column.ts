import { localeOf, quoteItems } from '../../scoring/index.ts';
import type { Region } from '../detect/column-shape.ts';
import { type Candidate, columnCandidate } from '../source/candidate.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { Concept, Holds, Level, WordLevel } from '../templates/concept.ts';
import { type ConceptColumn, textsOf } from './concept-column.ts';
import { sizeOf } from './size-order.ts';
import { valuesAtLevels, wordsOfLevel } from './words-at-levels.ts';

/** A rule that a concept makes of a column: its points as a share of the concept's. */
export interface ConceptRule {
  readonly candidate: Candidate;
  readonly share: number;
  readonly because: string;
}

export type ColumnConcept = Exclude<Concept, { asks: 'events' }>;

/**
 * The rules of a concept on a column; none where the column's cells are not what the concept asks for.
 * @param isUnderHeader whether the column's header names the concept
 */
export function askColumn(
  concept: ColumnConcept,
  column: ConceptColumn,
  region: Region,
  isUnderHeader = true,
): ConceptRule[] {
  const rule = (level: Level, cells: RuleCells): ConceptRule => {
    const Kind = concept.kind ?? 'Attribute';
    const named = { Rule: level.rule, Kind, ...cells };
    const sign = level.share > 0 ? 1 : -1;
    const candidate = columnCandidate(column, named, sign, `${concept.name} ${level.rule}`);
    return { candidate, share: level.share, because: level.because };
  };
  if (concept.asks === 'size') {
    return sizeLevels(concept, column, region).map(({ level, cells }) => rule(level, cells));
  }
  if (concept.asks === 'tests') {
    if (!isMostly(concept.holds, column)) return [];
    return concept.levels.map((level) => {
      const value = level.value === undefined ? {} : { Value: level.value };
      return rule(level, { Test: level.test, ...value });
    });
  }
  const isText = concept.asks === 'text' || !column.repeats;
  const cells = isText
    ? wordCells(column, concept.levels)
    : valueCells(column, concept.levels, isUnderHeader);
  return [...cells].filter(([{ share }]) => share !== 0).map(([level, one]) => rule(level, one));
}

const mostWords = 10;
const mostValues = 12;

function wordCells(column: ConceptColumn, levels: readonly WordLevel[]): Map<WordLevel, RuleCells> {
  const texts = textsOf(column);
  const cells = new Map<WordLevel, RuleCells>();
  for (const level of levels) {
    const words = wordsOfLevel(texts, level).slice(0, mostWords);
    if (words.length > 0) cells.set(level, { Test: 'contains any of', Value: quoteItems(words) });
  }
  return cells;
}

function valueCells(
  column: ConceptColumn,
  levels: readonly WordLevel[],
  isUnderHeader: boolean,
): Map<WordLevel, RuleCells> {
  const found = valuesAtLevels(column, levels, isUnderHeader);
  return new Map([...found].map(([level, values]) => [level, isAnyOf(values)]));
}

function isAnyOf(values: readonly string[]): RuleCells {
  const chosen = values.slice(0, mostValues);
  return { Test: chosen.length > 1 ? 'is any of' : 'is', Value: quoteItems(chosen) };
}

function isMostly(holds: Holds, { shape }: ConceptColumn): boolean {
  if (holds === 'emails') return shape.emailShare > 0.5;
  if (holds === 'days') return shape.dayShare > 0.5;
  return holds === 'anything' || shape.distinct <= 3;
}

const leastSized = 0.6;
/** Of more distinct numbers a threshold says more than a list. */
const mostListed = 12;
const upperShare = 0.6;

/** The upper sizes of a column, and the middle ones where they can be listed. */
function sizeLevels(
  { because }: Extract<ColumnConcept, { asks: 'size' }>,
  column: ConceptColumn,
  { locale }: Region,
): { level: Level; cells: RuleCells }[] {
  const { header, values, shape } = column;
  const sized = values.map(({ text, count }) => ({ text, count, ...sizeOf(text, locale) }));
  const all = sized.reduce((sum, { count }) => sum + count, 0);
  const by = sized.filter((one) => one.by === 'number').length * 2 > sized.length ? 'number' : 'word';
  const ranked = sized.filter((one) => !Number.isNaN(one.rank) && one.by === by);
  const rankedCells = ranked.reduce((sum, { count }) => sum + count, 0);
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].sort((a, b) => a - b);
  if (ranks.length < 2 || rankedCells < leastSized * all || shape.dayShare > 0.5) return [];
  const large: Level = { rule: `${header}: large`, share: 1, because };
  if (shape.numberShare > 0.85) {
    const cells = { Test: '≥', Value: numberText(upperNumber(ranked), locale) };
    return [{ level: large, cells }];
  }
  if (values.length > mostListed) return [];
  const place = (rank: number) => ranks.indexOf(rank) / (ranks.length - 1);
  const listed = (holds: (place: number) => boolean) =>
    ranked.filter(({ rank }) => holds(place(rank))).map(({ text }) => text);
  const middle: Level = { rule: `${header}: medium`, share: 0.5, because };
  const middleValues = listed((at) => at >= 0.33 && at < 0.66);
  return [
    { level: large, cells: isAnyOf(listed((at) => at >= 0.66)) },
    ...(middleValues.length > 0 ? [{ level: middle, cells: isAnyOf(middleValues) }] : []),
  ];
}

/** The number that about two leads in five reach, above the smallest. */
function upperNumber(ranked: readonly { rank: number; count: number }[]): number {
  const ascending = [...ranked].sort((a, b) => a.rank - b.rank);
  const cells = ascending.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  for (const [index, { rank, count }] of ascending.entries()) {
    if (index > 0 && below >= upperShare * cells) return rank;
    below += count;
  }
  return ascending[ascending.length - 1]!.rank;
}

/** As the locale writes it, without groups: a comma would be a separator of items elsewhere. */
function numberText(number: number, locale: string): string {
  return String(number).replace('.', localeOf(locale).decimalMark);
}
