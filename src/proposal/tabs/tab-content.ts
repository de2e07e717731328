import type { Cell } from '../../scoring/index.ts';

/** What a new tab of ours holds and looks like. Whoever writes it leaves alone what is there already. */
export interface TabContent {
  readonly name: string;
  readonly columns: readonly TabColumn[];
  /** Rows below the headers. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns that stay in sight while the others are scrolled. */
  readonly frozenColumns?: number;
  /** Rows to fold away, from 0 among `rows`; null for none. */
  readonly foldedRows: { readonly first: number; readonly count: number } | null;
}

export interface TabColumn {
  readonly header: string;
  /** Note on the header, for who has never seen the tab. */
  readonly note: string;
  readonly widthPixels: number;
  /** `text` is plain text, so that 10-50 becomes no date; `wording` is for people to read. */
  readonly kind: 'checkbox' | 'text' | 'number' | 'wording' | 'day' | 'moment';
  /** Words of a dropdown that warns about others and takes them. */
  readonly choices?: readonly string[];
  /** In a collapsed group with its folded neighbours. */
  readonly isFolded?: boolean;
  /** Rewritten by checks and runs, in grey. */
  readonly isOurs?: boolean;
}
