import type { Sheet } from '../../workbook/sheet.ts';
import { writeCharts } from './features/charts.ts';
import { readConditionalFormats } from './features/conditional-format-reader.ts';
import { writeConditionalFormats } from './features/conditional-format-writer.ts';
import { readFilter, writeFilter } from './features/filter.ts';
import type { SheetKeepsake } from './features/keepsake.ts';
import { writeLinks } from './features/links.ts';
import { writeMerges } from './features/merges.ts';
import { anchored } from './features/metadata-anchor.ts';
import { writeNotes } from './features/notes.ts';
import { writeSheetProperties } from './features/sheet-properties.ts';
import { writeSheetView } from './features/sheet-view.ts';
import { writeValidations } from './features/validations.ts';
import { CellReader } from './grid/cell-reader.ts';
import { shortened } from './grid/cell-xml.ts';
import { writeColumns } from './grid/columns.ts';
import { FormatChanges } from './grid/format-changes.ts';
import { orderedRows } from './grid/ordered-rows.ts';
import { RowLines } from './grid/row-lines.ts';
import { writeCells } from './grid/write-cells.ts';
import { cellAddress } from './package/address.ts';
import { SheetXml } from './package/sheet-xml.ts';
import type { WorkbookContext } from './workbook-context.ts';
import type { SheetSource } from './xlsx-file.ts';

/** Writes what changed in a sheet into its part. @returns what the file has no place for */
export async function writeSheet(
  sheet: Sheet,
  source: SheetSource,
  context: WorkbookContext,
): Promise<SheetKeepsake> {
  const { parts, styles, theme } = context;
  const before = await parts.textWithCells(source.part);
  const xml = new SheetXml(before);
  if (!source.isInOrder) xml.replace('sheetData', orderedRows(xml.first('sheetData')!));
  writeGrid(sheet, xml, source, context);
  writeSheetProperties(sheet, xml, theme);
  writeSheetView(sheet, xml);
  writeMerges(sheet, xml);
  writeFilter(sheet, xml);
  writeValidations(sheet, xml);
  writeConditionalFormats(sheet, readConditionalFormats(xml, styles, theme), xml, styles);
  await writeNotes(sheet, source.part, parts, xml);
  await writeLinks(sheet, source.part, parts, xml);
  const charts = await writeCharts(sheet, source.part, parts, xml, source.kept?.charts ?? []);
  const after = xml.toString();
  if (after !== before) parts.setText(source.part, after);
  return {
    id: sheet.id,
    name: sheet.name,
    sheetId: source.entry.sheetId,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    metadata: sheet.metadata.map((entry) => anchored(entry, sheet)),
    bandings: sheet.bandings,
    protections: sheet.protections,
    charts,
    longTexts: longTexts(sheet),
  };
}

function writeGrid(
  sheet: Sheet,
  xml: SheetXml,
  source: SheetSource,
  { styles, strings, workbook: { is1904 } }: WorkbookContext,
): void {
  const sheetData = xml.first('sheetData') ?? '<sheetData/>';
  const changes = new FormatChanges(sheet, source.grid, styles);
  const reader = new CellReader(strings.texts, styles, is1904);
  const rowLines = new RowLines(sheet, xml, readFilter(xml, sheet));
  const written = writeCells({ sheet, sheetData, reader, changes, rowLines, strings, is1904 });
  if (written !== null) {
    xml.replace('sheetData', written);
    const lastCell = cellAddress(Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
    xml.replace('dimension', `<dimension ref="A1:${lastCell}"/>`);
  }
  writeColumns(sheet, xml, changes.columns);
}

/** Texts that a cell in a file cannot hold whole. */
function longTexts(sheet: Sheet): SheetKeepsake['longTexts'] {
  const found: SheetKeepsake['longTexts'] = [];
  for (let column = sheet.lastColumn(); column > 0; column--) {
    sheet.cells.column(column).forEach((text, i) => {
      if (typeof text === 'string' && shortened(text) !== text) found.push({ row: i + 1, column, text });
    });
  }
  return found;
}
