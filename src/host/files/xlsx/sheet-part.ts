/** A sheet between its part of the file and memory. */
import type { Area } from '../../workbook/area.ts';
import { Charts, keptCharts } from './features/charts.ts';
import { Columns } from './features/columns.ts';
import { ConditionalFormats } from './features/conditional-formats.ts';
import type { SheetExtras } from './features/extras.ts';
import { FilterInFile } from './features/filter.ts';
import { Links } from './features/links.ts';
import { Merges } from './features/merges.ts';
import { Notes } from './features/notes.ts';
import { extrasOf, restoreExtras } from './features/sheet-extras.ts';
import type { SheetInFile } from './features/sheet-feature.ts';
import { SheetProperties } from './features/sheet-properties.ts';
import { Validations } from './features/validations.ts';
import { CellReader } from './grid/cells.ts';
import { FormatChanges } from './grid/format-changes.ts';
import { orderedRows } from './grid/raw-cells.ts';
import { applyFormats, readCells, type SizeCheck } from './grid/read-cells.ts';
import { RowLines, readRowLines } from './grid/rows.ts';
import { writeCells } from './grid/write-cells.ts';
import type { PackagePart } from './package/package-parts.ts';
import { cellAddress, readAreas } from './package/references.ts';
import { SheetXml } from './package/sheet-xml.ts';
import { rootElement } from './package/xml-element.ts';
import { usedGrid } from './used-grid.ts';
import type { SheetSource, WorkbookContext } from './xlsx-file.ts';

/** A new grid in Sheets has as many; an imported one has at least these. */
const minRows = 1000;
const minColumns = 26;

/** Cells with their looks; how large the grid is goes by them and by what lies beside them. */
export async function readGrid(
  file: SheetInFile,
  source: SheetSource,
  { strings, workbook }: WorkbookContext,
  checkSize: SizeCheck,
): Promise<void> {
  const { sheet, part, xml, styles } = file;
  const reader = new CellReader(strings.texts, styles, workbook.is1904);
  const { grid, isInOrder, ...values } = readCells({ sheet, xml, reader, checkSize });
  source.grid = grid;
  source.isInOrder = isInOrder;
  sheet.tables = await tableAreas(part);
  const { rows, columns } = await usedGrid(file, values, grid.lastColumn);
  sheet.maxRows = Math.max(source.extras?.maxRows ?? minRows, rows);
  sheet.maxColumns = Math.max(source.extras?.maxColumns ?? minColumns, columns);
  applyFormats(sheet, grid, styles);
}

/** All beside the cells. References from one sheet to another need the grids of both. */
export async function readFeatures(file: SheetInFile, extras: SheetExtras | null): Promise<void> {
  for (const Feature of [Merges, FilterInFile, SheetProperties, Columns]) new Feature(file).read();
  readRowLines(file.sheet, file.xml);
  for (const Feature of [Validations, ConditionalFormats, Notes, Links]) await new Feature(file).read();
  if (!extras) return;
  restoreExtras(file.sheet, extras);
  await new Charts(file, extras.charts).read();
}

async function tableAreas(part: PackagePart): Promise<Area[]> {
  const areas: Area[] = [];
  for (const { type, target } of await part.relations()) {
    const table = part.parts.part(target);
    if (type.endsWith('/table') && table.exists)
      areas.push(...readAreas(rootElement(await table.text()).attribute('ref')));
  }
  return areas;
}

interface WrittenSheet {
  /** What the file has no place for. */
  extras: SheetExtras;
  changesFormulas: boolean;
}

/** Writes what changed in a sheet into its part. */
export async function writeSheet(
  sheet: SheetInFile['sheet'],
  source: SheetSource,
  context: WorkbookContext,
): Promise<WrittenSheet> {
  const part = context.part.parts.part(source.part);
  const xml = new SheetXml(await part.textWithCells());
  const file: SheetInFile = { sheet, part, xml, styles: context.styles };
  if (!source.isInOrder) xml.replace('sheetData', orderedRows(xml.first('sheetData')!));
  const changesFormulas = writeGrid(file, source, context);
  const features = [SheetProperties, Merges, FilterInFile, Validations, ConditionalFormats, Notes, Links];
  for (const Feature of features) await new Feature(file).write();
  await new Charts(file, source.extras?.charts ?? []).write();
  if (xml.isChanged) part.setText(xml.pieces());
  return { extras: extrasOf(sheet, source.entry.sheetId, keptCharts(sheet)), changesFormulas };
}

/** @returns whether formulas changed */
function writeGrid(
  file: SheetInFile,
  source: SheetSource,
  { strings, workbook: { is1904 } }: WorkbookContext,
): boolean {
  const { sheet, xml, styles } = file;
  const sheetData = xml.first('sheetData') ?? '<sheetData/>';
  const changes = new FormatChanges(sheet, source.grid, styles);
  const reader = new CellReader(strings.texts, styles, is1904);
  const rowLines = new RowLines(sheet, xml, new FilterInFile(file).inFile());
  const written = writeCells({ sheet, sheetData, reader, changes, rowLines, strings, is1904 });
  if (written !== null) {
    xml.replaceCells(written.pieces);
    const lastCell = cellAddress(Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
    xml.replace('dimension', `<dimension ref="A1:${lastCell}"/>`);
  }
  new Columns(file, changes.columns).write();
  return written?.changesFormulas ?? false;
}
