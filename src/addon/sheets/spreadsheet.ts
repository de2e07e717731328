/** The one file that names SpreadsheetApp. Everything else is handed spreadsheets, sheets and ranges. */
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type Ui = GoogleAppsScript.Base.Ui;
export type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** null where a trigger of a published add-on runs without a document. */
export function activeSpreadsheet(): Spreadsheet | null {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Sends what is buffered, so that its errors come out here. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** @throws in a trigger, which has no user interface */
export function userInterface(): Ui {
  return SpreadsheetApp.getUi();
}

export function newFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  return SpreadsheetApp.newConditionalFormatRule();
}

/** A text that links as a whole, or plain text for null; in the same spreadsheet to `#gid=0&range=5:5`. */
export function newLink(text: string, url: string | null): GoogleAppsScript.Spreadsheet.RichTextValue {
  return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
}

export function newValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  return SpreadsheetApp.newDataValidation();
}

/** After a failure that is to be told: what is still buffered would fail in its turn at the dialog that tells it. */
export function dropUnsent(): void {
  try {
    flush();
  } catch {
    // The first failure is the one to be told.
  }
}
