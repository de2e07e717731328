/** A script that scores every lead 7, in the shape that bundles have: what the host does around it is what is tested. */
export const tinyBundle = `
function summary(command, spreadsheet, rest) {
  var zone = spreadsheet.getSpreadsheetTimeZone();
  return Object.assign({
    command: command,
    asOf: Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd'),
    stopped: null, leads: 0, scored: 0, scoreSum: 0, statuses: {}, closed: { won: 0, lost: 0 }, rulesLeftOut: [], problems: [],
    problemCounts: { eventsInFuture: 0 }, conversion: null, messages: [], milliseconds: 0,
  }, rest);
}
function tabNames(spreadsheet) {
  return spreadsheet.getSheets().map(function (sheet) { return sheet.getName(); });
}
function scoreLeads(request) {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = spreadsheet.getSheetByName('Leads');
  if (!sheet) {
    var stopped = 'There is no tab Leads: ' + tabNames(spreadsheet).join();
    return summary('score', spreadsheet, { stopped: stopped, messages: ['Added the tab Rules.'], problems: [
      { code: 'x', tab: '', cell: '', expected: '', received: '', message: stopped, level: 'error', count: 1 },
      { code: 'y', tab: 'Settings', cell: 'A3', expected: '', received: '', message: 'Settings!A3: wrong.', level: 'error', count: 1 },
    ] });
  }
  var column = sheet.getLastColumn() + 1;
  if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  var last = sheet.getLastRow();
  var values = [['Score']];
  var rows = [];
  for (var row = 2; row <= last; row++) {
    values.push([7]);
    rows.push({ row: row, key: String(sheet.getRange(row, 1).getValue()), score: 7, status: 'MQL', fit: 7, engagement: 0, whyText: '7 = +7 Rule', why: [[7, 'Rule']] });
  }
  sheet.getRange(1, column, values.length, 1).setValues(values);
  return summary('score', spreadsheet, {
    leads: rows.length, scored: rows.length, scoreSum: 7 * rows.length, statuses: { 'Early-stage': 0, MQL: rows.length },
    messages: ['Tabs: ' + tabNames(spreadsheet).join(', '), 'By: ' + request.by],
    rows: request.rows ? rows : undefined,
    problems: [{ code: 'x', tab: 'Rules', cell: 'G7', expected: '', received: '', message: 'Rules!G7: wrong.', level: 'error', count: 2 }],
    rulesLeftOut: [{ row: 7, why: 'wrong' }],
  });
}
function explainLead(request) {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return summary('explain', spreadsheet, { messages: ['Lead in row ' + request.row], rows: [] });
}
function checkRules() {
  throw new Error('boom');
}
function buildConversion() {
  return summary('conversion', SpreadsheetApp.getActiveSpreadsheet(), {
    problemCounts: { eventsInFuture: 2 },
    conversion: { deals: 4, won: 1, lost: 3, conversion: 0.25, auc: null, claim: { basis: 'all deals', auc: null }, statuses: [], bands: [
      { band: '0-20', deals: 3, won: 0, lost: 3, conversion: 0, low: 0, high: 0.5616, lift: 0, leadsNow: 1, amountWon: null, medianDays: null },
      { band: '21-40', deals: 0, won: 0, lost: 0, conversion: null, low: null, high: null, lift: null, leadsNow: 0, amountWon: null, medianDays: null },
      { band: '41-60', deals: 1, won: 1, lost: 0, conversion: 1, low: 0.2066, high: 1, lift: 4, leadsNow: 0, amountWon: null, medianDays: null },
    ] },
    messages: ['Conversion of 4 deals.'],
  });
}
`;
