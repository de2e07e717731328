import type { TestDocument } from '../addon/document.ts';
import type { SidebarOptions, SidebarPage } from './sidebar-page.ts';

/** A state of the sidebar in which some of its views are seen. */
export interface Stop {
  readonly name: string;
  /** Files below src/sidebar whose components are to be seen then. */
  readonly shows: readonly string[];
  /** From the stop before. */
  readonly reach: (sidebar: SidebarPage, document: TestDocument) => Promise<unknown>;
}

/** One page from state to state. */
export interface Walk {
  readonly through: string;
  readonly document: () => TestDocument;
  readonly options?: SidebarOptions;
  readonly stops: readonly Stop[];
}
