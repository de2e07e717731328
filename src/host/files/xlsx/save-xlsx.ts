/** Writes a workbook in memory as an .xlsx file: what did not change since it was opened is copied as it was. */
import { Formula } from '../../workbook/cell.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { beyondFile } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { writeZip } from '../zip/write-zip.ts';
import { ZipProblem } from '../zip/zip-entry.ts';
import { writeExtras } from './features/extras-part.ts';
import { writeNames } from './features/names.ts';
import { TabOrder } from './features/tab-order.ts';
import { FormatGrid } from './grid/format-grid.ts';
import { newPackage } from './package/new-package.ts';
import { type PackagePart, PackageParts } from './package/package-parts.ts';
import { relationNamespace } from './package/part-kinds.ts';
import { emptySheetXml } from './package/sheet-xml.ts';
import { sheetTag } from './package/workbook-part.ts';
import { rootElement } from './package/xml-element.ts';
import { writeSheet } from './sheet-part.ts';
import { type SheetSource, type WorkbookContext, workbookContext, type XlsxFile } from './xlsx-file.ts';

/**
 * @param file what the workbook was read from; none for a new one
 * @throws UnreadableFile for a sheet that is too large, and where a part that reading did not need turns out to be damaged
 */
export async function saveXlsx(workbook: Workbook, file?: XlsxFile): Promise<Uint8Array> {
  refuseLargeSheets(workbook);
  try {
    return await writtenFile(workbook, file);
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    throw new UnreadableFile(
      `The workbook cannot be written, because a part of the file is damaged (${error.message}). ` +
        'Open it in Excel or Google Sheets, save it again as .xlsx and start over.',
      { cause: error },
    );
  }
}

/** Sheets takes more rows and columns than a file does. */
function refuseLargeSheets({ sheets }: Workbook): void {
  for (const sheet of sheets) {
    const problem = beyondFile(sheet.lastRow(), sheet.lastColumn());
    if (problem)
      throw new UnreadableFile(
        `The workbook cannot be written: the tab ${sheet.name} has ${problem}. Leave out columns that no rule needs, or split the list.`,
      );
  }
}

async function writtenFile(workbook: Workbook, file?: XlsxFile): Promise<Uint8Array> {
  const parts = file ? new PackageParts(file.entries) : newPackage();
  const part = (await parts.workbookPart())!;
  const context = await workbookContext(part);
  const sources = new Map<Sheet, SheetSource>();
  for (const sheet of workbook.sheets) {
    sources.set(sheet, file?.sheets.get(sheet) ?? (await addSheetPart(context, sources)));
  }
  for (const { grid } of sources.values()) context.styles.reserve(grid.highest);
  const gone = await removeSheets(workbook, file, context);
  const written = [];
  for (const [sheet, source] of sources) written.push(await writeSheet(sheet, source, context));
  await writeWorkbookPart(workbook, sources, file, context);
  await writeExtras(
    {
      version: 1,
      metadata: workbook.metadata,
      documentProperties: [...workbook.documentProperties],
      sheets: written.map(({ extras }) => extras),
    },
    part,
  );
  await writeShared(context);
  if (gone > 0 || written.some(({ changesFormulas }) => changesFormulas))
    await removeCalculationChain(context);
  return writeZip(await parts.entries());
}

async function writeShared({
  part,
  styles,
  stylesPart,
  strings,
  stringsPart,
}: WorkbookContext): Promise<void> {
  const newStyles = styles.changedXml();
  if (newStyles !== null) stylesPart?.setText(newStyles);
  const newStrings = strings.changedXml();
  if (newStrings === null) return;
  if (stringsPart) stringsPart.setText(newStrings);
  else await part.addPart('sharedStrings', newStrings);
}

async function addSheetPart(
  { part, workbook }: WorkbookContext,
  sources: ReadonlyMap<Sheet, SheetSource>,
): Promise<SheetSource> {
  const { part: added, relationId } = await part.addPart('worksheet', emptySheetXml);
  const taken = [...workbook.sheets, ...[...sources.values()].map((source) => source.entry)];
  const sheetId = Math.max(0, ...taken.map((entry) => entry.sheetId)) + 1;
  const namespace = workbook.namesRelations ? '' : ` xmlns:r="${relationNamespace}"`;
  const tag = `<sheet name="" sheetId="${sheetId}"${namespace} r:id="${relationId}"/>`;
  return {
    part: added.name,
    entry: { name: '', sheetId, relationId, isHidden: false, tag },
    extras: null,
    grid: new FormatGrid([]),
    isInOrder: true,
  };
}

/** @returns how many */
async function removeSheets(
  workbook: Workbook,
  file: XlsxFile | undefined,
  context: WorkbookContext,
): Promise<number> {
  const gone = [...(file?.sheets ?? [])].filter(([sheet]) => !workbook.sheets.includes(sheet));
  for (const [, { part, entry }] of gone) {
    await removeWithParts(context.part.parts.part(part), context.part);
    await context.part.removeRelations(({ id }) => id === entry.relationId);
  }
  return gone.length;
}

/** Parts that only a sheet has: its notes, drawings, tables. Pictures may belong to others too, and do no harm. */
async function removeWithParts(part: PackagePart, workbookPart: PackagePart): Promise<void> {
  const relations = await part.relations();
  // First, for parts that refer to each other in a circle.
  await part.remove();
  for (const { target, type, isExternal } of relations) {
    const other = part.parts.part(target);
    // A target of `/` is no part, and its relations are those of the file itself.
    if (isExternal || !other.exists || target === workbookPart.name) continue;
    if (/\/(comments|vmlDrawing|drawing|table|chart)$/.test(type)) await removeWithParts(other, workbookPart);
  }
}

async function writeWorkbookPart(
  workbook: Workbook,
  sources: ReadonlyMap<Sheet, SheetSource>,
  file: XlsxFile | undefined,
  context: WorkbookContext,
): Promise<void> {
  const { part, workbook: before } = context;
  const order = new TabOrder(workbook, sources, file?.sheets.values() ?? [], before.sheets);
  const tags = order.tabs.map(({ sheet, entry }) => (sheet ? sheetTag(entry!, sheet) : entry!.tag));
  const names = writeNames(workbook, before, order);
  part.setText(before.withTabs(tags, names, (tab) => order.position(tab), hasUncomputedFormula(workbook)));
}

/** Programs compute formulas without a value only when they are told to. */
function hasUncomputedFormula(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    for (let column = sheet.lastColumn(); column > 0; column--) {
      const cells = sheet.cells.column(column);
      if (cells.some((cell) => cell instanceof Formula && cell.value === null)) return true;
    }
    return false;
  });
}

/** The order of computation names cells that may have no formula any more; programs make it anew. */
async function removeCalculationChain({ part }: WorkbookContext): Promise<void> {
  const chain = await part.related('calcChain');
  if (!chain || rootElement(await chain.textWithCells()).name !== 'calcChain') return;
  await part.removeRelations(({ target }) => target === chain.name);
  await chain.remove();
}
