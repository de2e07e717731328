import { createServices } from '../../../src/host/services/create-services.ts';
import { Host, type HostOptions } from '../../../src/host/services/host.ts';
import { Workbook, type WorkbookOptions } from '../../../src/host/workbook/workbook.ts';

/** Saturday noon, UTC. */
export const noon = Date.UTC(2026, 10, 21, 12);

/** A workbook with an empty tab `Leads` of 20 × 10 cells, and the services around it, typed as a script sees them. */
export function appsScript(options: WorkbookOptions & Partial<HostOptions> = {}) {
  const workbook = new Workbook(options);
  const leads = workbook.addSheet('Leads', { rows: 20, columns: 10 });
  const host = new Host({ workbook, now: noon, ...options });
  const services = createServices(host) as unknown as Globals;
  return { workbook, leads, host, ...services, run: host.run.bind(host) as Host['run'] };
}

/** The tab `Leads` as a script has it. */
export function leadsSheet({ SpreadsheetApp }: Pick<Globals, 'SpreadsheetApp'>) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Leads')!;
}

interface Globals {
  Date: DateConstructor;
  HtmlService: typeof HtmlService;
  LockService: typeof LockService;
  MailApp: typeof MailApp;
  PropertiesService: typeof PropertiesService;
  ScriptApp: typeof ScriptApp;
  Session: typeof Session;
  SpreadsheetApp: typeof SpreadsheetApp;
  Utilities: typeof Utilities;
}
