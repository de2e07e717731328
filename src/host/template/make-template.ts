import type { Sheet, Spreadsheet } from '../services/google-types.ts';
import { startLines, startTab, type TemplateTab, templateTabs } from './template-tabs.ts';

const formattedRows = 900;

/** Fills an empty spreadsheet with what others begin with who copy it. */
export function makeTemplate(): void {
  const spreadsheet = emptySpreadsheet();
  for (const tab of templateTabs) addTab(spreadsheet, tab);
  writeStart(spreadsheet.getSheets()[0]!);
  SpreadsheetApp.flush();
  console.log(
    'The template is ready. Delete this file from the script, and keep Code, Sidebar and appsscript.json. Then share the spreadsheet: anyone with the link may view; in the link replace what follows the id by /copy.',
  );
}

/** @throws where there is no spreadsheet, or one with data */
function emptySpreadsheet(): Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) {
    throw new Error('There is no spreadsheet. Paste this script into Extensions > Apps Script of a new one.');
  }
  const filled = spreadsheet.getSheets().find((sheet) => sheet.getLastRow() > 0);
  if (!filled) return spreadsheet;
  throw new Error(
    `The tab "${filled.getName()}" is not empty, so nothing was done. Make the template in a new, empty spreadsheet (sheets.new).`,
  );
}

function addTab(
  spreadsheet: Spreadsheet,
  { name, headers, examples, days = [], choices = {} }: TemplateTab,
): void {
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  const header = sheet.getRange(1, 1, 1, headers.length);
  header.setFontWeight('bold').setBackground('#e6f4ea');
  sheet.setFrozenRows(1);
  const below = (column: string) => sheet.getRange(2, headers.indexOf(column) + 1, formattedRows, 1);
  for (const column of days) below(column).setNumberFormat('yyyy-mm-dd');
  for (const [column, values] of Object.entries(choices)) {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList([...values], true);
    below(column).setDataValidation(rule.setAllowInvalid(true).build());
  }
  const rows = [headers, ...examples].map((row) => [...row]);
  sheet.getRange(1, 1, rows.length, headers.length).setValues(rows);
}

function writeStart(sheet: Sheet): void {
  sheet.setName(startTab);
  sheet.setColumnWidth(1, 700);
  const lines = sheet.getRange(1, 1, startLines.length, 1);
  lines.setWrap(true);
  lines.setValues(startLines.map((line) => [line]));
  sheet.getRange('A1').setFontWeight('bold');
  sheet.activate();
}
