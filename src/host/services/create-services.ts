import { CacheServiceService } from './cache-service.ts';
import type { Host } from './host.ts';
import { HtmlServiceService } from './html-service.ts';
import { LockServiceService } from './lock-service.ts';
import { PropertiesServiceService } from './properties-service.ts';
import { ScriptAppService } from './script-app.ts';
import { scriptConsole } from './script-console.ts';
import { scriptDate } from './script-date.ts';
import { SessionService } from './session.ts';
import './spreadsheet/banding.ts';
import './spreadsheet/conditional-format-rule.ts';
import './spreadsheet/conditional-format-rule-builder.ts';
import './spreadsheet/data-validation.ts';
import './spreadsheet/data-validation-builder.ts';
import './spreadsheet/developer-metadata.ts';
import './spreadsheet/developer-metadata-finder.ts';
import './spreadsheet/developer-metadata-location.ts';
import './spreadsheet/embedded-chart-builder.ts';
import './spreadsheet/filter.ts';
import './spreadsheet/filter-criteria.ts';
import './spreadsheet/protection.ts';
import './spreadsheet/range.ts';
import './spreadsheet/rich-text-value.ts';
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
    CacheService: new CacheServiceService(host, null),
    Date: scriptDate(host.scriptTimeZone, () => host.clock.now),
    HtmlService: new HtmlServiceService(host, null),
    LockService: new LockServiceService(host, null),
    PropertiesService: new PropertiesServiceService(host, null),
    ScriptApp: new ScriptAppService(host, null),
    Session: new SessionService(host, null),
    SpreadsheetApp: new SpreadsheetAppService(host, host.workbook),
    Utilities: new UtilitiesService(host, null),
    console: scriptConsole(host),
  };
}
