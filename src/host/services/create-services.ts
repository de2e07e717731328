import type { Host } from './host.ts';
import { HtmlServiceService } from './html-service.ts';
import { LockServiceService } from './lock-service.ts';
import { MailAppService } from './mail-app.ts';
import { PropertiesServiceService } from './properties-service.ts';
import { ScriptAppService, SessionService } from './script-app.ts';
import { scriptDate } from './script-date.ts';
import './spreadsheet/features/banding.ts';
import './spreadsheet/features/conditional-format.ts';
import './spreadsheet/features/data-validation.ts';
import './spreadsheet/features/developer-metadata.ts';
import './spreadsheet/features/embedded-chart.ts';
import './spreadsheet/features/filter.ts';
import './spreadsheet/features/group.ts';
import './spreadsheet/features/range-list.ts';
import './spreadsheet/features/rich-text-value.ts';
import './spreadsheet/range.ts';
import './spreadsheet/sheet.ts';
import './spreadsheet/spreadsheet.ts';
import { SpreadsheetAppService } from './spreadsheet/spreadsheet-app.ts';
import { UtilitiesService } from './utilities.ts';

/**
 * The globals of Apps Script for the scripts of a host: the services, `console`, and a `Date` on the host's clock.
 * The bare imports make the objects known that services hand out.
 */
export function createServices(host: Host): Record<string, unknown> {
  return {
    Date: scriptDate(host.scriptTimeZone, () => host.clock.now),
    HtmlService: new HtmlServiceService(host, null),
    LockService: new LockServiceService(host, null),
    MailApp: new MailAppService(host, null),
    PropertiesService: new PropertiesServiceService(host, null),
    ScriptApp: new ScriptAppService(host, null),
    Session: new SessionService(host, null),
    SpreadsheetApp: new SpreadsheetAppService(host, host.workbook),
    Utilities: new UtilitiesService(host, null),
    console: scriptConsole(host),
  };
}

/** The script's `console`: lines go to the execution log. It costs nothing and is no service. */
function scriptConsole(host: Host) {
  const line =
    (level: string) =>
    (...parts: unknown[]) => {
      host.log.push(`${level}: ${parts.map(String).join(' ')}`);
    };
  const nothing = () => undefined;
  return {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    time: nothing,
    timeEnd: nothing,
  };
}
