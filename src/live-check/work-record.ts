import type { Spreadsheet } from './google-types.ts';

const propertyName = 'live-check.work';

/** What has to be put right again, kept with the document: Google may end a script without letting it tidy up. */
export interface WorkRecord {
  locale: string;
  timeZone: string;
  /** Ids of the tabs that were made. */
  tabs: number[];
}

export function newWorkRecord(spreadsheet: Spreadsheet): WorkRecord {
  const [locale, timeZone] = [spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()];
  return { locale, timeZone, tabs: [] };
}

export function keepWorkRecord(record: WorkRecord): void {
  PropertiesService.getDocumentProperties().setProperty(propertyName, JSON.stringify(record));
}

/** Removes the tabs, and puts the locale and the time zone back. */
export function undoWork(spreadsheet: Spreadsheet, record: WorkRecord): void {
  const rest = spreadsheet.getSheets().filter((sheet) => record.tabs.includes(sheet.getSheetId()));
  for (const sheet of rest) spreadsheet.deleteSheet(sheet);
  if (spreadsheet.getSpreadsheetLocale() !== record.locale) spreadsheet.setSpreadsheetLocale(record.locale);
  if (spreadsheet.getSpreadsheetTimeZone() !== record.timeZone) {
    spreadsheet.setSpreadsheetTimeZone(record.timeZone);
  }
  PropertiesService.getDocumentProperties().deleteProperty(propertyName);
}

/** Undoes what a run that was ended has left. */
export function undoEarlierWork(spreadsheet: Spreadsheet): void {
  const text = PropertiesService.getDocumentProperties().getProperty(propertyName);
  if (text !== null) undoWork(spreadsheet, JSON.parse(text));
}
