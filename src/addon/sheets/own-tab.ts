import type { Table } from '../../scoring/index.ts';
import type { Tab } from './book.ts';

/** A tab of ours that people fill in, as it was read. */
export interface OwnTab extends Tab {
  readonly table: Table;
  /** Found by name, so that it is not yet found again after somebody renames it. */
  readonly isUnmarked: boolean;
  /** A run was cut off while it made columns there: see `withoutHalfMade`. */
  readonly isHalfMade: boolean;
}
