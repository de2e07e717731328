/** Runs the functions of the built bundle on a workbook, each as an execution of its own. */
import type { Summary } from '../../shared/index.ts';
import { loadBundle, runExecution, type ScriptFunction } from '../bundle.ts';
import { Host } from '../services/host.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { asOfInstant } from './as-of-instant.ts';
import { commands, setUpFunction } from './commands.ts';
import { findLeadRow } from './find-lead-row.ts';
import { mergeSummaries } from './merge-summaries.ts';
import { ownTab } from './own-tabs.ts';
import type { CommandLine } from './parse-command-line.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface BundleRun {
  summary: Summary;
  serviceCalls: number;
}

/**
 * @param onCall called before each service call of the bundle
 * @throws WrongUsage where the bundle has no function for the command
 */
export function runBundle(
  commandLine: CommandLine,
  workbook: Workbook,
  code: string,
  onCall: () => void = () => {},
): BundleRun {
  const { command, asOf, timeZone } = commandLine;
  const host = new Host({ workbook, ...(asOf === null ? {} : { now: asOfInstant(asOf, timeZone) }) });
  host.onCall = onCall;
  const bundle = loadBundle(code, host);
  const request = requestOf(commandLine, workbook);
  const summaries: Summary[] = [];
  for (const name of functionsFor(command, workbook, bundle)) {
    const summary = runExecution(host, () => bundle[name]!(request)) as Summary;
    summaries.push(summary);
    if (summary.stopped !== null) break;
  }
  const serviceCalls = host.executions.reduce((sum, execution) => sum + execution.callCount, 0);
  return { summary: mergeSummaries(command, summaries), serviceCalls };
}

function requestOf(commandLine: CommandLine, workbook: Workbook): object {
  const { command, row, key, rows, scoresOut } = commandLine;
  const lead = row ?? (key === null ? null : findLeadRow(workbook, key));
  return {
    by: 'command line',
    rows: rows || scoresOut !== null || command === 'explain',
    ...(lead === null ? {} : { row: lead }),
  };
}

function functionsFor(
  command: CommandLine['command'],
  workbook: Workbook,
  bundle: Record<string, ScriptFunction>,
): string[] {
  const wanted: string[] = commands[command].functions.filter((name) => {
    // With rules there, a run must not add settings that nobody asked for.
    return name !== setUpFunction || command === 'setup' || !ownTab(workbook, 'rules');
  });
  const missing = wanted.find((name) => !bundle[name]);
  if (missing !== undefined) {
    throw new WrongUsage(
      `This build of Scoreband cannot do "${command}" yet (its bundle has no ${missing}).`,
    );
  }
  return wanted;
}
