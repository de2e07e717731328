/** A spreadsheet on the host with the built bundle over it, as a test sees it. */
import { readFileSync } from 'node:fs';
import { loadBundle, runExecution, type ScriptFunction } from '../../src/host/bundle.ts';
import type { Answers } from '../../src/host/services/answers.ts';
import type { ExecutionOptions } from '../../src/host/services/execution.ts';
import { Host } from '../../src/host/services/host.ts';
import { Project } from '../../src/host/services/project.ts';
import { type Cell, CellError, Formula, plainValue } from '../../src/host/workbook/cell.ts';
import { type Sheet, Workbook, type WorkbookOptions } from '../../src/host/workbook/workbook.ts';
import type { Api } from '../../src/shared/index.ts';

/** A cell as a test writes it: `''` is empty, a `Day` becomes a date. */
export type TestCell = string | number | boolean | Day | CellError | Formula;
export type TestRow = readonly TestCell[];

export class Day {
  readonly serial: number;

  /** @param text `YYYY-MM-DD` */
  constructor(text: string) {
    this.serial = Date.parse(text) / 86_400_000 + 25_569;
  }
}

export interface DocumentOptions extends WorkbookOptions {
  /** Start of the clock, ISO text. */
  now?: string;
  answers?: Answers;
  /** Grid of each tab. */
  rows?: number;
  columns?: number;
  /** Another script than the built one. */
  code?: string;
  html?: Readonly<Record<string, string>>;
  /** Of another manifest than the plain one. */
  scopes?: readonly string[];
}

const codePath = new URL('../../dist/Code.js', import.meta.url);
let code: string | null = null;

/** Takes another script for the built one, in this process. */
export function useCode(text: string): void {
  code = text;
}

/** The built script, as it is pasted into Apps Script. */
export function builtCode(): string {
  code ??= readFileSync(codePath, 'utf8');
  return code;
}

export class TestDocument {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly code: string;
  readonly script: Record<string, ScriptFunction>;

  constructor(tabs: Readonly<Record<string, readonly TestRow[]>>, options: DocumentOptions = {}) {
    this.workbook = new Workbook(options);
    for (const [name, rows] of Object.entries(tabs)) this.addTab(name, rows, options);
    this.host = new Host({
      workbook: this.workbook,
      now: Date.parse(options.now ?? '2026-11-21T09:30:00Z'),
      ...(options.answers ? { answers: options.answers } : {}),
      ...(options.html ? { html: options.html } : {}),
      project: new Project(options.scopes),
    });
    this.code = options.code ?? builtCode();
    this.script = loadBundle(this.code, this.host);
  }

  addTab(name: string, rows: readonly TestRow[], { rows: maxRows, columns }: DocumentOptions = {}): Sheet {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns ?? 26);
    const sheet = this.workbook.addSheet(name, {
      rows: maxRows ?? Math.max(rows.length, 20),
      columns: width,
    });
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        put(sheet, r + 1, c + 1, cell);
      });
    });
    return sheet;
  }

  /** Runs a function of the bundle as one execution. */
  run(name: string, request?: unknown, options?: ExecutionOptions): unknown {
    return runExecution(this.host, () => this.script[name]!(request), options);
  }

  scoreLeads(request: Partial<Parameters<Api['scoreLeads']>[0]> = {}): ReturnType<Api['scoreLeads']> {
    return this.run('scoreLeads', { by: 'menu', ...request }) as ReturnType<Api['scoreLeads']>;
  }

  checkRules(): ReturnType<Api['checkRules']> {
    return this.run('checkRules', { by: 'menu' }) as ReturnType<Api['checkRules']>;
  }

  explainLead(row: number): ReturnType<Api['explainLead']> {
    return this.run('explainLead', { by: 'menu', row }) as ReturnType<Api['explainLead']>;
  }

  sheet(name: string): Sheet {
    const sheet = this.workbook.sheetByName(name);
    if (!sheet) throw new Error(`sheet: no such tab: ${name}`);
    return sheet;
  }

  /** The cells of a tab as texts, down to its last row. */
  texts(name: string): string[][] {
    const sheet = this.sheet(name);
    return Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (_, column) => textOf(sheet.cells.at(row + 1, column + 1))),
    );
  }

  /** The texts below a header, from the row below it on. */
  column(name: string, header: string, headerRow = 1): string[] {
    const rows = this.texts(name);
    const index = rows[headerRow - 1]!.indexOf(header);
    if (index < 0) throw new Error(`column: no such header: ${header}`);
    return rows.slice(headerRow).map((row) => row[index]!);
  }

  /** Calls of the last execution by `Service.member`. */
  get calls(): ReadonlyMap<string, number> {
    return this.host.executions[this.host.executions.length - 1]!.calls;
  }
}

export function put(sheet: Sheet, row: number, column: number, cell: TestCell): void {
  if (cell instanceof Day) {
    sheet.cells.set(row, column, cell.serial);
    sheet.formats.numberFormat.set({ row, column, rows: 1, columns: 1 }, 'yyyy-mm-dd');
  } else sheet.cells.set(row, column, cell === '' ? null : cell);
}

function textOf(cell: Cell): string {
  const value = plainValue(cell);
  if (cell instanceof Formula) return `${cell.text} → ${value instanceof CellError ? value.text : value}`;
  return value === null ? '' : value instanceof CellError ? value.text : String(value);
}
