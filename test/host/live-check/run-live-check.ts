import { readFileSync } from 'node:fs';
import { loadBundle, runExecution, type ScriptFunction } from '../../../src/host/bundle.ts';
import { executionLimitMilliseconds } from '../../../src/host/services/cost-model.ts';
import type { ExecutionOptions } from '../../../src/host/services/execution.ts';
import { Host, type HostOptions, type ServiceCall } from '../../../src/host/services/host.ts';
import { type Sheet, Workbook, type WorkbookOptions } from '../../../src/host/workbook/workbook.ts';
import { computeFormulas } from './computed-formulas.ts';

/** Saturday noon, UTC. */
const noon = Date.UTC(2026, 10, 21, 12);

export interface Row {
  number: string;
  what: string;
  where: string;
  assumed: string;
  seen: string;
  agrees: string;
}

/** A new empty spreadsheet of somebody in Zürich with the built script in it. */
export class LiveCheckProject {
  readonly workbook: Workbook;
  readonly host: Host;
  private readonly happenings: ((workbook: Workbook, call: ServiceCall) => void)[] = [];
  private readonly functions: Record<string, ScriptFunction>;

  constructor(options: Partial<HostOptions> & WorkbookOptions = {}) {
    this.workbook = options.workbook ?? new Workbook({ locale: 'de_CH', timeZone: 'Europe/Zurich' });
    if (!options.workbook) this.workbook.addSheet('Tabelle1');
    this.host = new Host({
      now: noon,
      timeLimitMilliseconds: executionLimitMilliseconds,
      ...options,
      workbook: this.workbook,
    });
    this.host.onCall = (call) => {
      for (const one of this.happenings) one(this.workbook, call);
      if (/^get(Value|LastRow)/.test(call.member)) computeFormulas(this.workbook);
    };
    const code = readFileSync(new URL('../../../dist/LiveCheck.js', import.meta.url), 'utf8');
    this.functions = loadBundle(code, this.host);
  }

  /** What happens before each call of a service. */
  meanwhile(happening: (workbook: Workbook, call: ServiceCall) => void): void {
    this.happenings.push(happening);
  }

  get functionNames(): string[] {
    return Object.keys(this.functions);
  }

  run(name: string, options: ExecutionOptions = {}, ...args: unknown[]): void {
    runExecution(this.host, () => this.functions[name]!(...args), options);
  }

  sheet(name: string): Sheet {
    const sheet = this.workbook.sheetByName(name);
    if (!sheet) throw new Error(`sheet: no such tab: ${name}`);
    return sheet;
  }

  /** The table of the tab, without its headers. */
  rows(name = 'Live check'): Row[] {
    const { cells } = this.sheet(name);
    const rows: Row[] = [];
    for (let row = 2; row <= cells.lastRow(); row++) {
      const [number, what, where, assumed, seen, agrees] = [1, 2, 3, 4, 5, 6].map((column) =>
        String(cells.at(row, column) ?? ''),
      ) as [string, string, string, string, string, string];
      if (where !== '') rows.push({ number, what, where, assumed, seen, agrees });
    }
    return rows;
  }
}
