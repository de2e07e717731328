/** The languages of headers and words, as ISO 639-1 names them. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';

/**
 * Phrases in plain words (no case, accents or marks), `|` between them; a trailing `*` lets the last word go on. A language
 * whose words another one has already may be empty.
 */
export type Words = Readonly<Record<Language, string>>;

/** One answer that a concept can have, and what it is worth. */
export interface Level {
  /** Name of the rule, as it stands in the Why. */
  readonly rule: string;
  /** Points as a share of the concept's; below 0 it takes, 0 makes no rule. */
  readonly share: number;
  /** Why, a sentence. */
  readonly because: string;
}

export interface WordLevel extends Level {
  readonly words: Words;
  /** Words that mean it only below a header of the concept, such as `high`. */
  readonly underHeader?: Words;
  /** Times up to so many days mean it too: `1-3 months` is 90 days. */
  readonly upToDays?: number;
}

interface TestLevel extends Level {
  readonly test: string;
  readonly value?: string;
}

interface Named {
  /** What people would call the column. */
  readonly name: string;
  readonly headers: Words;
  readonly kind?: 'Behavior';
}

/** Something that tells leads apart in a trade, and how a column is asked for it. */
export type Concept =
  /** The first level whose words stand in the cell; cells repeat, and the rule names them as they are spelled. */
  | (Named & { readonly asks: 'words'; readonly levels: readonly WordLevel[]; readonly byWordsAlone?: true })
  /** The same of sentences: the rule names the words. */
  | (Named & { readonly asks: 'text'; readonly levels: readonly WordLevel[] })
  /** Numbers, ranges, or words of size: the upper ones get the points, the middle ones half. */
  | (Named & { readonly asks: 'size'; readonly because: string })
  /** Tests that need no words, such as `email is free`; one that holds for most leads makes no rule. */
  | (Named & { readonly asks: 'tests'; readonly holds: Holds; readonly levels: readonly TestLevel[] })
  /** Names of the Activities tab, within so many days. */
  | {
      readonly name: string;
      readonly asks: 'events';
      readonly days: number;
      readonly levels: readonly WordLevel[];
    };

/** What the cells of a column must mostly be. */
export type Holds = 'emails' | 'days' | 'answers' | 'anything';

/** A concept in a trade: the points of its best level, and whether set-up names it where there is no such column. */
export interface Asked {
  readonly concept: Concept;
  readonly points: number;
  readonly isMissed?: true;
}

/** What a trade asks of its leads, the most telling first. */
export interface Template {
  /** What is sold, as the question lists it. */
  readonly trade: string;
  readonly asks: readonly Asked[];
}
