import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../../addon/document.ts';

/** What a person does to the spreadsheet while a script runs. */
export interface Edit {
  readonly name: string;
  readonly make: (document: TestDocument, leads: Sheet, choice: number) => void;
  /** What the sentence of a stopped run makes the person do before the next one. */
  readonly mend?: (document: TestDocument, leads: Sheet) => void;
  /** What it moves under a script that has just looked: see `Looks`. */
  readonly needs?: 'columns' | 'formats';
  /** It moves or fills rows of Leads, and nothing else. */
  readonly isOfRows?: boolean;
  /** Google starts the script for it. */
  readonly isRun?: boolean;
  /** A person's own cells in our columns stay until the next run. */
  readonly isOnScores?: boolean;
}
