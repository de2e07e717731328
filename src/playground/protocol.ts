/** What the page and its worker tell each other. The workbook and the bundle live in the worker; the page shows them. */

/** What the workbook is called with which the playground opens. */
export const sampleName = 'Scoreband sample';

/** What the page asks of the worker, one at a time. */
export interface WorkerCalls {
  openSample(): Promise<void>;
  openFiles(files: OpenedFile[]): Promise<void>;
  save(): Promise<SavedFile>;
  /** All of it, for a browser to keep. */
  work(): Promise<Work>;
  openWork(work: Work): Promise<true>;
  readTab(tabId: number): TabView;
  /** Types texts into cells. */
  edit(tabId: number, edits: CellEdit[]): void;
  /** Copies cells with their looks and dropdowns, and empties where they were if they are cut. */
  copy(from: TabArea, to: TabArea, isCut: boolean): void;
  changeLines(tabId: number, change: LineChange): void;
  resizeColumn(tabId: number, column: number, widthPixels: number): void;
  undo(): void;
  redo(): void;
  /** Without a cell the tab keeps the one that it had. */
  select(tabId: number, cell: CellPlace | null): void;
  /** Calls a function of the bundle, as a menu item and `google.script.run` do. */
  run(functionName: string, args: unknown[]): unknown;
  /** The rules as one SQL statement. */
  rulesAsSql(dialect: SqlDialect): SqlView;
  /** Moves the day that the add-on takes for today: `YYYY-MM-DD`. */
  setAsOf(day: string): void;
  /** Lets time pass until the next scheduled run, and runs it. The answer says what happened. */
  runSchedule(): string;
}

/** What a person has left, and goes on with after a reload. */
export interface Work {
  name: string;
  /** An .xlsx file. */
  bytes: Uint8Array;
  /** The clock of the add-on, in milliseconds since 1970 UTC. */
  now: number;
  /** Of the host; the page only keeps them. */
  triggers: unknown[];
}

/** Warehouses, by the name of their language. */
export const sqlDialects = { bigquery: 'BigQuery', duckdb: 'DuckDB' } as const;
export type SqlDialect = keyof typeof sqlDialects;

export interface SqlView {
  dialect: SqlDialect;
  /** null where something has no counterpart in SQL. */
  sql: string | null;
  /** What is left out, or keeps the rules from being a statement. */
  problems: string[];
}

export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

export interface OpenedFile extends SavedFile {
  /** Tab that a .csv file becomes. */
  tabName: string | null;
}

/** Rows and columns count from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

export interface CellEdit extends CellPlace {
  text: string;
}

export interface CellArea extends CellPlace {
  rows: number;
  columns: number;
}

export interface TabArea extends CellArea {
  tabId: number;
}

/** Whole rows or columns: new ones before `at`, those from `at` on gone, or before `to`. */
export type LineChange = { dimension: 'row' | 'column'; at: number; count: number } & (
  | { kind: 'insert' | 'remove' }
  | { kind: 'move'; to: number }
);

export interface MenuEntry {
  caption: string;
  functionName?: string;
  items?: MenuEntry[];
  isSeparator?: boolean;
}

/** What lies around the tab that is shown; it comes with every answer. */
export interface WorkbookState {
  name: string;
  tabs: { id: number; name: string; color: string | null }[];
  activeTabId: number;
  selection: CellPlace;
  /** `YYYY-MM-DD`: today for the add-on. */
  asOf: string;
  menu: MenuEntry[];
  /** What *Undo* and *Redo* would take back and do again; null for nothing. */
  undo: string | null;
  redo: string | null;
}

export interface TabView {
  id: number;
  columns: ColumnView[];
  rows: RowView[];
  frozenRows: number;
  frozenColumns: number;
  /** Rows of the tab that are filled; more than are shown where the tab is very long. */
  filledRows: number;
  looks: CellLook[];
  /** By `row,column`. */
  notes: Record<string, string>;
  links: Record<string, string>;
  formulas: Record<string, string>;
  /** The values that a dropdown offers. */
  choices: (readonly string[])[];
  charts: ChartView[];
}

export interface ColumnView {
  column: number;
  widthPixels: number;
  isHidden: boolean;
}

export interface RowView {
  row: number;
  heightPixels: number;
  isHidden: boolean;
  texts: string[];
  /** Index into `looks`, one a cell. */
  looks: number[];
}

export interface CellLook {
  style: Record<string, string>;
  /** Breaks the validation that its cell has. */
  isInvalid: boolean;
  control: 'checkbox' | 'dropdown' | null;
  /** Index into `choices`. */
  choice: number | null;
}

export interface ChartView {
  title: string;
  anchor: CellPlace;
  offsetX: number;
  offsetY: number;
  widthPixels: number;
  heightPixels: number;
  horizontalTitle: string;
  verticalTitle: string;
  isPercent: boolean;
  categories: string[];
  series: ChartSeries[];
}

export interface ChartSeries {
  name: string;
  color: string;
  kind: 'bars' | 'points';
  values: (number | null)[];
}

export type Toast = { kind: 'toast'; title: string; text: string };
export type ShownPage = { kind: 'sidebar'; title: string; html: string };

/** A question that the worker waits for, standing still. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Name in `ButtonSet`. */
  buttons: string;
  /** What lies under the question: the script that asks it may have changed much. */
  under: { state: WorkbookState; tab: TabView } | null;
}

export type ToWorker =
  | { kind: 'start'; answer: SharedArrayBuffer | null }
  | { kind: 'call'; name: keyof WorkerCalls; args: unknown[] };

export type FromWorker =
  | { kind: 'answer'; value: unknown; error: string | null; state: WorkbookState | null }
  | { kind: 'shown'; shown: Toast | ShownPage }
  | { kind: 'question'; question: Question };

/** Places in the memory that answers to questions cross in: whether there is one, which button, how long the text is. */
export const answerPlaces = { isThere: 0, button: 1, textLength: 2, text: 3 } as const;
export const answerButtons = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
export const longestAnswer = 4000;
