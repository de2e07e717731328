/** Writes a workbook in memory as an .xlsx file: what did not change since it was opened is copied as it was. */
import { Formula, type PlainValue, pendingResult } from '../../workbook/cell.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import { beyondFile } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { writeZip } from '../zip/write-zip.ts';
import { ZipProblem } from '../zip/zip-entry.ts';
import { ExtrasPart } from './features/extras-part.ts';
import { NamesInFile } from './features/names.ts';
import { TabOrder } from './features/tab-order.ts';
import { FormatGrid } from './grid/format-grid.ts';
import { newProblems } from './package/check-package.ts';
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
    throw unwritable(`a part of the file is damaged (${error.message})`, error);
  }
}

function unwritable(problem: string, cause?: Error): UnreadableFile {
  return new UnreadableFile(
    `The workbook cannot be written, because ${problem}. ` +
      'Open it in Excel or Google Sheets, save it again as .xlsx and start over.',
    { cause },
  );
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
  const context = await workbookContext((await parts.workbookPart())!);
  await new WorkbookWriter(workbook, file?.sheets ?? new Map(), context).write();
  const [problem] = await newProblems(parts, file?.entries ?? []);
  if (problem !== undefined) throw unwritable(problem);
  return writeZip(await parts.entries());
}

class WorkbookWriter {
  private readonly sources = new Map<Sheet, SheetSource>();

  constructor(
    private readonly workbook: Workbook,
    /** The sheets that were read from the file, those that are gone included. */
    private readonly opened: ReadonlyMap<Sheet, SheetSource>,
    private readonly context: WorkbookContext,
  ) {}

  async write(): Promise<void> {
    const { part, styles } = this.context;
    const { sheets, metadata, documentProperties } = this.workbook;
    for (const sheet of sheets)
      this.sources.set(sheet, this.opened.get(sheet) ?? (await this.addSheetPart()));
    for (const { grid } of this.sources.values()) styles.reserve(grid.highest);
    const gone = await this.removeSheets();
    const written = [];
    for (const [sheet, source] of this.sources) written.push(await writeSheet(sheet, source, this.context));
    this.writeWorkbookPart();
    const extras = written.map(({ extras: one }) => one);
    await new ExtrasPart(part).write({
      version: 1,
      metadata,
      documentProperties: [...documentProperties],
      sheets: extras,
    });
    await this.writeShared();
    if (gone > 0 || written.some(({ changesFormulas }) => changesFormulas))
      await removeCalculationChain(part);
  }

  private async writeShared(): Promise<void> {
    const { part, styles, stylesPart, strings, stringsPart } = this.context;
    const shared = [
      ['styles', stylesPart, styles.changedXml()],
      ['sharedStrings', stringsPart, strings.changedXml()],
    ] as const;
    for (const [kind, present, text] of shared) {
      if (text === null) continue;
      if (present) present.setText(text);
      else await part.addPart(kind, text);
    }
  }

  private async addSheetPart(): Promise<SheetSource> {
    const { part, workbook } = this.context;
    const { part: added, relationId } = await part.addPart('worksheet', emptySheetXml);
    const taken = [...workbook.sheets, ...Array.from(this.sources.values(), ({ entry }) => entry)];
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
  private async removeSheets(): Promise<number> {
    const { part: workbookPart } = this.context;
    const gone = [...this.opened].filter(([sheet]) => !this.workbook.sheets.includes(sheet));
    for (const [, { part, entry }] of gone) {
      await removeWithParts(workbookPart.parts.part(part), workbookPart);
      await workbookPart.removeRelations(({ id }) => id === entry.relationId);
    }
    return gone.length;
  }

  private writeWorkbookPart(): void {
    const { part, workbook: before } = this.context;
    const order = new TabOrder(this.workbook, this.sources, this.opened.values(), before.sheets);
    const tags = order.tabs.map(({ sheet, entry }) => (sheet ? sheetTag(entry!, sheet) : entry!.tag));
    const names = new NamesInFile(this.workbook, before.names).written(order);
    const position = (tab: number) => order.position(tab);
    part.setText(before.withTabs(tags, names, position, hasUncomputedFormula(this.workbook)));
  }
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

const isUncomputed = (value: PlainValue) => value === null || value === pendingResult;

/** Programs compute formulas without a value only when they are told to. */
function hasUncomputedFormula(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    for (let column = sheet.lastColumn(); column > 0; column--) {
      const cells = sheet.cells.column(column);
      if (cells.some((cell) => cell instanceof Formula && isUncomputed(cell.value))) return true;
    }
    return false;
  });
}

/** The order of computation names cells that may have no formula any more; programs make it anew. */
async function removeCalculationChain(part: PackagePart): Promise<void> {
  const chain = await part.related('calcChain');
  if (!chain || rootElement(await chain.textWithCells()).name !== 'calcChain') return;
  await part.removeRelations(({ target }) => target === chain.name);
  await chain.remove();
}
