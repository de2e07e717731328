/** Runs the functions of the built bundle, each as an execution of its own. */
import { loadBundle, runExecution, type ScriptFunction } from '../host/bundle.ts';
import { UnreadableFile } from '../host/files/unreadable-file.ts';
import { Host } from '../host/services/host.ts';
import { TimeZone } from '../host/workbook/time-zone.ts';
import type { Workbook } from '../host/workbook/workbook.ts';
import { leadKeyColumn } from '../scoring/index.ts';
import type { ProblemCounts, Summary } from '../shared/index.ts';
import { commands, setUpFunction } from './commands.ts';
import { OwnTab } from './own-tab.ts';
import type { CommandLine } from './parse-command-line.ts';
import { SettingsTab } from './settings-tab.ts';
import { SheetTable, TableColumn } from './sheet-table.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A command on a workbook. */
export class BundleRun {
  constructor(
    private readonly commandLine: CommandLine,
    private readonly workbook: Workbook,
  ) {}

  /**
   * @param onCall called before each service call of the bundle
   * @throws WrongUsage where the bundle has no function for the command
   */
  run(code: string, onCall: () => void): { summary: Summary; serviceCalls: number } {
    const { command } = this.commandLine;
    const host = new Host({ workbook: this.workbook, ...this.now() });
    host.onCall = onCall;
    const bundle = loadBundle(code, host);
    const request = this.request();
    const summaries: Summary[] = [];
    for (const name of this.functionsIn(bundle)) {
      const summary = runExecution(host, () => bundle[name]!(request)) as Summary;
      summaries.push(summary);
      if (summary.stopped !== null) break;
    }
    const serviceCalls = host.executions.reduce((sum, execution) => sum + execution.callCount, 0);
    return { summary: mergeSummaries(command, summaries), serviceCalls };
  }

  /** Noon of the day in its zone, in milliseconds: far from midnight, whatever the zone of the script or the machine. */
  private now(): { now?: number } {
    const { asOf, timeZone } = this.commandLine;
    if (asOf === null) return {};
    const [year, month, date] = asOf.split('-').map(Number) as [number, number, number];
    return { now: TimeZone.of(timeZone).instant(Date.UTC(year, month - 1, date, 12)) };
  }

  private request(): object {
    const { command, row, key, rows, scoresOut, sell } = this.commandLine;
    const lead = row ?? (key === null ? null : this.findLeadRow(key));
    return {
      by: 'command line',
      rows: rows || scoresOut !== null || command === 'explain',
      ...(lead === null ? {} : { row: lead }),
      ...(sell === null ? {} : { sell }),
      ...(command === 'run' || command === 'call-list' ? { callList: true, accounts: true } : {}),
    };
  }

  private functionsIn(bundle: Record<string, ScriptFunction>): string[] {
    const { command } = this.commandLine;
    const wanted: string[] = commands[command].functions.filter((name) => {
      // With rules there, a run must not add settings that nobody asked for.
      return name !== setUpFunction || command === 'setup' || !new OwnTab(this.workbook, 'rules').sheet();
    });
    const missing = wanted.find((name) => !bundle[name]);
    if (missing === undefined) return wanted;
    throw new WrongUsage(
      `This build of Scoreband cannot do "${command}" yet (its bundle has no ${missing}).`,
    );
  }

  /** Sheet row of the topmost lead with a key. @throws UnreadableFile where no lead has it */
  private findLeadRow(key: string): number {
    const settings = new SettingsTab(this.workbook);
    const name = settings.leadsTabName;
    const sheet = this.workbook.sheetByName(name);
    // The bundle says what is wrong with a workbook without leads.
    if (!sheet) return 1;
    const headerRow = Number(settings.read('Header row')) || 1;
    const table = new SheetTable(sheet, headerRow);
    const keys = new TableColumn(table, leadKeyColumn(table.headers, settings.read('Lead key column')) + 1);
    const row = keys.rowOf(key);
    if (row !== undefined) return row;
    throw new UnreadableFile(
      `No lead in ${name} has the key "${key}" (column ${keys.text(headerRow)}). Check the key, or use --row N.`,
    );
  }
}

/** One summary of the functions that a command runs one after the other; of each figure the last that says it counts. */
function mergeSummaries(command: string, summaries: readonly Summary[]): Summary {
  const [first, ...more] = summaries;
  if (!first) throw new Error(`mergeSummaries: no summary: ${command}`);
  return { ...more.reduce(merged, first), command };
}

function merged(before: Summary, after: Summary): Summary {
  const scored = after.scored > 0 || after.leads > 0 ? after : before;
  const callList = after.callList ?? before.callList;
  const accounts = after.accounts ?? before.accounts;
  // Those of the run that scored them tell most.
  const rows = before.rows ?? after.rows;
  const deals = after.deals ?? before.deals;
  return {
    ...scored,
    asOf: after.asOf,
    stopped: after.stopped,
    problems: distinct([...before.problems, ...after.problems]),
    problemCounts: mostOf(before.problemCounts, after.problemCounts),
    conversion: after.conversion ?? before.conversion,
    ...(callList ? { callList } : {}),
    ...(accounts ? { accounts } : {}),
    ...(rows ? { rows } : {}),
    ...(deals ? { deals } : {}),
    messages: [...before.messages, ...after.messages],
    milliseconds: before.milliseconds + after.milliseconds,
  };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The same problems are found by each function that reads the tab. */
function mostOf(a: ProblemCounts, b: ProblemCounts): ProblemCounts {
  const names = Object.keys(a) as (keyof ProblemCounts)[];
  return Object.fromEntries(
    names.map((name) => [name, Math.max(a[name], b[name] ?? 0)]),
  ) as unknown as ProblemCounts;
}
