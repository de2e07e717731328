import type { Table } from './cell.ts';
import { readTextCsv, readTypedCsv } from './csv.ts';
import { readIsoDay } from './day.ts';
import { type Expected, oracle } from './oracle.ts';
import { Settings } from './settings.ts';
import { headerRowOf, keyHeaderOf, type Workbook } from './workbook.ts';

/** The text of the files of one run, as the command line takes them. */
export interface CaseFiles {
  leads: string;
  rules: string;
  deals?: string;
  activities?: string;
  statuses?: string;
  settings?: string;
  lists?: string;
  owners?: string;
  calls?: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
  locale: string;
  timeZone: string;
}

export function expectedOf(files: CaseFiles, looksAhead = true): Expected {
  return oracle(workbookOf(files), looksAhead);
}

export function workbookOf(files: CaseFiles): Workbook {
  const { locale, timeZone } = files;
  const ours: { statuses?: string[][]; settings?: string[][]; lists?: string[][] } = {};
  for (const name of ['statuses', 'settings', 'lists'] as const)
    if (files[name] !== undefined) ours[name] = readTextCsv(files[name]);
  const settings = new Settings(ours.settings, locale);
  const leads = readTypedCsv(
    files.leads,
    locale,
    headerRowOf(settings),
    (headers) => keyHeaderOf(headers, settings),
    settings.dateOrder(),
  );
  const leadKey = keyHeaderOf(leads[headerRowOf(settings) - 1] ?? [], settings);
  const tables: { deals?: Table; activities?: Table } = {};
  for (const [name, setting] of [
    ['deals', 'Deal key column'],
    ['activities', 'Activity key column'],
  ] as const)
    if (files[name] !== undefined)
      tables[name] = readTypedCsv(
        files[name],
        locale,
        1,
        () => settings.text(setting) || leadKey,
        settings.dateOrder(),
      );
  const rules = readTextCsv(files.rules);
  const asOf = readIsoDay(files.asOf, 'UTC')!;
  return { ...tables, ...ours, leads, rules, asOf, locale, timeZone };
}
