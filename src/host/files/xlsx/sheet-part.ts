/** A sheet between its part of the file and memory. */
import type { Sheet } from '../../workbook/workbook.ts';
import { readCharts, writeCharts } from './features/charts.ts';
import { readConditionalFormats, writeConditionalFormats } from './features/conditional-formats.ts';
import type { SheetExtras } from './features/extras.ts';
import { readFilter, writeFilter } from './features/filter.ts';
import { readLinks, writeLinks } from './features/links.ts';
import { readMerges, writeMerges } from './features/merges.ts';
import { readNotes, writeNotes } from './features/notes.ts';
import { extrasOf, restoreExtras } from './features/sheet-extras.ts';
import { readSheetProperties, writeSheetProperties } from './features/sheet-properties.ts';
import { readValidations, writeValidations } from './features/validations.ts';
import { CellReader } from './grid/cells.ts';
import { readColumns, writeColumns } from './grid/columns.ts';
import { FormatChanges } from './grid/format-changes.ts';
import { orderedRows } from './grid/raw-cells.ts';
import { applyFormats, readCells, type SizeCheck } from './grid/read-cells.ts';
import { RowLines, readRowLines } from './grid/rows.ts';
import { writeCells } from './grid/write-cells.ts';
import { cellAddress } from './package/references.ts';
import { SheetXml } from './package/sheet-xml.ts';
import type { SheetSource, WorkbookContext } from './xlsx-file.ts';

/** A new grid in Sheets has as many; an imported one has at least these. */
const minRows = 1000;
const minColumns = 26;

/** Cells with their looks, which decide how large the grid is. */
export function readGrid(
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
  sheet.maxRows = Math.max(source.extras?.maxRows ?? minRows, rows);
  sheet.maxColumns = Math.max(source.extras?.maxColumns ?? minColumns, columns);
  applyFormats(sheet, grid, context.styles);
}

/** All beside the cells. References from one sheet to another need the grids of both. */
export async function readFeatures(
  sheet: Sheet,
  xml: SheetXml,
  source: SheetSource,
  { part: { parts }, styles }: WorkbookContext,
): Promise<void> {
  sheet.merges = readMerges(xml, sheet);
  sheet.filter = readFilter(xml, sheet);
  readSheetProperties(sheet, xml, styles.theme);
  readColumns(sheet, xml);
  readRowLines(sheet, xml);
  readValidations(sheet, xml);
  readConditionalFormats(sheet, xml, styles);
  const part = parts.part(source.part);
  await readNotes(sheet, part);
  await readLinks(sheet, part, xml);
  if (!source.extras) return;
  restoreExtras(sheet, source.extras);
  await readCharts(sheet, part, source.extras.charts);
}

interface WrittenSheet {
  /** What the file has no place for. */
  extras: SheetExtras;
  changesFormulas: boolean;
}

/** Writes what changed in a sheet into its part. */
export async function writeSheet(
  sheet: Sheet,
  source: SheetSource,
  context: WorkbookContext,
): Promise<WrittenSheet> {
  const { styles } = context;
  const part = context.part.parts.part(source.part);
  const xml = new SheetXml(await part.textWithCells());
  if (!source.isInOrder) xml.replace('sheetData', orderedRows(xml.first('sheetData')!));
  const changesFormulas = writeGrid(sheet, xml, source, context);
  writeSheetProperties(sheet, xml, styles.theme);
  writeMerges(sheet, xml);
  writeFilter(sheet, xml);
  writeValidations(sheet, xml);
  writeConditionalFormats(sheet, xml, styles);
  await writeNotes(sheet, part, xml);
  await writeLinks(sheet, part, xml);
  const charts = await writeCharts(sheet, part, xml, source.extras?.charts ?? []);
  if (xml.isChanged) part.setText(xml.pieces());
  return { extras: extrasOf(sheet, source.entry.sheetId, charts), changesFormulas };
}

/** @returns whether formulas changed */
function writeGrid(
  sheet: Sheet,
  xml: SheetXml,
  source: SheetSource,
  { styles, strings, workbook: { is1904 } }: WorkbookContext,
): boolean {
  const sheetData = xml.first('sheetData') ?? '<sheetData/>';
  const changes = new FormatChanges(sheet, source.grid, styles);
  const reader = new CellReader(strings.texts, styles, is1904);
  const rowLines = new RowLines(sheet, xml, readFilter(xml, sheet));
  const written = writeCells({ sheet, sheetData, reader, changes, rowLines, strings, is1904 });
  if (written !== null) {
    xml.replaceCells(written.pieces);
    const lastCell = cellAddress(Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
    xml.replace('dimension', `<dimension ref="A1:${lastCell}"/>`);
  }
  writeColumns(sheet, xml, changes.columns);
  return written?.changesFormulas ?? false;
}
