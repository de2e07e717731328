import type { TabColumn } from '../../proposal/index.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import type { FinishedRun } from './finished-run.ts';

/** A lead whose status has changed, as the tab Crossings has it. */
export interface CrossedLead {
  /** `YYYY-MM-DD HH:mm` */
  readonly when: string;
  /** Its key. */
  readonly lead: string;
  readonly to: string;
}

/** What a build with mail does beside the others. */
export interface Mailing {
  /** The column of the tab Owners that holds addresses. */
  readonly ownersColumn: TabColumn;
  /** What the dialog of the schedule asks besides. */
  question(): string;
  /** Does what was entered there, where that is about mail. @returns whether it is */
  answer(book: Book, entered: string): boolean;
  /** How it stands, in sentences. */
  lines(kept: DocumentProperties): string[];
  /** What has gone wrong, in sentences. */
  notices(kept: DocumentProperties): string[];
  /** Keeps who has reached the highest status until a mail says so, each crossing once. Under the document's lock. */
  noteCrossings(kept: DocumentProperties, highest: string, crossings: readonly CrossedLead[]): void;
  /** After a run that nobody has started by hand. */
  send(run: FinishedRun): void;
  /** Forgets what was sent to whom. */
  end(kept: DocumentProperties): void;
}

/** The build has none: the other one puts `with-mail.ts` in the place of this file, and this one has no line that sends. */
export const mailing: Mailing | null = null;
