import { readFileSync } from 'node:fs';
import { loadBundle, runExecution, type ScriptFunction } from '../../../src/host/bundle.ts';
import { Host, type HostOptions } from '../../../src/host/services/host.ts';
import { Workbook } from '../../../src/host/workbook/workbook.ts';

/** Somebody's new, empty spreadsheet with the smoke test in its script. */
export class SmokeTestProject {
  readonly workbook = new Workbook({ locale: 'de_CH', timeZone: 'Europe/Zurich' });
  readonly host: Host;
  readonly functions: Record<string, ScriptFunction>;

  constructor(options: Partial<HostOptions> = {}) {
    this.workbook.addSheet('Tabelle1');
    const now = Date.parse('2027-03-03T23:30:00Z');
    this.host = new Host({ workbook: this.workbook, now, scriptTimeZone: 'Asia/Tokyo', ...options });
    const code = readFileSync(new URL('../../../dist/SmokeTest.js', import.meta.url), 'utf8');
    this.functions = loadBundle(code, this.host);
  }

  /** @returns the lines of the log */
  run(): string[] {
    runExecution(this.host, () => this.functions.smokeTest!());
    return this.host.log.map((line) => line.replace(/^log: /, ''));
  }
}
