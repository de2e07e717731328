import { readTextCsv, readTypedCsv } from './csv.ts';
import { readIsoDay } from './day.ts';
import { type Expected, oracle } from './oracle.ts';

/** The text of the files of one run, as the command line takes them. */
export interface CaseFiles {
  leads: string;
  rules: string;
  deals?: string;
  activities?: string;
  statuses?: string;
  settings?: string;
  lists?: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
  locale: string;
  timeZone: string;
}

export function expectedOf(files: CaseFiles, looksAhead = true): Expected {
  const { leads, rules, asOf, locale, timeZone } = files;
  const tables: { deals?: ReturnType<typeof readTypedCsv>; activities?: ReturnType<typeof readTypedCsv> } =
    {};
  for (const name of ['deals', 'activities'] as const)
    if (files[name] !== undefined) tables[name] = readTypedCsv(files[name], locale);
  const ours: { statuses?: string[][]; settings?: string[][]; lists?: string[][] } = {};
  for (const name of ['statuses', 'settings', 'lists'] as const)
    if (files[name] !== undefined) ours[name] = readTextCsv(files[name]);
  return oracle(
    {
      ...tables,
      ...ours,
      leads: readTypedCsv(leads, locale),
      rules: readTextCsv(rules),
      asOf: readIsoDay(asOf, 'UTC')!,
      locale,
      timeZone,
    },
    looksAhead,
  );
}
