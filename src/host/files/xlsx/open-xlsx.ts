/** Reads an .xlsx file into a workbook in memory. */
import type { Sheet } from '../../workbook/sheet.ts';
import { Workbook, type WorkbookOptions } from '../../workbook/workbook.ts';
import { maxCells } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { readCharts } from './features/charts.ts';
import { readConditionalFormats } from './features/conditional-format-reader.ts';
import { insideGrid } from './features/conditional-format-writer.ts';
import { readFilter } from './features/filter.ts';
import { type Keepsake, readKeepsake, type SheetKeepsake } from './features/keepsake.ts';
import { readLinks } from './features/links.ts';
import { readMerges } from './features/merges.ts';
import { located } from './features/metadata-anchor.ts';
import { readNames } from './features/names.ts';
import { readNotes } from './features/notes.ts';
import { readSheetProperties } from './features/sheet-properties.ts';
import { readSheetView } from './features/sheet-view.ts';
import { readValidations } from './features/validations.ts';
import { CellReader } from './grid/cell-reader.ts';
import { shortened } from './grid/cell-xml.ts';
import { readColumns } from './grid/columns.ts';
import { FormatGrid } from './grid/format-grid.ts';
import { applyFormats, readCells, type SizeCheck } from './grid/read-cells.ts';
import { readRowLines } from './grid/row-lines.ts';
import { cellAddress } from './package/address.ts';
import { openPackage } from './package/open-package.ts';
import { SheetXml } from './package/sheet-xml.ts';
import type { SheetEntry } from './package/workbook-part.ts';
import { type WorkbookContext, workbookContext } from './workbook-context.ts';
import type { SheetSource, XlsxFile } from './xlsx-file.ts';

export interface OpenXlsxOptions extends WorkbookOptions {
  fileName: string;
}

/** @throws UnreadableFile with a sentence for what is no .xlsx file, or a damaged one */
export async function openXlsx(bytes: Uint8Array, options: OpenXlsxOptions): Promise<XlsxFile> {
  return openPackage(bytes, options.fileName, async ({ parts, entries, workbookPart }) => {
    const context = await workbookContext(parts, workbookPart);
    const keepsake = await readKeepsake(workbookPart, parts);
    const workbook = new Workbook(options);
    if (keepsake) restoreDocument(workbook, keepsake);
    const file: XlsxFile = { workbook, entries, sheets: await listSheets(workbook, context, keepsake) };
    const documents = new Map<Sheet, SheetXml>();
    for (const [sheet, { part }] of file.sheets) {
      const xml = new SheetXml(await parts.textWithCells(part));
      parts.count(xml.bytesBesideCells);
      documents.set(sheet, xml);
    }
    let cellsBefore = 0;
    for (const [sheet, xml] of documents) {
      const checkSize = (rows: number, columns: number) =>
        refuseTooManyCells(cellsBefore + rows * columns, sheet, cellAddress(rows, columns), options.fileName);
      readGrid(sheet, xml, file.sheets.get(sheet)!, context, checkSize);
      cellsBefore += sheet.lastRow() * sheet.lastColumn();
    }
    // References from one sheet to another need the grids of both.
    for (const [sheet, xml] of documents) await readFeatures(sheet, xml, file.sheets.get(sheet)!, context);
    readNames(workbook, context.workbook);
    const active = context.workbook.sheets[context.workbook.activeTab];
    workbook.activeSheet = [...file.sheets].find(([, { entry }]) => entry === active)?.[0] ?? null;
    return file;
  });
}

function restoreDocument(workbook: Workbook, keepsake: Keepsake): void {
  workbook.metadata = keepsake.metadata;
  for (const [key, value] of keepsake.documentProperties) workbook.documentProperties.set(key, value);
}

/** The tabs with cells; a file may also have tabs that are one chart. */
async function listSheets(
  workbook: Workbook,
  { parts, part, workbook: { sheets } }: WorkbookContext,
  keepsake: Keepsake | null,
): Promise<Map<Sheet, SheetSource>> {
  const relations = new Map((await parts.relations(part)).map((relation) => [relation.id, relation]));
  const found = new Map<Sheet, SheetSource>();
  const taken = new Set<string>();
  // Tabs are told apart by it when they are written.
  const numbers = new Set(sheets.map(({ sheetId }) => sheetId));
  if (numbers.size < sheets.length) throw new Error('listSheets: two tabs have the same number');
  for (const entry of sheets) {
    const relation = relations.get(entry.relationId);
    if (!relation) throw new Error(`listSheets: no part for the tab ${entry.name.slice(0, 100)}`);
    if (!relation.type.endsWith('/worksheet')) continue;
    // A tab that is added later would take the free name of its part, and be this tab too.
    if (!parts.has(relation.target)) throw new Error(`listSheets: no part: ${relation.target}`);
    // Thousands of tabs that are all the same part would take memory for each.
    if (taken.has(relation.target)) throw new Error(`listSheets: two tabs are ${relation.target}`);
    taken.add(relation.target);
    const kept = keptOf(entry, keepsake);
    const isFree = kept && !workbook.sheetById(kept.id);
    const sheet = workbook.addSheet(
      entry.name,
      isFree ? { id: kept.id } : { id: freeId(workbook, entry, keepsake) },
    );
    sheet.hidden = entry.isHidden;
    found.set(sheet, { part: relation.target, entry, kept, grid: new FormatGrid([]), isInOrder: true });
  }
  return found;
}

/** By name; a tab that was renamed in another program by its number. */
function keptOf(entry: SheetEntry, keepsake: Keepsake | null): SheetKeepsake | null {
  const sheets = keepsake?.sheets ?? [];
  return (
    sheets.find((sheet) => sheet.name === entry.name) ??
    sheets.find((sheet) => sheet.sheetId === entry.sheetId) ??
    null
  );
}

/** Numbers of sheets in files count from 1, those of new tabs are far above. */
function freeId(workbook: Workbook, entry: SheetEntry, keepsake: Keepsake | null): number {
  let id = entry.sheetId;
  while (workbook.sheetById(id) || keepsake?.sheets.some((sheet) => sheet.id === id)) id++;
  return id;
}

/** A new grid in Sheets has as many; an imported one has at least these. */
const minRows = 1000;
const minColumns = 26;

/** Cells with their looks, which decide how large the grid is. */
function readGrid(
  sheet: Sheet,
  xml: SheetXml,
  source: SheetSource,
  context: WorkbookContext,
  checkSize: SizeCheck,
): void {
  const reader = new CellReader(context.strings.texts, context.styles, context.workbook.is1904);
  const { grid, rows, columns, isInOrder } = readCells(sheet, xml, reader, checkSize);
  source.grid = grid;
  source.isInOrder = isInOrder;
  sheet.maxRows = Math.max(source.kept?.maxRows ?? minRows, rows);
  sheet.maxColumns = Math.max(source.kept?.maxColumns ?? minColumns, columns);
  applyFormats(sheet, grid, context.styles);
}

/** As soon as it shows: a few cells far out would take the memory of all that lie between. */
function refuseTooManyCells(cells: number, sheet: Sheet, last: string, fileName: string): void {
  if (cells <= maxCells) return;
  throw new UnreadableFile(
    `${fileName} has ${cells.toLocaleString('en-US')} cells, and a spreadsheet has at most 10,000,000: ` +
      `the tab ${sheet.name} goes down to ${last}. Delete rows and columns that are not needed.`,
  );
}

async function readFeatures(
  sheet: Sheet,
  xml: SheetXml,
  source: SheetSource,
  context: WorkbookContext,
): Promise<void> {
  const { parts, styles, theme } = context;
  sheet.merges = readMerges(xml, sheet);
  sheet.filter = readFilter(xml, sheet);
  readSheetProperties(sheet, xml, theme);
  readSheetView(sheet, xml);
  readColumns(sheet, xml);
  readRowLines(sheet, xml);
  readValidations(sheet, xml);
  for (const { format } of readConditionalFormats(xml, styles, theme)) {
    const inside = insideGrid(format, sheet);
    if (inside.areas.length > 0) sheet.conditionalFormats.push(inside);
  }
  await readNotes(sheet, source.part, parts);
  await readLinks(sheet, source.part, parts, xml);
  if (source.kept) await restoreSheet(sheet, source.kept, source.part, context);
}

async function restoreSheet(
  sheet: Sheet,
  kept: SheetKeepsake,
  part: string,
  { parts }: WorkbookContext,
): Promise<void> {
  sheet.metadata = kept.metadata.flatMap((entry) => located(entry, sheet) ?? []);
  sheet.bandings = kept.bandings;
  sheet.protections = kept.protections;
  for (const { row, column, text } of kept.longTexts) {
    if (sheet.cells.at(row, column) === shortened(text)) sheet.cells.set(row, column, text);
  }
  await readCharts(sheet, part, parts, kept.charts);
}
