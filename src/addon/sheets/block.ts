import type { Tab } from './book.ts';
import type { OutputValue } from './cell-value.ts';
import type { ColumnKind } from './column-kind.ts';

/** Values to be written to cells of ours, as one rectangle. */
export interface Block {
  readonly tab: Tab;
  /** Sheet row and column of its first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly kinds: readonly ColumnKind[];
  /** Columns whose cells this run has formatted already, from 0. */
  readonly formatted: ReadonlySet<number>;
  readonly values: readonly (readonly OutputValue[])[];
}
