import type { Tab } from '../tabs/book.ts';
import type { OutputKind } from './output-columns.ts';
import type { OutputValue } from './output-values.ts';

/** Values to be written to cells of ours, as one rectangle. */
export interface Block {
  readonly tab: Tab;
  /** Sheet row and column of its first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly kinds: readonly OutputKind[];
  /** Columns whose cells this run has formatted already, from 0. */
  readonly formatted: ReadonlySet<number>;
  readonly values: readonly (readonly OutputValue[])[];
}
