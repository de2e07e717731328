import type { Question, ShownPage, SqlView, Toast, WorkbookState } from '../../protocol.ts';
import { type Selection, selected } from './selection.ts';
import type { ShownTab } from './shown-tab.ts';
import type { QuestionAnswer } from './worker-client.ts';

/** Tells apart what may be on the page twice with the same content. */
interface Numbered {
  id: number;
}
export type OpenToast = Toast & Numbered;
export type OpenPage = ShownPage & Numbered;
export type OpenQuestion = Question & Numbered & { onAnswer(answer: QuestionAnswer): void };

export interface PageState {
  workbook: WorkbookState | null;
  /** The tab in the grid. */
  shown: ShownTab | null;
  /** Of the tab in the grid. */
  selection: Selection;
  /** Another tab was chosen and is not in the grid yet: what is clicked and typed meanwhile would go into the wrong one. */
  isSwitching: boolean;
  isWorking: boolean;
  /** Functions behind menu items that have run. */
  finished: ReadonlySet<string>;
  toasts: readonly OpenToast[];
  sidebar: OpenPage | null;
  questions: readonly OpenQuestion[];
  /** The rules as SQL, while somebody looks at them. */
  sql: SqlView | null;
  /** Whether this browser keeps what was done, for the next visit; null while nothing was done. */
  isKept: boolean | null;
}

export const emptyPage: PageState = {
  workbook: null,
  shown: null,
  selection: selected({ row: 1, column: 1 }),
  isSwitching: false,
  isWorking: false,
  finished: new Set(),
  toasts: [],
  sidebar: null,
  questions: [],
  sql: null,
  isKept: null,
};
