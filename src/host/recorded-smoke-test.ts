import { loadBundle, runExecution } from './bundle.ts';
import { Host } from './services/host.ts';
import { Workbook } from './workbook/workbook.ts';

/** Runs a script that has `recordSmokeTest` on the host, in an empty spreadsheet. */
export function recorded(code: string): unknown {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  const host = new Host({ workbook });
  const { recordSmokeTest } = loadBundle(code, host);
  return runExecution(host, () => recordSmokeTest!(() => host.execution.callCount));
}
