import type { Area } from '../../src/host/workbook/area.ts';
import { Formula } from '../../src/host/workbook/cell.ts';
import type { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';
import { ruleReportHeaders } from '../../src/scoring/index.ts';
import { cellsText, lookText } from './column-text.ts';
import { userHeaders } from './lead-workbook.ts';
import { outputsByKey } from './shown-scores.ts';

/** Tabs that people fill in, by the names that they have at first. */
const userTabs = ['Leads', 'Rules', 'Settings', 'Statuses', 'Activities', 'Deals', 'Owners', 'Other'];
const ourHeaders: Readonly<Record<string, ReadonlySet<unknown>>> = {
  Rules: new Set(ruleReportHeaders),
  Owners: new Set(['Open now', 'Dealt']),
};
const leadHeaders = new Set<unknown>(userHeaders);

/** Whether a tab of that name is one that people fill in. */
export function isUsersTab(name: string): boolean {
  return userTabs.includes(name);
}

/** The sheets of people when a schedule begins, by id: what they are renamed to does not matter. */
export function userSheets({ sheets }: Workbook): Map<number, string> {
  return new Map(sheets.filter(({ name }) => isUsersTab(name)).map(({ id, name }) => [id, name]));
}

/** All that people own: cells, formulas, formats, notes, widths, filters. Columns are known by their headers, wherever they stand. */
export function userContent({ sheets }: Workbook, kinds: ReadonlyMap<number, string>): Map<string, string> {
  const content = new Map<string, string>();
  for (const sheet of sheets) {
    const kind = kinds.get(sheet.id);
    if (kind === undefined) continue;
    const owned = ownedColumns(sheet, kind);
    for (const column of owned)
      content.set(`${kind}!${String(sheet.cells.at(1, column))}`, columnContent(sheet, column));
    content.set(`${kind}, as a whole`, JSON.stringify(sheetContent(sheet, owned)));
  }
  for (const one of ownersIn(sheets)) content.set(one, 'so');
  const review = sheets.find(({ name }) => name === 'Review');
  if (review) content.set('Review, what people have written', textsIn(review, reviewNote).join());
  // A run takes them from the list into Calls: they stand in one of the two, or in both; what
  // somebody deletes from the list right then may stand in Calls already.
  const noted = sheets
    .filter(({ name }) => name.startsWith('Call'))
    .flatMap((sheet) => textsIn(sheet, callNote));
  for (const note of noted) content.set(`calls, ${note}`, 'noted');
  return content;
}

/** Whose each lead is, as our column says beside it: no run takes a lead from an owner. */
function ownersIn(sheets: readonly Sheet[]): string[] {
  const leads = sheets.find(({ name }) => name === 'Leads');
  return leads === undefined
    ? []
    : outputsByKey(leads, 'owner').map(([key, owner]) => `owner of ${key} is ${owner}`);
}

/** How what people write on Review begins here: it may stand on any row and in any column. */
export const reviewNote = 'We say:';

/** And what they note of a call. */
export const callNote = 'note of call';

function textsIn({ cells, maxRows, maxColumns }: Sheet, beginning: string): string[] {
  const found: string[] = [];
  for (let row = 1; row <= maxRows; row++)
    for (let column = 1; column <= maxColumns; column++) {
      const cell = cells.at(row, column);
      if (typeof cell === 'string' && cell.startsWith(beginning)) found.push(cell);
    }
  return found.sort();
}

function ownedColumns(sheet: Sheet, kind: string): number[] {
  const columns: number[] = [];
  for (let column = 1; column <= sheet.maxColumns; column++) {
    const header = sheet.cells.at(1, column);
    const isOwned = kind === 'Leads' ? leadHeaders.has(header) : ourHeaders[kind]?.has(header) !== true;
    if (isOwned && header !== null) columns.push(column);
  }
  return columns;
}

function columnContent(sheet: Sheet, column: number): string {
  return `${withoutReferences(cellsText(sheet, column))} ${lookText(sheet, column, false)}${sheet.columns.sizes.at(column)}`;
}

/** References follow their columns when one of ours goes away left of them. */
function withoutColumns({ text, value }: Formula): unknown {
  return [text.replace(/[A-Z]+(?=\d)/g, ''), value];
}

const formula = /\{"text":"=(?:[^"\\]|\\.)*"/g;

function withoutReferences(cells: string): string {
  return cells.includes('{"text":"=')
    ? cells.replace(formula, (text) => text.replace(/[A-Z]+(?=\d)/g, ''))
    : cells;
}

function sheetContent(sheet: Sheet, owned: readonly number[]): unknown {
  const users = sheet.conditionalFormats.filter(
    (format) =>
      !('condition' in format && /&""<>|="Disqualified"|&""="/.test(String(format.condition.values[0]))),
  );
  const header = (column: number) => {
    const cell = sheet.cells.at(1, column);
    return cell instanceof Formula ? withoutColumns(cell) : cell;
  };
  const headersIn = ({ column, columns }: Area) =>
    owned.filter((index) => index >= column && index < column + columns).map(header);
  const placed = (area: Area) => [area.row, area.rows, headersIn(area)];
  // A filter that people let us extend to our columns covers what they have inserted in between.
  const filtered = (area: Area) => [
    area.row,
    area.rows,
    headersIn(area).filter((name) => name !== 'Inserted'),
  ];
  return [
    owned.map(header),
    sheet.filter && [filtered(sheet.filter.area), sheet.filter.criteria.size],
    sheet.rows.sizes.runs(),
    sheet.rows.hidden.runs(),
    sheet.rows.frozen,
    sheet.merges.map(placed),
    users.map((format) => ({ ...format, areas: format.areas.map(placed) })),
    sheet.protections,
    sheet.maxRows,
  ];
}

/** Names of what differs. */
export function changedContent(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
}
