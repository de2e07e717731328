import type { Sheet } from '../services/google-types.ts';

const propertyName = 'live-check.work';

interface Kept {
  readonly settings: { readonly locale: string; readonly timeZone: string };
  /** Ids of the tabs that were made. */
  readonly tabs: number[];
}

/** What has to be put right again, kept with the document: Google may end a script without letting it tidy up. */
export class WorkRecord {
  private constructor(private readonly kept: Kept) {}

  static begun(): WorkRecord {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const locale = spreadsheet.getSpreadsheetLocale();
    const record = new WorkRecord({
      settings: { locale, timeZone: spreadsheet.getSpreadsheetTimeZone() },
      tabs: [],
    });
    record.keep();
    return record;
  }

  /** Undoes what a run that was ended has left. */
  static undoEarlier(): void {
    const text = PropertiesService.getDocumentProperties().getProperty(propertyName);
    if (text !== null) new WorkRecord(JSON.parse(text)).undo();
  }

  get settings(): Kept['settings'] {
    return this.kept.settings;
  }

  /** How many tabs were made. */
  get size(): number {
    return this.kept.tabs.length;
  }

  add(sheet: Sheet): void {
    this.kept.tabs.push(sheet.getSheetId());
    this.keep();
  }

  /** Removes the tabs, and puts the locale and the time zone back. */
  undo(): void {
    const { settings, tabs } = this.kept;
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const left = spreadsheet.getSheets().filter((sheet) => tabs.includes(sheet.getSheetId()));
    for (const sheet of left) spreadsheet.deleteSheet(sheet);
    if (spreadsheet.getSpreadsheetLocale() !== settings.locale)
      spreadsheet.setSpreadsheetLocale(settings.locale);
    if (spreadsheet.getSpreadsheetTimeZone() !== settings.timeZone)
      spreadsheet.setSpreadsheetTimeZone(settings.timeZone);
    PropertiesService.getDocumentProperties().deleteProperty(propertyName);
  }

  private keep(): void {
    PropertiesService.getDocumentProperties().setProperty(propertyName, JSON.stringify(this.kept));
  }
}
