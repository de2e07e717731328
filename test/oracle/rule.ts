import type { Interval } from './number.ts';
import type { TextTest } from './text-match.ts';

export type Answer = 'match' | 'no' | 'unknown';

/** A value of a text test. */
export interface TextItem {
  text: string;
  /** Of a list whose `*` and `?` stand for any text and any sign. */
  isPattern: boolean;
}

/** What a condition asks of one cell, or of the name of one event. */
export type Question =
  | { ask: 'text'; test: TextTest; negative: boolean; items: TextItem[] }
  | { ask: 'empty'; negative: boolean }
  | { ask: 'yes' | 'no' | 'duplicate' | 'email is invalid' }
  | { ask: 'number' | 'date'; negative: boolean; allowed: Interval[] }
  | { ask: 'age'; from: number; to: number }
  | { ask: 'email domain'; items: TextItem[] };

export interface Condition {
  column: number | 'activity';
  question: Question;
  atLeast: number;
  withinDays: number | null;
}

export interface Fade {
  kind: 'half-life' | 'straight line' | 'expires';
  days: number;
}

export interface Rule {
  row: number;
  name: string;
  kind: 'Attribute' | 'Behavior';
  points: number | 'Disqualify';
  count: 'once' | 'each' | 'each day';
  fade: Fade | null;
  maxPoints: number | null;
  group: string;
  conditions: [Condition, ...Condition[]];
}
