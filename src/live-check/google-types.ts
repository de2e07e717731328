export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type Properties = GoogleAppsScript.Properties.Properties;
