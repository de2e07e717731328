import type { Layer } from '../../src/host/workbook/layer.ts';
import type { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';
import { ruleReportHeaders } from '../../src/scoring/index.ts';

/**
 * All that belongs to the user: every cell, format, note, validation, width and object outside our columns.
 * @param tabs names of the tabs to look at: all but our reports, or those that were there before an action that makes tabs
 */
export function workbookSnapshot(
  workbook: Workbook,
  tabs: readonly string[] = workbook.sheets.filter((sheet) => !isReport(sheet)).map(({ name }) => name),
): Record<string, unknown> {
  // A copy: what the sheet holds by reference would change with it.
  return structuredClone(
    Object.fromEntries(tabs.map((name) => [name, sheetPhoto(workbook.sheetByName(name)!)])),
  );
}

/** Rules, Statuses, Settings and Lists hold what people fill in; the other tabs that we mark hold nothing of theirs. */
function isReport(sheet: Sheet): boolean {
  return sheet.metadata.some(
    ({ key, value }) => key === 'scoreband.tab' && !/^(rules|statuses|settings|lists):/.test(value ?? ''),
  );
}

const ourRuleHeaders: readonly string[] = ruleReportHeaders;

function ourColumns(sheet: Sheet): Set<number> {
  const columns = sheet.metadata
    .filter(({ key, on }) => key === 'scoreband.column' && on === 'column')
    .map(({ index }) => index);
  for (let column = 1; sheet.name === 'Rules' && column <= sheet.maxColumns; column++)
    if (ourRuleHeaders.includes(String(sheet.cells.at(1, column)))) columns.push(column);
  return new Set(columns);
}

function sheetPhoto(sheet: Sheet): Record<string, unknown> {
  const ours = ourColumns(sheet);
  const columns: Record<number, unknown> = {};
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const photo = columnPhoto(sheet, column);
    // An empty column is where ours will stand.
    if (!ours.has(column) && Object.keys(photo).length > 0) columns[column] = photo;
  }
  return {
    columns,
    maxRows: sheet.maxRows,
    rowSizes: sheet.rows.sizes.runs(),
    hiddenRows: sheet.rows.hidden.runs(),
    frozen: [sheet.rows.frozen, sheet.columns.frozen],
    merges: sheet.merges,
    filter: sheet.filter && { area: sheet.filter.area, criteria: [...sheet.filter.criteria] },
    bandings: sheet.bandings,
    conditionalFormats: sheet.conditionalFormats.filter((format) => !isOurFormat(format)),
    protections: sheet.protections,
    charts: sheet.charts.length,
    namedRanges: sheet.namedRanges,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
  };
}

function isOurFormat(format: Sheet['conditionalFormats'][number]): boolean {
  return 'condition' in format && /&""<>\$|="Disqualified"|&""="/.test(String(format.condition.values[0]));
}

/** What a column has, nothing for an empty one. */
function columnPhoto(sheet: Sheet, column: number): Record<string, unknown> {
  const cells = [...sheet.cells.column(column)];
  while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop();
  const layers: Record<string, Layer<unknown>> = {
    ...(sheet.formats as unknown as Record<string, Layer<unknown>>),
    notes: sheet.notes as Layer<unknown>,
    validations: sheet.validations as Layer<unknown>,
    links: sheet.links as Layer<unknown>,
  };
  const photo: Record<string, unknown> = cells.length > 0 ? { cells } : {};
  for (const [name, layer] of Object.entries(layers)) {
    const runs = layer.column(column)?.runs() ?? [];
    if (runs.length > 0) photo[name] = runs;
  }
  const width = sheet.columns.sizes.at(column);
  if (width !== undefined) photo.width = width;
  if (sheet.columns.hidden.at(column)) photo.hidden = true;
  return photo;
}
