/** Reads an .xlsx file into a workbook in memory. */

import { type Sheet, Workbook, type WorkbookOptions } from '../../workbook/workbook.ts';
import { maxCells } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { SheetExtras, WorkbookExtras } from './features/extras.ts';
import { ExtrasPart } from './features/extras-part.ts';
import { NamesInFile } from './features/names.ts';
import type { SheetInFile } from './features/sheet-feature.ts';
import { FormatGrid } from './grid/format-grid.ts';
import { openPackage } from './package/open-package.ts';
import { cellAddress } from './package/references.ts';
import { SheetXml } from './package/sheet-xml.ts';
import type { SheetEntry } from './package/workbook-part.ts';
import { readFeatures, readGrid } from './sheet-part.ts';
import { type SheetSource, type WorkbookContext, workbookContext, type XlsxFile } from './xlsx-file.ts';

interface OpenXlsxOptions extends WorkbookOptions {
  fileName: string;
}

/** @throws UnreadableFile with a sentence for what is no .xlsx file, or a damaged one */
export async function openXlsx(bytes: Uint8Array, options: OpenXlsxOptions): Promise<XlsxFile> {
  return openPackage(bytes, options.fileName, async ({ entries, workbookPart }) => {
    const { parts } = workbookPart;
    const context = await workbookContext(workbookPart);
    const extras = await new ExtrasPart(workbookPart).read();
    const workbook = new Workbook(options);
    if (extras) restoreDocument(workbook, extras);
    const file: XlsxFile = { workbook, entries, sheets: await listSheets(workbook, context, extras) };
    const opened: [SheetInFile, SheetSource][] = [];
    for (const [sheet, source] of file.sheets) {
      const part = parts.part(source.part);
      const xml = new SheetXml(await part.textWithCells());
      parts.count(xml.bytesBesideCells);
      opened.push([{ sheet, part, xml, styles: context.styles }, source]);
    }
    if (opened.length === 0)
      throw new UnreadableFile(
        `${options.fileName} has no tab with cells. Open it in Excel or Google Sheets, put your list of leads on a tab and save it again as .xlsx.`,
      );
    let cellsBefore = 0;
    for (const [inFile, source] of opened) {
      const { sheet } = inFile;
      const checkSize = (rows: number, columns: number) =>
        refuseTooManyCells(cellsBefore + rows * columns, sheet, cellAddress(rows, columns), options.fileName);
      await readGrid(inFile, source, context, checkSize);
      cellsBefore += sheet.lastRow() * sheet.lastColumn();
    }
    // References from one sheet to another need the grids of both.
    for (const [inFile, { extras: own }] of opened) await readFeatures(inFile, own);
    new NamesInFile(workbook, context.workbook.names).read();
    const active = context.workbook.sheets[context.workbook.activeTab];
    workbook.activeSheet = [...file.sheets].find(([, { entry }]) => entry === active)?.[0] ?? null;
    return file;
  });
}

function restoreDocument(workbook: Workbook, extras: WorkbookExtras): void {
  workbook.metadata = extras.metadata;
  for (const [key, value] of extras.documentProperties) workbook.documentProperties.set(key, value);
}

/** The tabs with cells; a file may also have tabs that are one chart. */
async function listSheets(
  workbook: Workbook,
  { part, workbook: { sheets } }: WorkbookContext,
  extras: WorkbookExtras | null,
): Promise<Map<Sheet, SheetSource>> {
  const relations = new Map((await part.relations()).map((relation) => [relation.id, relation]));
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
    if (!part.parts.has(relation.target)) throw new Error(`listSheets: no part: ${relation.target}`);
    // Thousands of tabs that are all the same part would take memory for each.
    if (taken.has(relation.target)) throw new Error(`listSheets: two tabs are ${relation.target}`);
    taken.add(relation.target);
    const own = extrasFor(entry, extras);
    const isFree = own && !workbook.sheetById(own.id);
    const sheet = workbook.addSheet(
      entry.name,
      isFree ? { id: own.id } : { id: freeId(workbook, entry, extras) },
    );
    sheet.hidden = entry.isHidden;
    found.set(sheet, {
      part: relation.target,
      entry,
      extras: own,
      grid: new FormatGrid([]),
      isInOrder: true,
    });
  }
  return found;
}

/** By name; a tab that was renamed in another program by its number. */
function extrasFor(entry: SheetEntry, extras: WorkbookExtras | null): SheetExtras | null {
  const sheets = extras?.sheets ?? [];
  return (
    sheets.find((sheet) => sheet.name === entry.name) ??
    sheets.find((sheet) => sheet.sheetId === entry.sheetId) ??
    null
  );
}

/** Numbers of sheets in files count from 1, those of new tabs are far above. */
function freeId(workbook: Workbook, entry: SheetEntry, extras: WorkbookExtras | null): number {
  let id = entry.sheetId;
  while (workbook.sheetById(id) || extras?.sheets.some((sheet) => sheet.id === id)) id++;
  return id;
}

/** As soon as it shows: a few cells far out would take the memory of all that lie between. */
function refuseTooManyCells(cells: number, sheet: Sheet, last: string, fileName: string): void {
  if (cells <= maxCells) return;
  throw new UnreadableFile(
    `${fileName} has ${cells.toLocaleString('en-US')} cells, and a spreadsheet has at most 10,000,000: ` +
      `the tab ${sheet.name} goes down to ${last}. Delete rows and columns that are not needed.`,
  );
}
